import { addDays, addMonths } from '@najat/domain';
import { isDay } from '../shell/formats/day';
import type { SearchText } from '../shell/layout/page-link';

export const PERIODS = ['last_12_months', 'this_month', 'this_year', 'all', 'custom'] as const;
export type PeriodName = (typeof PERIODS)[number];

export interface Period {
  from: string;
  to: string;
}

/** The centres began to be counted in this year. */
const FIRST_DAY = '2023-01-01';

/** Two days without a name are a period of their own. */
export const periodName = ({ period, from, to }: SearchText): PeriodName =>
  PERIODS.find((name) => name === period) ?? (from && to ? 'custom' : 'last_12_months');

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;

/** The days a named period covers, both of them included; twelve months are whole ones and the present one. */
export const periodOf = (name: PeriodName, typed: Partial<Period>, today: string): Period => {
  const usual = { from: addMonths(monthStart(today), -11), to: today };
  switch (name) {
    case 'last_12_months':
      return usual;
    case 'this_month':
      return { from: monthStart(today), to: today };
    case 'this_year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'all':
      return { from: FIRST_DAY, to: today };
    case 'custom':
      return {
        from: typed.from && isDay(typed.from) ? typed.from : usual.from,
        to: typed.to && isDay(typed.to) ? typed.to : usual.to,
      };
  }
};

const monthEnd = (month: string): string => addDays(addMonths(`${month}-01`, 1), -1);

/** The part of a period that lies in a month written `2026-03`. */
export const withinMonth = ({ from, to }: Period, month: string): Period => {
  const first = `${month}-01`;
  const last = monthEnd(month);
  return { from: from > first ? from : first, to: to < last ? to : last };
};

/** Every month from the first to the last, without gaps. */
export const monthsBetween = (first: string, last: string): string[] => {
  const months: string[] = [];
  for (let day = `${first}-01`; day.slice(0, 7) <= last; day = addMonths(day, 1))
    months.push(day.slice(0, 7));
  return months;
};
