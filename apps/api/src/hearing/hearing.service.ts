import { Injectable } from '@nestjs/common';
import { checkHeardCase, checkHearingDay, hearingMachine, next, type HearingAction } from '@najat/domain';
import type { HearingDayQuery, HearingListQuery, SetHearing, SetHearings } from './hearing.dto.js';
import { HEARING_EFFECTS, type HearingPayload } from './hearing.effects.js';
import { Hearing } from './hearing.entity.js';
import { countDay, hearingsOf, listHearings, readHearing } from './hearing.queries.js';
import type { HearingCounts, HearingLines, HearingList, HearingPage, HearingView } from './hearing.view.js';
import { heardCase, setLines, tellOf, writeHearings } from './setting.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

@Injectable()
export class HearingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: HearingListQuery): Promise<HearingPage> {
    return this.db.read(actor, (tx) => listHearings(tx, actor, query, this.clock.today()));
  }

  counts(actor: Actor, query: HearingDayQuery): Promise<HearingCounts> {
    return this.db.read(actor, (tx) => countDay(tx, actor, query));
  }

  ofReferral(actor: Actor, referralId: string): Promise<HearingList> {
    return this.db.read(actor, (tx) => hearingsOf(tx, actor, referralId, this.clock.today()));
  }

  /** Sets a day for one case. */
  set(actor: Actor, referralId: string, { on, at }: SetHearing): Promise<HearingView> {
    return this.db.write(actor, async (tx) => {
      const file = await heardCase(tx, actor, referralId);
      const today = this.clock.today();
      assertNone([...checkHeardCase(file), ...checkHearingDay({ ...file, on, today }, 'on')]);
      const id = (await writeHearings(tx, actor, [{ file, on, at: at ?? null }])).get(file.id);
      if (id === undefined) {
        throw new Problem('hearing.already_set', { errors: [{ path: 'on', code: 'hearing.already_set' }] });
      }
      return readHearing(tx, actor, id, today);
    });
  }

  /** Sets one day for many cases: each line is answered by itself, and those refused hold up none of the others. */
  setMany(actor: Actor, { on, lines }: SetHearings): Promise<HearingLines> {
    return this.db.write(actor, async (tx) => {
      const items = await setLines(tx, actor, on, lines, this.clock.today());
      const set = items.filter(({ outcome }) => outcome === 'set').length;
      return { items, set, refused: items.length - set };
    });
  }

  act<Action extends HearingAction>(
    actor: Actor,
    id: string,
    action: Action,
    basedOn: number,
    payload: HearingPayload[Action],
  ): Promise<HearingView> {
    return this.db.write(actor, async (tx) => {
      const hearing = await this.lock(tx, actor, id, action);
      await assertFresh(tx, { kind: 'hearing', id, version: hearing.version }, basedOn);
      const state = next(hearingMachine, hearing.state, action);
      if (state === undefined) throw new Problem('record.wrong_state');
      const file = await heardCase(tx, actor, hearing.referralId);
      const today = this.clock.today();
      const { change, data } = await HEARING_EFFECTS[action]({ tx, actor, today }, hearing, file, payload);
      const version = hearing.version + 1;
      await tx.update(Hearing, id, { ...change, state, version });
      await tellOf(tx, { id, version, file }, action, data);
      return readHearing(tx, actor, id, today);
    });
  }

  /** A hearing of a file that is within reach, whichever court it was set before. */
  private lock(tx: Tx, actor: Actor, id: string, action: HearingAction): Promise<Hearing> {
    const params = new Params();
    const file = reach(actor, `hearing.${action}`, referralColumns('r'), params);
    const within = `EXISTS (SELECT 1 FROM referral r WHERE r.id = t.referral_id AND ${file})`;
    return tx.lock(Hearing, `t.id = ${params.add(id)} AND ${within}`, params);
  }
}
