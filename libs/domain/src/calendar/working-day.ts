import { addDays, weekdayOf, type Day } from './day.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** The days of the table of public holidays. They differ by jurisdiction and are announced late: never a constant. */
export type Holidays = ReadonlySet<Day>;

const FRIDAY = 5;
const SATURDAY = 6;

/** Whether offices are open: the weekend is Friday and Saturday (domain reference §4.4), holidays are as listed. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  const weekday = weekdayOf(day);
  return weekday !== FRIDAY && weekday !== SATURDAY && !holidays.has(day);
}

/** `day` itself when offices are open, else the last open day before it: a deadline never moves to a later day. */
export function workingDayOnOrBefore(day: Day, holidays: Holidays): Day {
  let each = day;
  while (!isWorkingDay(each, holidays)) each = addDays(each, -1);
  return each;
}

/** A day is listed before it has begun and removed before it comes: what was due then does not move any more. */
export function checkListedHoliday(day: Day, today: Day): Refusal[] {
  return refuseIf(day < today, 'holiday.past', 'day');
}

/** Whether a day of the table may still be taken out of it. */
export const isHolidayOpen = (day: Day, today: Day): boolean => day > today;
