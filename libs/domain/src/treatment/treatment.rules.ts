import type { Discipline } from './discipline.js';
import type { SessionKind } from './attendance.js';
import type { PhaseState } from './phase.machine.js';
import type { Day } from '../calendar/day.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** A phase lies within the admission, and its planned end does not come before its start. */
export function checkPhasePlan(plan: { admittedOn: Day; from: Day; to: Day }): Refusal[] {
  return [
    ...refuseIf(plan.from < plan.admittedOn, 'phase.before_admission', 'plannedFrom'),
    ...refuseIf(plan.to < plan.from, 'phase.dates_reversed', 'plannedTo'),
  ];
}

/** A phase starts today or earlier, and not before the person arrived. */
export function checkPhaseStart(start: { admittedOn: Day; startedOn: Day; today: Day }): Refusal[] {
  return [
    ...refuseIf(start.startedOn < start.admittedOn, 'phase.before_admission', 'startedOn'),
    ...refuseIf(start.startedOn > start.today, 'phase.start_in_future', 'startedOn'),
  ];
}

/** "Completed" says something was done: at least one session was attended. */
export function checkPhaseCompletion(attended: number): Refusal[] {
  return refuseIf(attended === 0, 'phase.no_session');
}

export interface SessionPhase {
  readonly id: string;
  readonly discipline: Discipline;
  readonly state: PhaseState;
  readonly startedOn: Day | null;
}

/**
 * A session is held with people whose phase of its discipline is in progress, today or earlier, each once;
 * an individual session has exactly one of them. `path` of each refusal names the attendance row.
 */
export function checkSession(
  session: { discipline: Discipline; heldOn: Day; today: Day; kind: SessionKind },
  phases: readonly SessionPhase[],
): Refusal[] {
  const seen = new Set<string>();
  const perPhase = phases.flatMap((phase, index) => {
    const path = `attendance.${String(index)}.phaseId`;
    const twice = seen.has(phase.id);
    seen.add(phase.id);
    return [
      ...refuseIf(twice, 'session.person_twice', path),
      ...refuseIf(phase.discipline !== session.discipline, 'session.phase_other_discipline', path),
      ...refuseIf(phase.state !== 'in_progress', 'session.phase_not_in_progress', path),
      ...refuseIf(
        phase.startedOn !== null && session.heldOn < phase.startedOn,
        'session.before_phase',
        'heldOn',
      ),
    ];
  });
  return [
    ...refuseIf(session.heldOn > session.today, 'session.in_future', 'heldOn'),
    ...refuseIf(
      session.kind === 'individual' && phases.length !== 1,
      'session.individual_needs_one',
      'attendance',
    ),
    ...perPhase,
  ];
}
