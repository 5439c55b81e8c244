import {
  checkPhaseCompletion,
  checkPhasePlan,
  checkPhaseStart,
  checkReason,
  type Day,
  type PhaseAction,
} from '@najat/domain';
import type { DiscontinuePhase, PlanPhase, StartPhase } from './phase.dto.js';
import type { Phase, PhaseNote } from './phase.entity.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone } from '../platform/problem/problem.js';

export interface PhasePayload {
  plan: Pick<PlanPhase, 'goals' | 'plannedFrom' | 'plannedTo'>;
  start: Pick<StartPhase, 'startedOn'>;
  complete: object;
  discontinue: Pick<DiscontinuePhase, 'reason' | 'words'>;
  resume: object;
}

export interface PhaseFacts {
  readonly admittedOn: Day;
  readonly today: Day;
}

export interface PhaseEffect {
  readonly change: Partial<Phase>;
  /** What is said in the phase, kept apart from its facts. */
  readonly words?: Partial<Pick<PhaseNote, 'goals' | 'endWords'>>;
  readonly data?: Readonly<Record<string, string>>;
}

type EffectOf<Action extends PhaseAction> = (
  tx: Tx,
  phase: Phase,
  facts: PhaseFacts,
  payload: PhasePayload[Action],
) => Promise<PhaseEffect>;

export const PHASE_EFFECTS: { readonly [Action in PhaseAction]: EffectOf<Action> } = {
  plan: (_tx, _phase, { admittedOn }, { goals, plannedFrom, plannedTo }) => {
    assertNone(checkPhasePlan({ admittedOn, from: plannedFrom, to: plannedTo }));
    return Promise.resolve({
      change: { plannedFrom, plannedTo },
      words: { goals },
      data: { from: plannedFrom, to: plannedTo },
    });
  },

  start: (_tx, _phase, facts, { startedOn }) => {
    assertNone(checkPhaseStart({ ...facts, startedOn }));
    return Promise.resolve({ change: { startedOn }, data: { on: startedOn } });
  },

  complete: async (tx, phase, { today }) => {
    const { attended } = await tx.one<{ attended: number }>(
      `SELECT count(*) AS attended FROM attendance WHERE phase_id = $1 AND status IN ('present', 'late')`,
      [phase.id],
    );
    assertNone(checkPhaseCompletion(attended));
    return { change: { endedOn: today }, data: { sessions: String(attended) } };
  },

  discontinue: (_tx, _phase, { today }, { reason, words }) => {
    assertNone(checkReason(reason, words, 'words'));
    return Promise.resolve({
      change: { endedOn: today, endReason: reason },
      words: { endWords: words ?? null },
      data: { reason },
    });
  },

  // Back to the offer: its goals and dates are still there, and are looked at anew before it starts again.
  resume: () => Promise.resolve({ change: { endedOn: null, endReason: null }, words: { endWords: null } }),
};
