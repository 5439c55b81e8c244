import { addDays, type Day } from '../calendar/day.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';
import type { ReferralState } from '../referral/referral.machine.js';

/** No court sets a day further ahead; what is entered so is a year mistyped. */
export const FURTHEST_HEARING_DAYS = 730;

/**
 * The day of a hearing. One that has been may still be entered, but none from before the order the case began with.
 *
 * @param path The field that names the day.
 */
export function checkHearingDay(hearing: { on: Day; orderedOn: Day; today: Day }, path: string): Refusal[] {
  const { on, orderedOn, today } = hearing;
  return [
    ...refuseIf(on < orderedOn, 'hearing.before_order', path),
    ...refuseIf(on > addDays(today, FURTHEST_HEARING_DAYS), 'hearing.too_far_ahead', path),
  ];
}

/** What the court has taken back is not heard. A file that has ended otherwise may be: the court closes its own after. */
export function checkHeardCase(file: { state: ReferralState }): Refusal[] {
  return refuseIf(file.state === 'withdrawn', 'hearing.case_withdrawn');
}

/** Whether a hearing was held is known on its day at the earliest. */
export function checkHeld(hearing: { on: Day; today: Day }): Refusal[] {
  return refuseIf(hearing.on > hearing.today, 'hearing.still_to_come');
}

/** What is postponed is heard on a later day. */
export function checkPostponed(hearing: { on: Day; to: Day }): Refusal[] {
  return refuseIf(hearing.to <= hearing.on, 'hearing.not_later', 'to');
}
