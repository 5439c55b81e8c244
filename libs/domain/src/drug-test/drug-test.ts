import type { Discipline } from '../treatment/discipline.js';

export const SPECIMENS = ['urine', 'saliva', 'blood', 'hair'] as const;
export type Specimen = (typeof SPECIMENS)[number];

/** What came of asking for a sample; an invalid one was given and cannot be used, because it is diluted for one. */
export const TEST_OUTCOMES = ['given', 'refused', 'missed', 'invalid'] as const;
export type TestOutcome = (typeof TEST_OUTCOMES)[number];

/**
 * What a panel tells apart (domain reference §4.7). Classes and not substances: amphetamine, methamphetamine and
 * captagon react alike. Anticholinergics are procyclidine, trihexyphenidyl and tropicamide.
 */
export const DRUG_CLASSES = [
  'amphetamines',
  'cannabis',
  'opiates',
  'tramadol',
  'benzodiazepines',
  'pregabalin',
  'anticholinergics',
  'fentanyl',
  'synthetic_cannabinoids',
  'cocaine',
  'alcohol',
] as const;
export type DrugClass = (typeof DRUG_CLASSES)[number];

/** A screening is negative or presumptive; only a confirmation says that somebody has used something. */
export const TEST_RESULTS = {
  negative: 'screening',
  presumptive_positive: 'screening',
  confirmed_positive: 'confirmation',
  confirmed_negative: 'confirmation',
} as const;
export type TestResult = keyof typeof TEST_RESULTS;
export const TEST_RESULT_CODES = Object.keys(TEST_RESULTS) as [TestResult, ...TestResult[]];

/** Every drug test is of this discipline, so that the reach `discipline` keeps it from the others. */
export const DRUG_TEST_DISCIPLINE: Discipline = 'medical';

/** Whether there is a sample: somebody who refused or did not come has given none. */
export function hasSample(outcome: TestOutcome): boolean {
  return outcome === 'given' || outcome === 'invalid';
}

/** One result of a test, for one class. */
export interface ClassResult {
  readonly drugClass: DrugClass;
  readonly result: TestResult;
}

/** A test that stands, as a report counts it. */
export interface CountedTest {
  readonly outcome: TestOutcome;
  readonly results: readonly ClassResult[];
}

/** How often a class was tested and what was found; of a screening that was confirmed or not, the confirmation counts. */
export interface ClassCount {
  readonly drugClass: DrugClass;
  readonly negative: number;
  readonly presumptivePositive: number;
  readonly confirmedPositive: number;
}

/** Drug tests of a time in figures. */
export interface TestCounts {
  readonly given: number;
  readonly refused: number;
  readonly missed: number;
  readonly invalid: number;
  /** Of those given: nothing is known of them yet. */
  readonly awaited: number;
  /** The classes that were tested, in the order of `DRUG_CLASSES`. */
  readonly classes: readonly ClassCount[];
}

/** Counts tests for a report: a presumptive result is never counted as a confirmed one (domain reference §4.7). */
export function countTests(tests: readonly CountedTest[]): TestCounts {
  const outcomes = (outcome: TestOutcome): number => tests.filter((test) => test.outcome === outcome).length;
  const given = tests.filter(({ outcome }) => outcome === 'given');
  return {
    given: given.length,
    refused: outcomes('refused'),
    missed: outcomes('missed'),
    invalid: outcomes('invalid'),
    awaited: given.filter(({ results }) => results.length === 0).length,
    classes: DRUG_CLASSES.flatMap((drugClass) => {
      const last = given.map(({ results }) => lastResult(results, drugClass));
      const found = last.filter((result) => result !== undefined);
      const count = (...counted: TestResult[]): number =>
        found.filter((result) => counted.includes(result)).length;
      return found.length === 0
        ? []
        : [
            {
              drugClass,
              negative: count('negative', 'confirmed_negative'),
              presumptivePositive: count('presumptive_positive'),
              confirmedPositive: count('confirmed_positive'),
            },
          ];
    }),
  };
}

function lastResult(results: readonly ClassResult[], drugClass: DrugClass): TestResult | undefined {
  const own = results.filter((one) => one.drugClass === drugClass);
  return (own.find(({ result }) => TEST_RESULTS[result] === 'confirmation') ?? own[0])?.result;
}
