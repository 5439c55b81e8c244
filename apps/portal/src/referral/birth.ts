import type { BirthPrecision } from '@najat/domain';
import { latinDigits } from '../shell/formats/digits';
import { isDay, parseDay, today } from '../shell/formats/day';

/** A birth as it stands in the form: `1999-07-12`, `1999-07`, `1999`, or the text that is none of them. */
export type BirthText = string;

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Somebody's whole birth date, or as much of it as is known: `12/7/1999`, `7/1999`, `1999`. */
export const readBirth = (typed: string): BirthText | null => {
  const text = latinDigits(typed).trim();
  if (YEAR.test(text)) return text;
  const month = /^(\d{1,2})[\s\-/.](\d{4})$/.exec(text);
  if (month) {
    const found = `${month[2] ?? ''}-${(month[1] ?? '').padStart(2, '0')}`;
    return MONTH.test(found) ? found : null;
  }
  return parseDay(text);
};

export const showBirth = (birth: BirthText): string => {
  const [year = '', month, day] = birth.split('-');
  if (!YEAR.test(year)) return birth;
  return [day, month, year].filter((part) => part !== undefined).join('/');
};

export const isBirth = (birth: BirthText): boolean => YEAR.test(birth) || MONTH.test(birth) || isDay(birth);

export const isBirthInFuture = (birth: BirthText): boolean => birth > today().slice(0, birth.length);

/** The day that is sent: registers write 1 July where only the year is known, and the first where only the month is. */
export const birthOnWire = (birth: BirthText): { birthDate: string; birthPrecision: BirthPrecision } => {
  if (YEAR.test(birth)) return { birthDate: `${birth}-07-01`, birthPrecision: 'year' };
  if (MONTH.test(birth)) return { birthDate: `${birth}-01`, birthPrecision: 'month' };
  return { birthDate: birth, birthPrecision: 'day' };
};
