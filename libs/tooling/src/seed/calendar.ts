import { addDays, daysBetween, type Day } from '@najat/domain';
import type { Random } from './random.js';

/** A calendar day counted from 1970-01-01, so that half a million of them can be reckoned with quickly. */
export type DayNumber = number;
/** Milliseconds since 1970 in UTC. */
export type Instant = number;

const EPOCH: Day = '1970-01-01';
const DAY = 86_400_000;
const BAGHDAD_AHEAD = 3 * 3_600_000;
const texts: Day[] = [];

export const numberOf = (day: Day): DayNumber => daysBetween(EPOCH, day);
export const textOf = (day: DayNumber): Day => (texts[day] ??= addDays(EPOCH, day));
export const dayOfInstant = (at: Instant): DayNumber => Math.floor((at + BAGHDAD_AHEAD) / DAY);
export const todayOf = (at: Instant): Day => textOf(dayOfInstant(at));

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

export function instantText(at: Instant): string {
  const day = Math.floor(at / DAY);
  const rest = at - day * DAY;
  const seconds = Math.floor(rest / 1000);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${textOf(day)} ${time}.${String(rest % 1000).padStart(3, '0')}+00`;
}

/** A moment of a Baghdad day between two hours, which may have fractions. */
export function moment(random: Random, day: DayNumber, from: number, to: number): Instant {
  return day * DAY - BAGHDAD_AHEAD + Math.floor((from + random.share() * (to - from)) * 3_600_000);
}

/** 0 is Sunday. */
export const weekdayOf = (day: DayNumber): number => (day + 4) % 7;

/** The day itself, or the Thursday before when it is a Friday or Saturday, when courts are closed. */
export function workday(day: DayNumber): DayNumber {
  return day - Math.max(0, weekdayOf(day) - 4);
}

/** The days of one weekday from `first` to `last`. */
export function weekly(first: DayNumber, last: DayNumber, weekday: number): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = first + ((weekday - weekdayOf(first) + 7) % 7); day <= last; day += 7) days.push(day);
  return days;
}
