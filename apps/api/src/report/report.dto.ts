import {
  COMPLIANCES,
  RECOMMENDATION_CODES,
  REPORT_ATTENTION,
  REPORT_KINDS,
  REPORT_LANGUAGES,
  type Compliance,
  type Recommendation,
  type ReportAttention,
  type ReportKind,
  type ReportLanguage,
} from '@najat/domain';
import { IntersectionType } from '@nestjs/swagger';
import { PageQuery } from '../platform/database/page.js';
import { BasedOn } from '../platform/http/based-on.js';
import { Id, OneOf, Prose, Whole } from '../platform/http/fields.js';

const MOST_WORDS = 8000;

class ReportText {
  @OneOf(REPORT_KINDS, 'ReportKind') kind!: ReportKind;
  @OneOf(REPORT_LANGUAGES, 'ReportLanguage') language!: ReportLanguage;
  @OneOf(COMPLIANCES, 'Compliance', { optional: true }) compliance?: Compliance;
  @OneOf(RECOMMENDATION_CODES, 'Recommendation', { optional: true }) recommendation?: Recommendation;
  @Whole({ optional: true, min: 1, max: 3650 }) recommendedDays?: number;
  @Prose({ optional: true, max: MOST_WORDS, description: 'What the case manager says to the court' })
  words?: string;
}

export class DraftReport extends ReportText {
  @Id({ optional: true, description: 'The report of the same file that this one corrects' })
  correctsId?: string;
}

/** The whole draft anew, as it stands on the form. */
export class EditReport extends IntersectionType(BasedOn, ReportText) {}

export class SendBackReport extends BasedOn {
  @Prose({ max: 1000, description: 'Why; read by whoever wrote it, and kept' }) words!: string;
}

/** Left out, everything on its way to a court or before one. */
export class ReportListQuery extends PageQuery {
  @OneOf(REPORT_ATTENTION, 'ReportAttention', { optional: true }) attention?: ReportAttention;
  @Id({ optional: true }) courtId?: string;
  @Id({ optional: true }) centreId?: string;
}
