import type { AdmissionKind } from '../referral/legal-basis.js';
import type { StayKind } from '../referral/stay.js';
import type { Day } from '../calendar/day.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** Why a person in residence is not in the house: whether each stops the clock is a figure of the law (ADR 0014). */
export const ABSENCE_KINDS = ['leave', 'hospital', 'absconded'] as const satisfies readonly StayKind[];
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** A time away: its first and last whole day; `to` is null while it lasts. */
export interface AbsenceDays {
  readonly from: Day;
  readonly to: Day | null;
}

/** Whoever attends a clinic is at home; whoever is away already cannot leave, and nobody was away before they came. */
export function checkAbsence(absence: {
  kind: AdmissionKind;
  from: Day;
  admittedOn: Day;
  today: Day;
  others: readonly AbsenceDays[];
}): Refusal[] {
  const { from, admittedOn, today, others } = absence;
  const during = others.some((other) => from >= other.from && (other.to === null || from <= other.to));
  return [
    ...refuseIf(absence.kind === 'clinic', 'absence.not_for_clinic'),
    ...refuseIf(from < admittedOn, 'absence.before_admission', 'from'),
    ...refuseIf(from > today, 'absence.in_future', 'from'),
    ...refuseIf(during || others.some(({ to }) => to === null), 'absence.away_already', 'from'),
    ...refuseIf(
      others.some((other) => other.from > from),
      'absence.before_another',
      'from',
    ),
  ];
}

/** Somebody comes back after they have left, and not tomorrow; the day of the return is a day in the house. */
export function checkReturn(back: { from: Day; returnedOn: Day; today: Day }): Refusal[] {
  return [
    ...refuseIf(back.returnedOn <= back.from, 'absence.return_before_leaving', 'returnedOn'),
    ...refuseIf(back.returnedOn > back.today, 'absence.in_future', 'returnedOn'),
  ];
}
