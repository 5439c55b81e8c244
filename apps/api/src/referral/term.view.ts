import {
  ALARM_LEVELS,
  LEGAL_BASES,
  LEGAL_FINDINGS,
  PARAMETER_KEYS,
  PARAMETER_NOTES,
  referralMachine,
  TERM_LINES,
  TERM_STATUSES,
  type AlarmLevel,
  type LegalBasis,
  type LegalFindingCode,
  type ParameterKey,
  type ParameterNote,
  type ReferralState,
  type TermLineCode,
  type TermStatus,
} from '@najat/domain';
import { PageView } from '../platform/database/page.js';
import { CalendarDay, Flag, Id, ListOf, Nested, OneOf, Text, Whole } from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';

export const MEASURES_OF_COURT = ['placement', 'clinic'] as const;
const ALARMS = ['term_ends', 'held_past_term', 'held_before_term', 'attended_past_term'] as const;

/** How the term of a case stands today. */
export class TermStandingView {
  @OneOf(TERM_STATUSES, 'TermStatus') status!: TermStatus;
  @OneOf(ALARM_LEVELS, 'AlarmLevel', { nullable: true, description: 'How pressing the alarm is that sounds' })
  alarm!: AlarmLevel | null;
  @OneOf(MEASURES_OF_COURT, 'CourtMeasure', { nullable: true }) measure!:
    (typeof MEASURES_OF_COURT)[number] | null;
  @CalendarDay({ nullable: true, description: 'First lawful day' }) from!: string | null;
  @CalendarDay({ nullable: true, description: 'Last lawful day' }) to!: string | null;
  @Whole({
    nullable: true,
    description: 'Days after today that the term covers; none when it covers not even today',
  })
  daysLeft!: number | null;
  @Whole({ description: 'Days in residence, today included, that no order covers' })
  daysWithoutBasis!: number;
  @Whole({ description: 'Those of them that follow a covered day' }) daysHeldPastExpiry!: number;
}

/** A figure of the law, as a line names it. */
export class ParameterStampView {
  @OneOf(PARAMETER_KEYS, 'ParameterKey') key!: ParameterKey;
  @OneOf(LEGAL_BASES, 'LegalBasis', { nullable: true }) basis!: LegalBasis | null;
  @Whole() version!: number;
  @Flag({ description: 'Whether a legal officer has confirmed it' }) confirmed!: boolean;
}

/** One line of the reckoning; the catalogues say it in words. */
export class TermLineView {
  @OneOf(TERM_LINES, 'TermLine') code!: TermLineCode;
  @Whole({ optional: true, description: 'Number of the entry it speaks of' }) entry?: number;
  @Whole({ optional: true, description: 'The correction by whose words that entry stands' })
  correction?: number;
  @ListOf(() => ParameterStampView, { optional: true }) parameters?: ParameterStampView[];
  @CalendarDay({ optional: true }) from?: string;
  @CalendarDay({ optional: true }) to?: string;
  @Whole({ optional: true }) days?: number;
}

export class TermAlarmView {
  @OneOf(ALARMS, 'TermAlarm') kind!: (typeof ALARMS)[number];
  @CalendarDay() on!: string;
  @Whole() days!: number;
}

/** The term of a case with its reckoning, line by line. */
export class LawfulTermView extends TermStandingView {
  @ListOf(() => TermLineView) lines!: TermLineView[];
  @Nested(() => TermAlarmView, { nullable: true }) sounding!: TermAlarmView | null;
}

/** A figure that an entry goes against, and that only warns because no legal officer has confirmed it. */
export class LegalWarningView {
  @OneOf(LEGAL_FINDINGS, 'LegalFinding') code!: LegalFindingCode;
  @Whole({ description: 'What the figure says' }) allowed!: number;
  @Whole({ description: 'What the entry says' }) actual!: number;
  @Nested(() => ParameterStampView) parameter!: ParameterStampView;
  @OneOf(PARAMETER_NOTES, 'ParameterNote') note!: ParameterNote;
}

/** What somebody about to make an entry is shown. Nothing has been written. */
export class EntryWarnings {
  @ListOf(() => LegalWarningView) warnings!: LegalWarningView[];
  @CalendarDay({ nullable: true, description: 'Last day of the term, the entry verified' }) to!:
    string | null;
}

/** One case in the list of terms, the most pressing first. */
export class TermListItem {
  @Id() referralId!: string;
  @Text() caseNumber!: string;
  @Text({ description: 'Empty for readers who do not see names' }) personName!: string;
  @OneOf(LEGAL_BASES, 'LegalBasis') legalBasis!: LegalBasis;
  @OneOf(referralMachine.states, 'ReferralState') state!: ReferralState;
  @Nested(() => PlaceView) centre!: PlaceView;
  @Nested(() => PlaceView) court!: PlaceView;
  @Id({ nullable: true }) admissionId!: string | null;
  @Nested(() => TermStandingView) term!: TermStandingView;
}

export class TermPage extends PageView {
  @ListOf(() => TermListItem) items!: TermListItem[];
}
