import {
  addDays,
  checkProposedParameter,
  legalParameterMachine,
  startingParameters,
  type Jurisdiction,
  type ParameterKey,
  type SourceMark,
} from '@najat/domain';
import type { Actor, Book } from './book.js';
import { instantText, moment, textOf, type DayNumber } from './calendar.js';
import type { House } from './house.js';
import { assertNone } from './rules.js';

/** Holidays of every year that fall on the same day; those of the moon are announced, and so are left out. */
const HOLIDAYS: readonly (readonly [
  day: string,
  where: Jurisdiction | null,
  en: string,
  ar: string,
  ckb: string,
])[] = [
  ['01-01', null, 'New Year’s Day', 'رأس السنة الميلادية', 'سەری ساڵی زایینی'],
  ['01-06', 'federal', 'Army Day', 'عيد الجيش', 'ڕۆژی سوپا'],
  ['03-21', null, 'Nowruz', 'عيد نوروز', 'نەورۆز'],
  ['05-01', null, 'Labour Day', 'عيد العمال', 'ڕۆژی کرێکاران'],
];

/** Figures that one legal officer has put forward and the other has not confirmed yet. */
const PROPOSALS: readonly {
  readonly by: 0 | 1;
  readonly key: ParameterKey;
  readonly value: number;
  readonly source: SourceMark;
  readonly daysAgo: number;
  /** Counted from today. */
  readonly from: number;
  readonly words: string;
}[] = [
  {
    by: 1,
    key: 'first_day_counts',
    value: 0,
    source: 'unverified',
    daysAgo: 6,
    from: -120,
    words: 'يحتسب عدد من المحاكم المدة من اليوم التالي لصدور القرار. يُطلب رأي مجلس القضاء الأعلى.',
  },
  {
    by: 1,
    key: 'hearing_lead_days',
    value: 10,
    source: 'found',
    daysAgo: 3,
    from: 30,
    words: 'كتاب محكمة الاستئناف بطلب ورود التقرير قبل الجلسة بعشرة أيام.',
  },
  {
    by: 0,
    key: 'alarm_first_days',
    value: 21,
    source: 'derived',
    daysAgo: 2,
    from: 14,
    words: 'طلب مديرو المراكز تنبيهًا أبكر لإعداد تقرير اللجنة.',
  },
];

/** What the department of law has entered: the holidays of three years, and proposals that wait. */
export function theLaw(book: Book, { lawyers }: House, today: DayNumber): void {
  const { random } = book;
  const year = Number(textOf(today).slice(0, 4));
  const at = moment(random, today - 40, 9, 14);
  for (const each of [year - 1, year, year + 1])
    for (const holiday of HOLIDAYS)
      addHoliday(book, lawyers[0], at, `${String(each)}-${holiday[0]}`, holiday);

  const adopted = startingParameters();
  for (const { by, key, value, source, daysAgo, from, words } of PROPOSALS) {
    const effectiveFrom = addDays(textOf(today), from);
    const figure = { key, jurisdiction: 'federal', basis: null, value, effectiveFrom } as const;
    assertNone(checkProposedParameter(figure, adopted, textOf(today)));
    const proposedAt = moment(random, today - daysAgo, 9, 14);
    const id = book.id(proposedAt);
    const actor = lawyers[by];
    book.tables.add('legal_parameter', {
      id,
      key,
      jurisdiction: figure.jurisdiction,
      basis: figure.basis,
      number: 2,
      value,
      effective_from: effectiveFrom,
      state: legalParameterMachine.initial,
      source,
      note: 'none',
      words,
      proposed_by: actor.id,
      proposed_at: instantText(proposedAt),
      version: 1,
    });
    book.tell({
      at: proposedAt,
      actor,
      kind: 'legalParameter',
      id,
      action: 'propose',
      version: 1,
      compartment: 'legal',
      data: { parameter: key, on: effectiveFrom },
    });
  }
}

function addHoliday(
  book: Book,
  actor: Actor,
  at: number,
  day: string,
  [, jurisdiction, en, ar, ckb]: (typeof HOLIDAYS)[number],
): void {
  const id = book.id(at);
  book.tables.add('public_holiday', {
    id,
    day,
    jurisdiction,
    name_en: en,
    name_ar: ar,
    name_ckb: ckb,
    added_by: actor.id,
    added_at: instantText(at),
  });
  book.tell({
    at,
    actor,
    kind: 'holiday',
    id,
    action: 'add',
    version: 1,
    compartment: 'legal',
    data: { on: day },
  });
}
