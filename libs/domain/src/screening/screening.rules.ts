import type { ScreeningConsent, ScreeningResult } from './screening.js';
import type { Day } from '../calendar/day.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** A result is known on a day, not before the sample was taken and not tomorrow; while it is awaited it has none. */
export function checkScreeningResult(outcome: {
  takenOn: Day;
  result: ScreeningResult;
  resultedOn: Day | undefined;
  today: Day;
}): Refusal[] {
  const { takenOn, result, resultedOn, today } = outcome;
  const path = 'resultedOn';
  if (result === 'pending') return refuseIf(resultedOn !== undefined, 'screening.no_day_while_pending', path);
  if (resultedOn === undefined) return [{ code: 'screening.day_required', path }];
  return [
    ...refuseIf(resultedOn < takenOn, 'screening.result_before_taken', path),
    ...refuseIf(resultedOn > today, 'screening.in_future', path),
  ];
}

/**
 * Nothing is taken without consent, and nothing more is asked of whoever refuses. A sample is taken during the stay,
 * today or earlier.
 */
export function checkScreening(screening: {
  consent: ScreeningConsent;
  takenOn: Day | undefined;
  result: ScreeningResult | undefined;
  resultedOn: Day | undefined;
  admittedOn: Day;
  today: Day;
}): Refusal[] {
  const { consent, takenOn, result, resultedOn, admittedOn, today } = screening;
  if (consent === 'refused') {
    return (['takenOn', 'result', 'resultedOn'] as const).flatMap((path) =>
      refuseIf(screening[path] !== undefined, 'screening.nothing_after_refusal', path),
    );
  }
  if (takenOn === undefined) return [{ code: 'screening.day_required', path: 'takenOn' }];
  return [
    ...refuseIf(takenOn < admittedOn, 'screening.before_admission', 'takenOn'),
    ...refuseIf(takenOn > today, 'screening.in_future', 'takenOn'),
    ...checkScreeningResult({ takenOn, result: result ?? 'pending', resultedOn, today }),
  ];
}
