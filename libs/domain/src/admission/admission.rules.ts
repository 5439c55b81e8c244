import type { Day } from '../calendar/day.js';
import type { Sex } from '../centre/reference.js';
import type { AdmissionKind } from '../referral/legal-basis.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** A person arrives on or after the day of the order, and not tomorrow. */
export function checkArrival(arrival: { orderedOn: Day; admittedOn: Day; today: Day }): Refusal[] {
  return [
    ...refuseIf(arrival.admittedOn < arrival.orderedOn, 'admission.before_order', 'admittedOn'),
    ...refuseIf(arrival.admittedOn > arrival.today, 'admission.in_future', 'admittedOn'),
  ];
}

/** Residence needs a bed and clinic attendance has none. */
export function checkBedNeed(kind: AdmissionKind, bedId: string | undefined): Refusal[] {
  return [
    ...refuseIf(kind === 'residential' && bedId === undefined, 'bed.required', 'bedId'),
    ...refuseIf(kind === 'clinic' && bedId !== undefined, 'bed.not_for_clinic', 'bedId'),
  ];
}

/** A bed fits when it is in service and its ward is for the person's sex (domain reference §5 rule 11). */
export function checkBedFits(bed: { state: string; sex: Sex }, person: { sex: Sex }): Refusal[] {
  return [
    ...refuseIf(bed.state !== 'in_service', 'bed.out_of_service', 'bedId'),
    ...refuseIf(bed.sex !== person.sex, 'bed.wrong_sex', 'bedId'),
  ];
}
