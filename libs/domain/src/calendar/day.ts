import { Temporal } from 'temporal-polyfill';

/** A calendar day in Asia/Baghdad as ISO text, `YYYY-MM-DD`. */
export type Day = string;

/** Iraq's clock: UTC+3 the year round. */
export const BAGHDAD = 'Asia/Baghdad';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether `text` is a real calendar day written `YYYY-MM-DD` (so 2026-02-30 is not one). */
export function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const date = Number(text.slice(8));
  return date >= 1 && date <= monthLength(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** Days before 1 March of `year`, counted from 1 March of year 0: years begin in March so that a leap day ends one. */
const daysBeforeMarch = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
/** Days from 1 March to the first of the month `months` later: 31, 30, 31, 30, 31 over and over. */
const daysSinceMarch = (months: number): number => Math.floor((153 * months + 2) / 5);
const EPOCH = daysBeforeMarch(1969) + daysSinceMarch(10);

/**
 * A day as a whole number, so that long reckonings are sums: 1970-01-01 is 0, the day after it 1.
 * Throws RangeError when `day` is no day.
 */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: ${day}`);
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  return daysBeforeMarch(year) + daysSinceMarch((month + 9) % 12) + Number(day.slice(8)) - 1 - EPOCH;
}

/** The day with a number of `dayNumber`. */
export function dayAt(number: number): Day {
  const days = number + EPOCH;
  let year = Math.floor(days / 365.2425);
  if (daysBeforeMarch(year + 1) <= days) year += 1;
  if (daysBeforeMarch(year) > days) year -= 1;
  const rest = days - daysBeforeMarch(year);
  const months = Math.floor((5 * rest + 2) / 153);
  const month = ((months + 2) % 12) + 1;
  const text = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${text(month < 3 ? year + 1 : year, 4)}-${text(month, 2)}-${text(rest - daysSinceMarch(months) + 1, 2)}`;
}

/** The day of the week, 0 for Sunday. Throws RangeError when `day` is no day. */
export function weekdayOf(day: Day): number {
  // 1970-01-01, day 0, was a Thursday.
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
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
  return dayAt(dayNumber(day) + days);
}

/** The day `months` months after `day`; a day the month lacks becomes its last day. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Whole days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Completed years from `birth` to `on`, as an age is counted. */
export function ageOn(birth: Day, on: Day): number {
  return Temporal.PlainDate.from(birth).until(Temporal.PlainDate.from(on), { largestUnit: 'year' }).years;
}

/** First instant of a Baghdad day, as ISO text in UTC. */
export function startOfDay(day: Day): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(BAGHDAD).toInstant().toString();
}
