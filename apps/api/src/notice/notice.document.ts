import { checkNumber, dayOf, type Day, type NamedPlace, type ReportLanguage } from '@najat/domain';
import { NOTICE_WORDS } from './words/index.js';
import type { CourtDocument } from '../platform/pdf/document.js';
import { dayIn, fill } from '../platform/pdf/words.js';
import { REPORT_WORDS } from '../report/index.js';

/** Everything a notice is drawn from. Nothing of what was said or found in treatment is among it. */
export interface LetterOfNotice {
  readonly language: ReportLanguage;
  readonly letterhead: readonly string[];
  readonly court: NamedPlace;
  readonly personName: string;
  readonly caseNumber: string;
  readonly admittedOn: Day;
  readonly reasons: string;
  readonly tried: string;
  readonly number: string;
  readonly checkCode: string;
  readonly supportedName: string;
  readonly supportedAt: string;
  readonly approvedName: string;
  readonly approvedAt: string;
  readonly issuedAt: string;
}

/** The letter of Article 40(4). */
export function letterOf(notice: LetterOfNotice, portal: string): CourtDocument {
  const { language, number, checkCode, personName } = notice;
  const words = NOTICE_WORDS[language];
  const shared = REPORT_WORDS[language];
  const on = (instant: string): string => dayIn(language, dayOf(Date.parse(instant)));
  return {
    language,
    at: notice.issuedAt,
    letterhead: notice.letterhead,
    title: words.title,
    number,
    day: on(notice.issuedAt),
    recipient: notice.court[language],
    subject: fill(words.subject, { name: personName }),
    blocks: [
      { kind: 'heading', text: words.heading.file },
      {
        kind: 'facts',
        facts: [
          { label: shared.label.person, value: personName },
          { label: shared.label.caseNumber, value: notice.caseNumber },
          { label: words.arrived, value: dayIn(language, notice.admittedOn) },
        ],
      },
      { kind: 'heading', text: words.heading.reasons },
      { kind: 'paragraph', text: notice.reasons },
      { kind: 'heading', text: words.heading.tried },
      { kind: 'paragraph', text: notice.tried },
      { kind: 'paragraph', text: words.notified },
    ],
    signatories: [
      { name: notice.supportedName, capacity: words.capacity.doctor, day: on(notice.supportedAt) },
      { name: notice.approvedName, capacity: words.capacity.director, day: on(notice.approvedAt) },
    ],
    check: { address: `${portal}/check/${checkNumber(number, checkCode)}`, words: words.check },
    words: shared.document,
  };
}
