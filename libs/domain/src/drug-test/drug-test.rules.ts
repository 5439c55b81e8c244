import { hasSample, TEST_RESULTS, type ClassResult, type Specimen, type TestOutcome } from './drug-test.js';
import type { Day } from '../calendar/day.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** A class is screened once and confirmed once in a test: what was found is never written over, a wrong test is struck. */
export function checkTestResults(known: readonly ClassResult[], added: readonly ClassResult[]): Refusal[] {
  const same = (one: ClassResult, other: ClassResult): boolean =>
    one.drugClass === other.drugClass && TEST_RESULTS[one.result] === TEST_RESULTS[other.result];
  return added.flatMap((one, index) =>
    refuseIf(
      [...known, ...added.slice(0, index)].some((other) => same(one, other)),
      'drug_test.result_twice',
      `results.${String(index)}.drugClass`,
    ),
  );
}

/** A test is taken during the stay, today or earlier; without a sample there is nothing to say of it, nor a result. */
export function checkDrugTest(test: {
  collectedOn: Day;
  outcome: TestOutcome;
  specimen: Specimen | undefined;
  watched: boolean | undefined;
  results: readonly ClassResult[];
  admittedOn: Day;
  today: Day;
}): Refusal[] {
  const { collectedOn, outcome, results, admittedOn, today } = test;
  const sampled = hasSample(outcome);
  const ofSample = (['specimen', 'watched'] as const).flatMap((path) => [
    ...refuseIf(sampled && test[path] === undefined, 'drug_test.sample_incomplete', path),
    ...refuseIf(!sampled && test[path] !== undefined, 'drug_test.no_sample', path),
  ]);
  return [
    ...refuseIf(collectedOn < admittedOn, 'drug_test.before_admission', 'collectedOn'),
    ...refuseIf(collectedOn > today, 'drug_test.in_future', 'collectedOn'),
    ...ofSample,
    ...refuseIf(outcome !== 'given' && results.length > 0, 'drug_test.no_result', 'results'),
    ...checkTestResults([], results),
  ];
}
