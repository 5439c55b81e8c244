import { Temporal } from 'temporal-polyfill';

/** A calendar day in Asia/Baghdad as ISO text, `YYYY-MM-DD`. */
export type Day = string;

/** Iraq's clock: UTC+3 the year round. */
export const BAGHDAD = 'Asia/Baghdad';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a real calendar day written `YYYY-MM-DD` (so 2026-02-30 is not one). */
export function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The day it is in Baghdad at an instant given in milliseconds since the epoch. */
export function dayOf(epochMilliseconds: number): Day {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(BAGHDAD)
    .toPlainDate()
    .toString();
}

/** The day `days` days after `day` (before it when negative). Throws RangeError when `day` is no day. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The day `months` months after `day`; a day the month lacks becomes its last day. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Whole days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** Completed years from `birth` to `on`, as an age is counted. */
export function ageOn(birth: Day, on: Day): number {
  return Temporal.PlainDate.from(birth).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}

/** First instant of a Baghdad day, as ISO text in UTC. */
export function startOfDay(day: Day): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(BAGHDAD).toInstant().toString();
}
