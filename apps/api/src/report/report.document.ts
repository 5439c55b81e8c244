import {
  checkNumber,
  dayOf,
  type Day,
  type DisciplineFacts,
  type Discipline,
  type ReportContent,
  type ReportLanguage,
  type SigningCapacity,
} from '@najat/domain';
import { WORDS } from './words/index.js';
import type { ReportWords } from './words/words.js';
import type { Block, CourtDocument, Signatory } from '../platform/pdf/document.js';
import { dayIn, fill } from '../platform/pdf/words.js';

/** Everything a document is drawn from. None of it changes once it has been handed in. */
export interface FrozenReport {
  readonly content: ReportContent;
  readonly number: string;
  readonly checkCode: string;
  readonly signatures: readonly {
    readonly name: string;
    readonly capacity: SigningCapacity;
    readonly discipline: Discipline | null;
    readonly signedAt: string;
  }[];
  readonly approvedName: string;
  readonly approvedAt: string;
  readonly submittedAt: string;
}

const dayOfInstant = (language: ReportLanguage, instant: string): string =>
  dayIn(language, dayOf(Date.parse(instant)));

const sessions = ({ attendance }: DisciplineFacts): number =>
  attendance.present + attendance.late + attendance.excused + attendance.absent;

function attendanceBlocks(content: ReportContent, words: ReportWords): Block[] {
  const { disciplines } = content;
  if (disciplines.length === 0) return [{ kind: 'paragraph', text: words.noDiscipline }];
  const { column } = words;
  const table: Block = {
    kind: 'table',
    columns: [
      { title: column.discipline },
      { title: column.state },
      { title: column.sessions, isNumber: true },
      { title: column.attended, isNumber: true },
      { title: column.excused, isNumber: true },
      { title: column.absent, isNumber: true },
    ],
    rows: disciplines.map((one) => [
      words.discipline[one.discipline],
      words.phaseState[one.state],
      String(sessions(one)),
      String(one.attendance.present + one.attendance.late),
      String(one.attendance.excused),
      String(one.attendance.absent),
    ]),
  };
  const none = disciplines.every((one) => sessions(one) === 0);
  return none ? [table, { kind: 'paragraph', text: words.noSession }] : [table];
}

/** A paper that says nothing of days away would leave the court to guess whether there were any. */
function absenceBlocks({ absences, admissionKind, language }: ReportContent, words: ReportWords): Block[] {
  if (admissionKind === 'clinic') return [];
  const day = (value: Day): string => dayIn(language, value);
  const line = ({ kind, from, to }: (typeof absences)[number]): string =>
    to === null
      ? fill(words.awaySince, { kind: words.absence[kind], from: day(from) })
      : fill(words.away, { kind: words.absence[kind], from: day(from), to: day(to) });
  return [
    { kind: 'heading', text: words.heading.absence },
    absences.length === 0
      ? { kind: 'paragraph', text: words.noAbsence }
      : { kind: 'list', items: absences.map(line) },
  ];
}

/** Only where the order asks, and then also that there was none; a screening is never told as proof. */
function testBlocks({ tests }: ReportContent, words: ReportWords): Block[] {
  if (tests === undefined) return [];
  const { label, column, drugClass, none, presumptive } = words.tests;
  const heading: Block = { kind: 'heading', text: words.heading.tests };
  const outcomes = (['given', 'awaited', 'invalid', 'refused', 'missed'] as const).map((outcome) => ({
    label: label[outcome],
    value: String(tests[outcome]),
  }));
  if (tests.given + tests.invalid + tests.refused + tests.missed === 0)
    return [heading, { kind: 'paragraph', text: none }];
  if (tests.classes.length === 0) return [heading, { kind: 'facts', facts: outcomes }];
  return [
    heading,
    { kind: 'facts', facts: outcomes },
    {
      kind: 'table',
      columns: [
        { title: column.drugClass },
        { title: column.negative, isNumber: true },
        { title: column.presumptivePositive, isNumber: true },
        { title: column.confirmedPositive, isNumber: true },
      ],
      rows: tests.classes.map((one) => [
        drugClass[one.drugClass],
        String(one.negative),
        String(one.presumptivePositive),
        String(one.confirmedPositive),
      ]),
    },
    ...(tests.classes.some((one) => one.presumptivePositive > 0)
      ? [{ kind: 'paragraph', text: presumptive } as const]
      : []),
  ];
}

function fileFacts(content: ReportContent, words: ReportWords): Block {
  const day = (value: Day): string => dayIn(content.language, value);
  const { label } = words;
  return {
    kind: 'facts',
    facts: [
      { label: label.person, value: content.personName },
      { label: label.caseNumber, value: content.caseNumber },
      { label: label.legalBasis, value: words.legalBasis[content.legalBasis] },
      {
        label: label.order,
        value: fill(words.order, { number: content.orderNumber, day: day(content.orderedOn) }),
      },
      { label: words.arrived[content.admissionKind], value: day(content.admittedOn) },
      ...(content.dischargedOn === null ? [] : [{ label: label.left, value: day(content.dischargedOn) }]),
      {
        label: label.period,
        value: fill(words.period, { from: day(content.periodFrom), to: day(content.periodTo) }),
      },
    ],
  };
}

function assessment(content: ReportContent, words: ReportWords): Block[] {
  const { compliance, recommendation, recommendedDays } = content;
  const { label } = words;
  return [
    {
      kind: 'facts',
      facts: [
        { label: label.compliance, value: words.compliance[compliance] },
        { label: label.recommendation, value: words.recommendation[recommendation] },
        ...(recommendedDays === null ? [] : [{ label: label.days, value: String(recommendedDays) }]),
      ],
    },
    ...(content.words === null ? [] : [{ kind: 'paragraph', text: content.words } as const]),
    { kind: 'paragraph', text: words.courtDecides },
  ];
}

function signatories(report: FrozenReport, words: ReportWords): Signatory[] {
  const { language } = report.content;
  const { capacity } = words;
  return [
    ...report.signatures.map((one) => ({
      name: one.name,
      capacity:
        one.capacity === 'committee_member' && one.discipline !== null
          ? fill(words.memberOf, {
              capacity: capacity[one.capacity],
              discipline: words.discipline[one.discipline],
            })
          : capacity[one.capacity],
      day: dayOfInstant(language, one.signedAt),
    })),
    {
      name: report.approvedName,
      capacity: capacity.centre_director,
      day: dayOfInstant(language, report.approvedAt),
    },
  ];
}

/** The letter to the court: the same for the same report, whatever has become of the file since. */
export function documentOf(report: FrozenReport, portal: string): CourtDocument {
  const { content, number, checkCode } = report;
  const { language, corrects } = content;
  const words = WORDS[language];
  const correction = corrects && {
    number: corrects.number,
    day: dayIn(language, corrects.submittedOn),
  };
  return {
    language,
    at: report.submittedAt,
    letterhead: content.letterhead,
    title: words.title[content.kind],
    number,
    day: dayOfInstant(language, report.submittedAt),
    recipient: content.court[language],
    subject: fill(words.subject, { name: content.personName, case: content.caseNumber }),
    blocks: [
      ...(correction === null
        ? []
        : [{ kind: 'paragraph', text: fill(words.corrects, correction) } as const]),
      { kind: 'heading', text: words.heading.file },
      fileFacts(content, words),
      { kind: 'heading', text: words.heading.attendance },
      ...attendanceBlocks(content, words),
      ...absenceBlocks(content, words),
      ...testBlocks(content, words),
      { kind: 'heading', text: words.heading.assessment },
      ...assessment(content, words),
    ],
    signatories: signatories(report, words),
    check: { address: `${portal}/check/${checkNumber(number, checkCode)}`, words: words.check },
    words: words.document,
  };
}
