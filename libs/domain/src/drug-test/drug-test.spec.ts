import fc from 'fast-check';
import {
  addDays,
  checkDrugTest,
  checkTestResults,
  countTests,
  DRUG_CLASSES,
  hasSample,
  reachOf,
  ROLES,
  SPECIMENS,
  TEST_OUTCOMES,
  TEST_RESULT_CODES,
  TEST_RESULTS,
  type ClassResult,
  type CountedTest,
} from '../index.js';

const today = '2026-11-22';
const admittedOn = '2026-11-01';
const near = fc.integer({ min: -40, max: 10 }).map((days) => addDays(today, days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const result: fc.Arbitrary<ClassResult> = fc.record({
  drugClass: fc.constantFrom(...DRUG_CLASSES),
  result: fc.constantFrom(...TEST_RESULT_CODES),
});
const results = fc.uniqueArray(result, {
  maxLength: 8,
  selector: (one) => `${one.drugClass} ${TEST_RESULTS[one.result]}`,
});
const test: fc.Arbitrary<CountedTest> = fc.oneof(
  fc.record({ outcome: fc.constant('given' as const), results }),
  fc.record({
    outcome: fc.constantFrom('refused' as const, 'missed' as const, 'invalid' as const),
    results: fc.constant([]),
  }),
);

describe('a drug test', () => {
  it('is taken within the stay, and says of a sample what kind it is and whether it was watched', () => {
    fc.assert(
      fc.property(
        near,
        fc.constantFrom(...TEST_OUTCOMES),
        maybe(fc.constantFrom(...SPECIMENS)),
        maybe(fc.boolean()),
        results,
        (collectedOn, outcome, specimen, watched, found) => {
          const facts = { collectedOn, outcome, specimen, watched, results: found, admittedOn, today };
          const within = collectedOn >= admittedOn && collectedOn <= today;
          const whole = [specimen, watched].every((one) => (one !== undefined) === hasSample(outcome));
          const fine = within && whole && (outcome === 'given' || found.length === 0);
          expect(checkDrugTest(facts).length === 0).toBe(fine);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('screens a class once and confirms it once, and writes nothing over', () => {
    const screened = { drugClass: 'cannabis', result: 'presumptive_positive' } as const;
    const confirmed = { drugClass: 'cannabis', result: 'confirmed_negative' } as const;
    expect(checkTestResults([screened], [confirmed])).toEqual([]);
    const again = { code: 'drug_test.result_twice', path: 'results.0.drugClass' };
    expect(checkTestResults([screened], [{ drugClass: 'cannabis', result: 'negative' }])).toEqual([again]);
    expect(checkTestResults([confirmed], [{ drugClass: 'cannabis', result: 'confirmed_positive' }])).toEqual([
      again,
    ]);
    expect(checkTestResults([], [confirmed, screened, confirmed])).toEqual([
      { ...again, path: 'results.2.drugClass' },
    ]);
  });

  it('is known to its discipline, the case manager and the director, and recorded by the discipline alone', () => {
    const known = { practitioner: 'discipline', case_manager: 'centre', centre_director: 'centre' };
    for (const role of ROLES) {
      expect([role, reachOf(role, 'drugTest.read')]).toEqual([role, (known as Record<string, string>)[role]]);
      for (const permission of ['drugTest.record', 'drugTest.strike'] as const)
        expect(reachOf(role, permission)).toBe(role === 'practitioner' ? 'discipline' : undefined);
    }
  });
});

describe('tests in figures', () => {
  it('count every test once, and of a class every test in which it was tested', () => {
    fc.assert(
      fc.property(fc.array(test, { maxLength: 12 }), (tests) => {
        const counts = countTests(tests);
        expect(counts.given + counts.refused + counts.missed + counts.invalid).toBe(tests.length);
        for (const drugClass of DRUG_CLASSES) {
          const tested = tests.filter((one) => one.results.some((each) => each.drugClass === drugClass));
          const count = counts.classes.find((one) => one.drugClass === drugClass);
          const sum = count && count.negative + count.presumptivePositive + count.confirmedPositive;
          expect(sum ?? 0).toBe(tested.length);
        }
      }),
    );
  });

  it('never count a screening as confirmed, and let a confirmation decide', () => {
    const given = (...found: ClassResult['result'][]): CountedTest => ({
      outcome: 'given',
      results: found.map((one) => ({ drugClass: 'amphetamines', result: one })),
    });
    const tests = [
      given('presumptive_positive'),
      given('presumptive_positive', 'confirmed_negative'),
      given('confirmed_positive', 'presumptive_positive'),
      given('negative'),
      given(),
    ];
    expect(countTests(tests)).toEqual({
      given: 5,
      refused: 0,
      missed: 0,
      invalid: 0,
      awaited: 1,
      classes: [{ drugClass: 'amphetamines', negative: 2, presumptivePositive: 1, confirmedPositive: 1 }],
    });
  });
});
