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
import {
  CalendarDay,
  Flag,
  Id,
  Instant,
  ListOf,
  OneOf,
  Text,
  TextList,
  Whole,
} from '../platform/http/fields.js';

export class ClassResultView {
  @OneOf(DRUG_CLASSES, 'DrugClass') drugClass!: DrugClass;
  @OneOf(TEST_RESULT_CODES, 'TestResult') result!: TestResult;
  @Whole({ nullable: true, description: 'In ng/ml; of hair in pg/mg' }) cutOff!: number | null;
}

export class DrugTestView {
  @Id() id!: string;
  @CalendarDay() collectedOn!: string;
  @OneOf(TEST_OUTCOMES, 'TestOutcome') outcome!: TestOutcome;
  @OneOf(SPECIMENS, 'Specimen', { nullable: true }) specimen!: Specimen | null;
  @Flag({ nullable: true }) watched!: boolean | null;
  @ListOf(() => ClassResultView) results!: ClassResultView[];
  @Text() recordedBy!: string;
  @Instant() recordedAt!: string;
  @Instant({ nullable: true, description: 'It was recorded wrongly and counts for nothing' })
  struckAt!: string | null;
  @Text({ nullable: true, max: 1000 }) struckWords!: string | null;
  @Whole() version!: number;
  @TextList({ description: 'What the reader may do with it now' }) actions!: string[];
}

export class DrugTestList {
  @ListOf(() => DrugTestView) items!: DrugTestView[];
  @TextList({ description: 'What the reader may add to it now' }) actions!: string[];
}
