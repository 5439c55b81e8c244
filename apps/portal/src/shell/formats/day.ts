import { ageOn, BAGHDAD, daysBetween as countDays, isDay } from '@najat/domain';
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../i18n/language';
import { MONTHS, WEEKDAYS } from './calendar';
import { latinDigits } from './digits';

/** A calendar day as the wire carries it: `2026-03-09`. */
export type IsoDay = string;

export const today = (): IsoDay => Temporal.Now.plainDateISO(BAGHDAD).toString();

const plain = (day: IsoDay): Temporal.PlainDate | null => (isDay(day) ? Temporal.PlainDate.from(day) : null);

/** `9 March 2026`, `9 آذار 2026`. A text that is no day comes back as it is. */
export const formatDay = (day: IsoDay, language: Language): string => {
  const date = plain(day);
  return date ? `${date.day} ${MONTHS[language][date.month - 1] ?? ''} ${date.year}` : day;
};

export const formatDayLong = (day: IsoDay, language: Language): string => {
  const date = plain(day);
  if (!date) return day;
  const weekday = WEEKDAYS[language][date.dayOfWeek % 7] ?? '';
  return `${weekday}${language === 'en' ? ',' : '،'} ${formatDay(day, language)}`;
};

export const formatMonth = (month: string, language: Language): string => {
  const date = plain(`${month.slice(0, 7)}-01`);
  return date ? `${MONTHS[language][date.month - 1] ?? ''} ${date.year}` : month;
};

/** Whole days from `from` to `to`; negative when `to` has passed, none when one of them is no day. */
export const daysBetween = (from: IsoDay, to: IsoDay): number =>
  isDay(from) && isDay(to) ? countDays(from, to) : 0;

export const ageInYears = (birth: IsoDay): number | null => (isDay(birth) ? ageOn(birth, today()) : null);

/** Day and clock time of an instant as a clock in Baghdad shows it. */
export const formatInstant = (instant: string, language: Language): string => {
  const local = inBaghdad(instant);
  if (!local) return instant;
  return `${formatDay(local.toPlainDate().toString(), language)}${language === 'en' ? ',' : '،'} ${clockOf(local)}`;
};

/** The clock time of an instant in Baghdad. */
export const clockOfInstant = (instant: string): string => {
  const local = inBaghdad(instant);
  return local ? clockOf(local) : instant;
};

const MINUTE_MS = 60_000;

/** Minutes from now until an instant, begun ones counted; none or fewer when it has passed. */
export const minutesUntil = (instant: string): number => {
  const local = inBaghdad(instant);
  return local
    ? Math.ceil((local.epochMilliseconds - Temporal.Now.instant().epochMilliseconds) / MINUTE_MS)
    : 0;
};

export const dayOfInstant = (instant: string): IsoDay =>
  inBaghdad(instant)?.toPlainDate().toString() ?? instant.slice(0, 10);

const inBaghdad = (instant: string): Temporal.ZonedDateTime | null => {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(BAGHDAD);
  } catch {
    return null;
  }
};

const two = (value: number): string => String(value).padStart(2, '0');
const clockOf = (at: Temporal.ZonedDateTime): string => `${two(at.hour)}:${two(at.minute)}`;

const dayFrom = (year: number, month: number, day: number): IsoDay | null => {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
};

const fullYear = (year: string): number => {
  const value = Number(year);
  if (year.length > 2) return value;
  const century = Number(today().slice(0, 2)) * 100;
  return century + value > Number(today().slice(0, 4)) + 5 ? century - 100 + value : century + value;
};

const monthByName = (text: string): number | null => {
  const wanted = text.toLocaleLowerCase().replace(/\s+/g, ' ').trim();
  if (wanted.length < 2) return null;
  for (const names of Object.values(MONTHS)) {
    const exact = names.findIndex((name) => name.toLocaleLowerCase() === wanted);
    if (exact >= 0) return exact + 1;
  }
  const starts = MONTHS.en.findIndex(
    (name) => wanted.length >= 3 && name.toLocaleLowerCase().startsWith(wanted),
  );
  return starts >= 0 ? starts + 1 : null;
};

/**
 * The day a person typed: `9/3/2026`, `09-03-26`, `٩.٣.٢٠٢٦`, `9 3 2026`, `09032026`,
 * `2026-03-09`, `9 March 2026`, `9 آذار 2026`. Day comes before month, as written in Iraq.
 */
export const parseDay = (typed: string): IsoDay | null => {
  const text = latinDigits(typed).trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})[\s\-/.،]+(\d{1,2})[\s\-/.،]+(\d{4}|\d{2})$/.exec(text);
  if (dayFirst) return dayFrom(fullYear(dayFirst[3] ?? ''), Number(dayFirst[2]), Number(dayFirst[1]));
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (packed) return dayFrom(Number(packed[3]), Number(packed[2]), Number(packed[1]));
  const named = /^(\d{1,2})\s*(\D+?)\s*(\d{4})$/.exec(text);
  const month = named ? monthByName(named[2] ?? '') : null;
  return named && month ? dayFrom(Number(named[3]), month, Number(named[1])) : null;
};

/** How a day stands in an input: `09/03/2026`. */
export const dayForInput = (day: IsoDay): string => {
  const date = plain(day);
  return date ? `${two(date.day)}/${two(date.month)}/${date.year}` : day;
};

export { isDay } from '@najat/domain';
