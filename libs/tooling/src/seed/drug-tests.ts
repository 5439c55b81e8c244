import {
  checkDrugTest,
  checkTestResults,
  DRUG_TEST_DISCIPLINE,
  hasSample,
  TEST_RESULTS,
  type ClassResult,
  type DrugClass,
  type TestOutcome,
  type TestResult,
} from '@najat/domain';
import type { Admission } from './admission.js';
import { instantText, moment, textOf, type DayNumber, type Instant } from './calendar.js';
import type { Centre } from './house.js';
import { assertNone } from './rules.js';
import { STRUCK_TEST_WORDS } from './words.js';

/** Enough for a page to show each way it can go, and for a report that is asked for tests. */
const ASKED_PER_CENTRE = 6;
const UNASKED_PER_CENTRE = 2;
const LONG_ENOUGH = 12;
const MOST_TESTS = 6;
/** The usual cup, with what its maker prints as cut-off. */
const PANEL: readonly (readonly [DrugClass, cutOff: number])[] = [
  ['amphetamines', 500],
  ['cannabis', 50],
  ['tramadol', 100],
  ['benzodiazepines', 300],
  ['pregabalin', 500],
];
const OUTCOMES: readonly (readonly [TestOutcome, number])[] = [
  ['given', 84],
  ['missed', 6],
  ['refused', 5],
  ['invalid', 5],
];
const CONFIRMED: readonly (readonly [TestResult, number])[] = [
  ['confirmed_positive', 80],
  ['confirmed_negative', 20],
];
/** Positive at the first test, and by how much less at each that follows. */
const POSITIVE: Readonly<Partial<Record<DrugClass, number>>> = { amphetamines: 0.5, tramadol: 0.2 };
const SELDOM = 0.04;
const FADES = 0.5;
const WATCHED = 0.85;
const UNCONFIRMED = 0.2;
const STRUCK = 0.03;

type Result = ClassResult & { readonly cutOff: number | null };

/** Tests of a few of those in residence, most of whom a court wants to be told of, by the doctor of their centre. */
export class DrugTests {
  private readonly chosen = new Map<Centre, Admission[]>();

  keep(admission: Admission): void {
    const { course, asksForTests } = admission.file;
    const { fate, admitted, centre } = course;
    if (fate !== 'resident' || admitted > admission.today - LONG_ENOUGH) return;
    const known = this.chosen.get(centre) ?? [];
    const alike = known.filter(({ file }) => file.asksForTests === asksForTests).length;
    if (alike < (asksForTests ? ASKED_PER_CENTRE : UNASKED_PER_CENTRE))
      this.chosen.set(centre, [...known, admission]);
  }

  write(): void {
    for (const admission of [...this.chosen.values()].flat()) {
      const { random } = admission.file.book;
      let day = Math.max(admission.file.course.admitted + 3, admission.today - 60);
      for (let turn = 0; turn < MOST_TESTS && day < admission.today; turn += 1) {
        test(admission, day, turn);
        day += random.whole(7, 12);
      }
    }
  }
}

function screened(admission: Admission, turn: number): Result[] {
  const { random } = admission.file.book;
  return PANEL.map(([drugClass, cutOff]) => {
    const likely = (POSITIVE[drugClass] ?? SELDOM) * FADES ** turn;
    return { drugClass, cutOff, result: random.chance(likely) ? 'presumptive_positive' : 'negative' };
  });
}

/** What the laboratory says of positive screenings, some days later; of some it has said nothing yet. */
function confirmations(admission: Admission, results: readonly Result[]): Result[] {
  const { random } = admission.file.book;
  const positive = results.filter(({ result }) => result === 'presumptive_positive');
  if (random.chance(UNCONFIRMED)) return [];
  return positive.map(({ drugClass }) => ({ drugClass, cutOff: null, result: random.weighted(CONFIRMED) }));
}

function test(admission: Admission, day: DayNumber, turn: number): void {
  const { book, course, id: referralId } = admission.file;
  const { random } = book;
  const actor = course.centre.practitioners[DRUG_TEST_DISCIPLINE];
  const at = moment(random, day, 9, 11);
  const id = book.id(at);
  const outcome = random.weighted(OUTCOMES);
  const specimen = hasSample(outcome) ? ('urine' as const) : undefined;
  const watched = hasSample(outcome) ? random.chance(WATCHED) : undefined;
  const results = outcome === 'given' ? screened(admission, turn) : [];
  const [admittedOn, collectedOn] = [textOf(course.admitted), textOf(day)];
  const facts = { collectedOn, outcome, specimen, watched, results, admittedOn, today: collectedOn };
  assertNone(checkDrugTest(facts));
  const known = day + random.whole(2, 5);
  const later = known < admission.today ? confirmations(admission, results) : [];
  assertNone(checkTestResults(results, later));
  const struckOn = day + 6;
  const struckAt =
    struckOn < admission.today && random.chance(STRUCK) ? moment(random, struckOn, 12, 14) : null;
  const changes: [action: string, at: Instant][] = [
    ['record', at],
    ...(later.length > 0 ? [['addResults', moment(random, known, 12, 14)] as [string, Instant]] : []),
    ...(struckAt === null ? [] : [['strike', struckAt] as [string, Instant]]),
  ];
  book.tables.add('drug_test', {
    id,
    admission_id: admission.id,
    referral_id: referralId,
    centre_id: course.centre.id,
    discipline: DRUG_TEST_DISCIPLINE,
    admitted_on: admittedOn,
    collected_on: collectedOn,
    outcome,
    specimen: specimen ?? null,
    watched: watched ?? null,
    recorded_by: actor.id,
    recorded_at: instantText(at),
    struck_at: struckAt === null ? null : instantText(struckAt),
    struck_words: struckAt === null ? null : STRUCK_TEST_WORDS,
    version: changes.length,
  });
  changes.forEach(([action, when], index) => {
    const version = index + 1;
    book.tell({ at: when, actor, kind: 'drugTest', id, action, version, compartment: 'clinical' });
  });
  for (const { drugClass, result, cutOff } of [...results, ...later])
    book.tables.add('drug_test_result', {
      drug_test_id: id,
      centre_id: course.centre.id,
      drug_class: drugClass,
      result,
      cut_off: cutOff,
      recorded_by: actor.id,
      recorded_at: instantText(
        TEST_RESULTS[result] === 'screening'
          ? at
          : (changes.find(([action]) => action === 'addResults')?.[1] ?? at),
      ),
    });
}
