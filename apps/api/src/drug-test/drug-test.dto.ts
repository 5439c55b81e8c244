import {
  DRUG_CLASSES,
  SPECIMENS,
  TEST_OUTCOMES,
  TEST_RESULT_CODES,
  type DrugClass,
  type Specimen,
  type TestOutcome,
  type TestResult,
} from '@najat/domain';
import { BasedOn } from '../platform/http/based-on.js';
import { CalendarDay, Flag, ListOf, OneOf, Prose, Whole } from '../platform/http/fields.js';

/** Every class screened and confirmed. */
export const MOST_RESULTS = DRUG_CLASSES.length * 2;

export class ClassResultBody {
  @OneOf(DRUG_CLASSES, 'DrugClass') drugClass!: DrugClass;
  @OneOf(TEST_RESULT_CODES, 'TestResult') result!: TestResult;
  @Whole({ optional: true, min: 1, max: 100_000, description: 'In ng/ml; of hair in pg/mg' })
  cutOff?: number;
}

export class RecordDrugTest {
  @CalendarDay({ description: 'The day of the sample, or on which it should have been given' })
  collectedOn!: string;
  @OneOf(TEST_OUTCOMES, 'TestOutcome') outcome!: TestOutcome;
  @OneOf(SPECIMENS, 'Specimen', { optional: true, description: 'With a sample, and never without' })
  specimen?: Specimen;
  @Flag({ optional: true, description: 'With a sample: somebody watched how it was given' })
  watched?: boolean;
  @ListOf(() => ClassResultBody, {
    optional: true,
    max: MOST_RESULTS,
    description: 'What is known already; the rest is added later',
  })
  results?: ClassResultBody[];
}

export class AddTestResults extends BasedOn {
  @ListOf(() => ClassResultBody, { min: 1, max: MOST_RESULTS }) results!: ClassResultBody[];
}

export class StrikeDrugTest extends BasedOn {
  @Prose({ max: 1000, description: 'Why it was recorded wrongly' }) words!: string;
}
