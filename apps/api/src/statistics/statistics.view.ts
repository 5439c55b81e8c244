import {
  GROUPINGS,
  LEGAL_BASES,
  OUTCOMES,
  type Grouping,
  type LegalBasis,
  type Outcome,
} from '@najat/domain';
import { CalendarDay, Id, ListOf, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';

export class MeasuresView {
  @Whole({ description: 'Orders logged in the period, without those withdrawn' }) referred!: number;
  @Whole({ description: 'People who arrived in the period' }) admitted!: number;
  @Whole({ description: 'In residence or attending at the end of the last day of the period' })
  in_residence!: number;
  @Whole({ description: 'Discharged as completed in the period' }) completed!: number;
  @Whole({ description: 'Discharged in any other way in the period' }) discharged_otherwise!: number;
  @Whole({
    description:
      'Of those completed in the period: reached at six months or later, reported no return to use, and not admitted again anywhere',
  })
  sustained!: number;
  @Whole({
    description: 'People held on a day of the period that no order covered any more; nobody should be',
  })
  held_past_expiry!: number;
  @Whole({ description: 'The days of the period on which they were' }) days_held_past_expiry!: number;
}

export class CountRowView {
  @Text({ description: 'Value of the grouping: an id, a month or a code' }) key!: string;
  @Nested(() => PlaceView, { nullable: true }) centre!: PlaceView | null;
  @Nested(() => MeasuresView) counts!: MeasuresView;
}

export class CountsView {
  @CalendarDay() from!: string;
  @CalendarDay() to!: string;
  @CalendarDay({ description: 'Day the counts were taken' }) asOf!: string;
  @OneOf(GROUPINGS, 'Grouping') groupBy!: Grouping;
  @Nested(() => MeasuresView) total!: MeasuresView;
  @ListOf(() => CountRowView) rows!: CountRowView[];
}

/** A case behind a figure, without a name. */
export class CountedCaseView {
  @Id() referralId!: string;
  @Id({ nullable: true }) admissionId!: string | null;
  @Text() caseNumber!: string;
  @Nested(() => PlaceView) centre!: PlaceView;
  @OneOf(LEGAL_BASES, 'LegalBasis') legalBasis!: LegalBasis;
  @CalendarDay({ description: 'The day that puts the case into the figure' }) day!: string;
  @Whole({ nullable: true, description: 'What the case adds to a figure of days' }) days!: number | null;
  @OneOf(OUTCOMES, 'Outcome', { nullable: true }) outcome!: Outcome | null;
}

export class CountedCasePage {
  @ListOf(() => CountedCaseView) items!: CountedCaseView[];
  @Text({ optional: true }) next?: string;
  @Whole() total!: number;
}
