import {
  checkHearingDay,
  checkHeld,
  checkPostponed,
  checkReason,
  type Day,
  type HearingAction,
} from '@najat/domain';
import type { CancelHearing, ChangeHour, PostponeHearing } from './hearing.dto.js';
import type { Hearing } from './hearing.entity.js';
import { writeHearings, type HeardCase } from './setting.js';
import type { Actor } from '../platform/access/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

/** What each action needs besides the version. */
export interface HearingPayload {
  changeHour: Pick<ChangeHour, 'at'>;
  markHeld: object;
  postpone: Pick<PostponeHearing, 'to' | 'at' | 'reason' | 'words'>;
  cancel: Pick<CancelHearing, 'reason' | 'words'>;
}

export interface Setting {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: Day;
}

/** What the action changes on the hearing, and the codes of its sentence. */
export interface HearingEffect {
  readonly change: Partial<Hearing>;
  readonly data: Readonly<Record<string, string>>;
}

type EffectOf<Action extends HearingAction> = (
  setting: Setting,
  hearing: Hearing,
  file: HeardCase,
  payload: HearingPayload[Action],
) => HearingEffect | Promise<HearingEffect>;

const ended = ({ tx, actor }: Setting): Partial<Hearing> => ({ endedBy: actor.accountId, endedAt: tx.now });

/** The rules and writes of each action, inside its transaction. */
export const HEARING_EFFECTS: { readonly [Action in HearingAction]: EffectOf<Action> } = {
  changeHour: (_setting, { onDay }, _file, { at }) => ({
    change: { atTime: at ?? null },
    data: { on: onDay, ...(at === undefined ? {} : { at }) },
  }),

  markHeld: (setting, { onDay }) => {
    assertNone(checkHeld({ on: onDay, today: setting.today }));
    return { change: ended(setting), data: { on: onDay } };
  },

  /** The new one is set before the court that has the file now. */
  postpone: async (setting, { onDay }, file, { to, at, reason, words }) => {
    const { tx, actor, today } = setting;
    assertNone([
      ...checkReason(reason, words, 'words'),
      ...checkPostponed({ on: onDay, to }),
      ...checkHearingDay({ ...file, on: to, today }, 'to'),
    ]);
    const next = (await writeHearings(tx, actor, [{ file, on: to, at: at ?? null }])).get(file.id);
    if (next === undefined) {
      throw new Problem('hearing.already_set', { errors: [{ path: 'to', code: 'hearing.already_set' }] });
    }
    return {
      change: {
        ...ended(setting),
        endReason: reason,
        endWords: words ?? null,
        postponedTo: next,
        postponedToOn: to,
      },
      data: { on: onDay, to, why: reason },
    };
  },

  cancel: (setting, { onDay }, _file, { reason, words }) => {
    assertNone(checkReason(reason, words, 'words'));
    return {
      change: { ...ended(setting), endReason: reason, endWords: words ?? null },
      data: { on: onDay, why: reason },
    };
  },
};
