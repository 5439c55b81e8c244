import { isCaseNumber, readClockTime } from '@najat/domain';
import { latinDigits } from '../shell/formats/digits';

/** A case of the day, as it was typed, and its own hour where one follows the number. */
export interface CaseLine {
  caseNumber: string;
  at?: string;
}

const SHORT = /^([A-Z]{3}V?)[-/ ]?(\d{4})[-/ ](\d{1,6})$/;
const HOUR_LAST = /^(.*[^\s,،])[\s,،]+(\d{1,2}[:.]\d{2})$/;
/** A new line, or a comma that no hour follows. */
const BETWEEN = /[\r\n;]+|[,،](?!\s*\d{1,2}[:.]\d{2})/;
const LONGEST = 40;

/** A case number however it is written: small letters, other strokes, without the noughts before the running number. */
const numberOf = (text: string): string => {
  const found = SHORT.exec(text.toUpperCase());
  const whole = found ? `${found[1] ?? ''}-${found[2] ?? ''}-${(found[3] ?? '').padStart(6, '0')}` : '';
  return isCaseNumber(whole) ? whole : text.slice(0, LONGEST);
};

/** What somebody typed or pasted, a case each line or between commas. What cannot be read stays as it is, for the answer to say so. */
export const readCaseLines = (typed: string): CaseLine[] =>
  latinDigits(typed)
    .split(BETWEEN)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, number, hour] = HOUR_LAST.exec(line) ?? [];
      const at = hour === undefined ? undefined : readClockTime(hour);
      return at === undefined || number === undefined
        ? { caseNumber: numberOf(line) }
        : { caseNumber: numberOf(number), at };
    });

/** The same, to be corrected. */
export const writeCaseLines = (lines: readonly CaseLine[]): string =>
  lines.map(({ caseNumber, at }) => (at === undefined ? caseNumber : `${caseNumber} ${at}`)).join('\n');
