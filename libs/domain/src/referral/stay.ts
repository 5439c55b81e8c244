import { dayNumber, type Day } from '../calendar/day.js';
import { mergeSpans, subtractSpans, type Span } from '../calendar/span.js';
import type { SwitchKey } from '../legal/legal-parameter.js';
import type { CourtMeasure } from './order-entry.js';

/**
 * Where a person was. A residence or a clinic attendance runs from the day of arrival to the day of discharge; leave,
 * a hospital and absconding are days away within a residence, each named by its first and last whole day away.
 */
export const STAY_KINDS = ['residence', 'attendance', 'leave', 'hospital', 'absconded'] as const;
export type StayKind = (typeof STAY_KINDS)[number];

/** One time of a kind, first and last day included; `to` is null while it lasts. */
export interface Stay {
  readonly kind: StayKind;
  readonly from: Day;
  readonly to: Day | null;
}

const ABSENCES = {
  leave: 'leave_suspends',
  hospital: 'hospital_suspends',
  absconded: 'absconded_suspends',
} as const satisfies Partial<Record<StayKind, SwitchKey>>;

/** A time away, with the switch that says whether it stops the clock. */
export interface Absence extends Span {
  readonly stay: Stay;
  readonly suspends: SwitchKey;
}

/** Times away that have begun. One that lasts is known up to today and no further. */
export function absencesOf(stays: readonly Stay[], today: number): Absence[] {
  return stays.flatMap((stay) => {
    if (stay.kind === 'residence' || stay.kind === 'attendance') return [];
    const from = dayNumber(stay.from);
    const to = stay.to === null ? today : dayNumber(stay.to);
    return from > today || to < from ? [] : [{ stay, from, to, suspends: ABSENCES[stay.kind] }];
  });
}

/** Days on which the measure was carried out on the person, up to today. */
export function daysUnder(measure: CourtMeasure, stays: readonly Stay[], today: number): Span[] {
  const kind = measure === 'placement' ? 'residence' : 'attendance';
  const spansOf = (wanted: StayKind): Span[] =>
    stays
      .filter((stay) => stay.kind === wanted)
      .map((stay) => ({
        from: dayNumber(stay.from),
        to: stay.to === null ? today : Math.min(dayNumber(stay.to), today),
      }));
  // Leave and hospital are under the centre's authority still; whoever has absconded is held by nobody.
  return kind === 'residence'
    ? subtractSpans(spansOf(kind), spansOf('absconded'))
    : mergeSpans(spansOf(kind));
}
