import { MONTHS, WEEKDAYS, weekdayOf, type Day } from '@najat/domain';
import type { DocumentLanguage } from './document.js';

/** A sentence with what its braces name. What is filled in is not looked at again. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A day as it is written in a letter. */
export function dayIn(language: DocumentLanguage, day: Day): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return `${String(date)} ${MONTHS[language][month - 1] ?? ''} ${String(year)}`;
}

/** The same with the day of the week before it. */
export function longDayIn(language: DocumentLanguage, day: Day): string {
  const comma = language === 'en' ? ',' : '،';
  return `${WEEKDAYS[language][weekdayOf(day)] ?? ''}${comma} ${dayIn(language, day)}`;
}
