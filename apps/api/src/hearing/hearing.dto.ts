import {
  CANCEL_REASONS,
  HEARING_REPORTS,
  hearingMachine,
  MOST_HEARINGS_AT_ONCE,
  POSTPONE_REASONS,
  REPORT_LANGUAGES,
  type CancelReason,
  type HearingReport,
  type HearingState,
  type PostponeReason,
  type ReportLanguage,
} from '@najat/domain';
import { PageQuery } from '../platform/database/page.js';
import { BasedOn } from '../platform/http/based-on.js';
import { CalendarDay, ClockTime, Id, ListOf, OneOf, Prose, Reference } from '../platform/http/fields.js';

const NO_HOUR = 'Left out, the court has named no hour';

export class SetHearing {
  @CalendarDay() on!: string;
  @ClockTime({ optional: true, description: NO_HOUR }) at?: string;
}

/** One case of a day that is entered as a whole. */
export class HearingLine {
  @Reference() caseNumber!: string;
  @ClockTime({ optional: true, description: NO_HOUR }) at?: string;
}

export class SetHearings {
  @CalendarDay() on!: string;
  @ListOf(() => HearingLine, { min: 1, max: MOST_HEARINGS_AT_ONCE }) lines!: HearingLine[];
}

export class ChangeHour extends BasedOn {
  @ClockTime({ optional: true, description: NO_HOUR }) at?: string;
}

export class PostponeHearing extends BasedOn {
  @CalendarDay({ description: 'The day it is heard instead' }) to!: string;
  @ClockTime({ optional: true, description: NO_HOUR }) at?: string;
  @OneOf(POSTPONE_REASONS, 'PostponeReason') reason!: PostponeReason;
  @Prose({ optional: true, max: 500 }) words?: string;
}

export class CancelHearing extends BasedOn {
  @OneOf(CANCEL_REASONS, 'CancelHearingReason') reason!: CancelReason;
  @Prose({ optional: true, max: 500 }) words?: string;
}

/** Whose hearings: of the reader's own court or centre, narrowed by these. */
class Places {
  @Id({ optional: true }) courtId?: string;
  @Id({ optional: true }) centreId?: string;
}

export class HearingListQuery extends PageQuery {
  @CalendarDay({ optional: true }) from?: string;
  @CalendarDay({ optional: true }) to?: string;
  @OneOf(hearingMachine.states, 'HearingState', { optional: true }) state?: HearingState;
  @OneOf(HEARING_REPORTS, 'HearingReport', { optional: true }) report?: HearingReport;
  @Id({ optional: true }) courtId?: string;
  @Id({ optional: true }) centreId?: string;
}

export class HearingDayQuery extends Places {
  @CalendarDay() on!: string;
}

export class HearingFileQuery extends HearingDayQuery {
  @OneOf(REPORT_LANGUAGES, 'ReportLanguage', { description: 'Of the list; each report is in its own' })
  language!: ReportLanguage;
}
