import { Injectable } from '@nestjs/common';
import {
  checkNoticedCase,
  checkReasons,
  next,
  noticeMachine,
  reachOf,
  type NoticeAction,
} from '@najat/domain';
import type { NoticeListQuery, ProposeNotice } from './notice.dto.js';
import { COLUMNS_OF, type NoticeEffect } from './notice.effects.js';
import { Notice } from './notice.entity.js';
import {
  listNotices,
  noticedFile,
  noticesOf,
  readNotice,
  readNoticeDocument,
  type StoredNotice,
} from './notice.queries.js';
import type { NoticeList, NoticeView } from './notice.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import type { Page } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

/** The notice of Article 40(4). Every step is somebody's own; nothing in Najat takes one by itself. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  ofReferral(actor: Actor, referralId: string): Promise<NoticeList> {
    return this.db.read(actor, async (tx) => {
      const file = await noticedFile(tx, actor, 'notice.read', referralId);
      const { personId } = file;
      const subject = { kind: 'referral', id: referralId } as const;
      tx.looked({ subject, referralId, personId, compartment: 'administrative' });
      const may = reachOf(actor.role, 'notice.propose') !== undefined && checkNoticedCase(file).length === 0;
      return noticesOf(tx, actor, referralId, may);
    });
  }

  list(actor: Actor, query: NoticeListQuery): Promise<Page<NoticeView>> {
    return this.db.read(actor, (tx) => listNotices(tx, actor, query));
  }

  find(actor: Actor, id: string): Promise<NoticeView> {
    return this.db.read(actor, (tx) => readNotice(tx, actor, id));
  }

  document(actor: Actor, id: string): Promise<StoredNotice> {
    return this.db.read(actor, (tx) => readNoticeDocument(tx, actor, id));
  }

  propose(actor: Actor, referralId: string, body: ProposeNotice): Promise<NoticeView> {
    return this.db.write(actor, async (tx) => {
      const file = await noticedFile(tx, actor, 'notice.propose', referralId);
      assertNone([...checkNoticedCase(file), ...checkReasons(body)]);
      const { admissionId, centreId, personId } = file;
      if (admissionId === null) throw new Problem('notice.no_stay');
      const [court] = await tx.query('SELECT 1 FROM court WHERE id = $1 AND active', [body.courtId]);
      if (court === undefined) assertNone([{ code: 'notice.court_unknown', path: 'courtId' }]);
      const { courtId, language, reasons, tried } = body;
      const id = newId();
      await tx.insert(Notice, {
        id,
        referralId,
        admissionId,
        centreId,
        courtId,
        language,
        reasons,
        tried,
        state: noticeMachine.initial,
        proposedBy: actor.accountId,
        proposedAt: tx.now,
        version: 1,
      });
      await tell(tx, { id, referralId, version: 1 }, personId, 'propose');
      return readNotice(tx, actor, id);
    });
  }

  /** Takes one action of the machine over HTTP. */
  take(
    actor: Actor,
    id: string,
    action: NoticeAction,
    basedOn: number,
    effect: NoticeEffect,
  ): Promise<NoticeView> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const where = reach(actor, `notice.${action}`, COLUMNS_OF[action], params);
      const notice = await tx.lock(Notice, `t.id = ${params.add(id)} AND ${where}`, params);
      await assertFresh(tx, { kind: 'notice', id, version: notice.version }, basedOn);
      const state = next(noticeMachine, notice.state, action);
      if (state === undefined) throw new Problem('record.wrong_state');
      const change = await effect({ tx, actor, today: this.clock.today() }, notice);
      const version = notice.version + 1;
      await tx.update(Notice, id, { ...change, state, version });
      const { personId } = await noticedFile(tx, actor, 'notice.read', notice.referralId);
      await tell(tx, { ...notice, version }, personId, action);
      return readNotice(tx, actor, id);
    });
  }
}

function tell(
  tx: Tx,
  { id, referralId, version }: Pick<Notice, 'id' | 'referralId' | 'version'>,
  personId: string,
  action: string,
): Promise<void> {
  const subject = { kind: 'notice', id } as const;
  return tx.record({ subject, referralId, personId, action, version, compartment: 'administrative' });
}
