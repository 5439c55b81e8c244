import { Injectable } from '@nestjs/common';
import {
  checkOpening,
  checkReviewer,
  emergencyAccessMachine,
  next,
  type EmergencyAccessAction,
  type EmergencyStanding,
} from '@najat/domain';
import type {
  EmergencyAccessListQuery,
  OpenEmergencyAccess,
  ReviewEmergencyAccess,
} from './emergency-access.dto.js';
import { EmergencyAccess } from './emergency-access.entity.js';
import {
  accessColumns,
  listEmergencyAccesses,
  looksOf,
  ownEmergencyAccesses,
  readEmergencyAccess,
  standingSql,
} from './emergency-access.queries.js';
import type {
  EmergencyAccessPage,
  EmergencyAccessView,
  OwnEmergencyAccesses,
  ReviewableAccessView,
} from './emergency-access.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Config } from '../platform/config/config.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

interface Opening {
  readonly result: 'opened' | 'found_nothing' | 'within_reach' | 'already_open' | 'too_often';
  readonly opened: string | null;
  readonly wait_seconds: number | null;
}

@Injectable()
export class EmergencyAccessService {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  list(actor: Actor, query: EmergencyAccessListQuery): Promise<EmergencyAccessPage> {
    return this.db.read(actor, (tx) => listEmergencyAccesses(tx, actor, query));
  }

  find(actor: Actor, id: string): Promise<ReviewableAccessView> {
    return this.db.read(actor, async (tx) => ({
      ...(await readEmergencyAccess(tx, actor, id, 'emergencyAccess.read')),
      looks: await looksOf(tx, id),
    }));
  }

  async own(actor: Actor): Promise<OwnEmergencyAccesses> {
    const items = await this.db.readFile(actor, (tx) => ownEmergencyAccesses(tx, actor));
    return { items, minutes: this.config.EMERGENCY_MINUTES };
  }

  /** Opens the file that a number leads to. A number that leads to none is answered once the attempt is kept. */
  async open(actor: Actor, body: OpenEmergencyAccess): Promise<EmergencyAccessView> {
    const caseNumber = body.caseNumber?.toUpperCase();
    assertNone(checkOpening({ ...body, caseNumber }));
    const { id, found } = await this.db.write(actor, async (tx) => {
      const access = newId();
      const opening = await tx.one<Opening>(
        'SELECT result, opened, wait_seconds FROM open_emergency_access($1, $2, $3, $4, $5, $6, $7)',
        [
          access,
          caseNumber ?? null,
          body.nationalNumber ?? null,
          body.reason,
          body.words,
          this.config.EMERGENCY_MINUTES,
          this.config.EMERGENCY_A_DAY,
        ],
      );
      this.assertOpened(opening, body);
      const action = opening.opened === null ? 'findNothing' : 'open';
      await this.tell(tx, { id: access, referralId: opening.opened, version: 1 }, action, {
        emergency: body.reason,
        minutes: this.config.EMERGENCY_MINUTES,
      });
      return { id: access, found: opening.opened !== null };
    });
    if (!found) assertNone([{ code: 'emergency_access.no_file', path: pathOf(body) }]);
    return this.db.readFile(actor, (tx) => readEmergencyAccess(tx, actor, id, 'emergencyAccess.end'));
  }

  async end(actor: Actor, id: string, basedOn: number): Promise<EmergencyAccessView> {
    await this.db.write(actor, async (tx) => {
      const access = await this.advance(tx, actor, id, 'end', basedOn);
      await tx.query(
        'UPDATE emergency_access SET ended_at = least(now(), ends_at), version = $2 WHERE id = $1',
        [id, access.version],
      );
      await this.tell(tx, access, 'end');
    });
    return this.db.read(actor, (tx) => readEmergencyAccess(tx, actor, id, 'emergencyAccess.end'));
  }

  review(actor: Actor, id: string, body: ReviewEmergencyAccess): Promise<EmergencyAccessView> {
    return this.db.write(actor, async (tx) => {
      const access = await this.advance(tx, actor, id, 'review', body.version);
      assertNone(checkReviewer(access.accountId, actor.accountId));
      await tx.query(
        `UPDATE emergency_access SET reviewed_by = $2, reviewed_at = now(), outcome = $3, note = $4, version = $5
         WHERE id = $1`,
        [id, actor.accountId, body.outcome, body.note, access.version],
      );
      await this.tell(tx, access, 'review', { outcome: body.outcome });
      return readEmergencyAccess(tx, actor, id, 'emergencyAccess.read');
    });
  }

  /** Locks an access within reach, refuses a stale or untimely step, and answers it with its next version. */
  private async advance(
    tx: Tx,
    actor: Actor,
    id: string,
    action: EmergencyAccessAction,
    basedOn: number,
  ): Promise<EmergencyAccess> {
    const params = new Params();
    const where = reach(actor, `emergencyAccess.${action}`, accessColumns('t'), params);
    const access = await tx.lock(EmergencyAccess, `t.id = ${params.add(id)} AND ${where}`, params);
    await assertFresh(tx, { kind: 'emergencyAccess', id, version: access.version }, basedOn);
    const { state } = await tx.one<{ state: EmergencyStanding }>(
      `SELECT ${standingSql('e')} AS state FROM emergency_access e WHERE e.id = $1`,
      [id],
    );
    if (state === 'found_nothing' || next(emergencyAccessMachine, state, action) === undefined) {
      throw new Problem('record.wrong_state');
    }
    return { ...access, version: access.version + 1 };
  }

  private assertOpened(opening: Opening, body: OpenEmergencyAccess): void {
    switch (opening.result) {
      case 'within_reach':
        return assertNone([{ code: 'emergency_access.within_reach', path: pathOf(body) }]);
      case 'already_open':
        throw new Problem('emergency_access.already_open');
      case 'too_often':
        throw new Problem('emergency_access.too_often', { retryAfterSeconds: opening.wait_seconds ?? 60 });
      case 'opened':
      case 'found_nothing':
    }
  }

  /** Told in the file itself; an attempt that opened nothing belongs to no file. */
  private tell(
    tx: Tx,
    access: Pick<EmergencyAccess, 'id' | 'referralId' | 'version'>,
    action: string,
    data: Readonly<Record<string, string | number>> = {},
  ): Promise<void> {
    return tx.record({
      subject: { kind: 'emergencyAccess', id: access.id },
      ...(access.referralId === null ? {} : { referralId: access.referralId }),
      action,
      version: access.version,
      compartment: 'administrative',
      data,
    });
  }
}

const pathOf = (body: OpenEmergencyAccess): string =>
  body.caseNumber === undefined ? 'nationalNumber' : 'caseNumber';
