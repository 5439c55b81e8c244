import {
  AGE_BANDS,
  GROUPINGS,
  LEGAL_BASES,
  MEASURES,
  OUTCOMES,
  SEXES,
  type AgeBand,
  type Grouping,
  type LegalBasis,
  type Measure,
  type Outcome,
  type Sex,
} from '@najat/domain';
import { PageQuery } from '../platform/database/page.js';
import { CalendarDay, Id, OneOf } from '../platform/http/fields.js';

/** Which cases are counted; both days belong to the period. */
export class CountFilter extends PageQuery {
  @CalendarDay() from!: string;
  @CalendarDay() to!: string;
  @Id({ optional: true }) centreId?: string;
  @OneOf(LEGAL_BASES, 'LegalBasis', { optional: true }) legalBasis?: LegalBasis;
  /** `none` is a case that has not ended. */
  @OneOf([...OUTCOMES, 'none'], 'CountedOutcome', { optional: true }) outcome?: Outcome | 'none';
  @OneOf(SEXES, 'Sex', { optional: true }) sex?: Sex;
  @OneOf(AGE_BANDS, 'AgeBand', { optional: true }) ageBand?: AgeBand;
}

export class CountQuery extends CountFilter {
  @OneOf(GROUPINGS, 'Grouping') groupBy!: Grouping;
}

export class CountRowsQuery extends CountFilter {
  @OneOf(MEASURES, 'Measure') measure!: Measure;
}
