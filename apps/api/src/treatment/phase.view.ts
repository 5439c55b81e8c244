import {
  ATTENDANCE,
  DISCIPLINES,
  DISCONTINUE_REASONS,
  phaseMachine,
  SESSION_KINDS,
  type Attendance,
  type Discipline,
  type DiscontinueReason,
  type PhaseState,
  type SessionKind,
} from '@najat/domain';
import { PageView } from '../platform/database/page.js';
import {
  CalendarDay,
  Fraction,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  Text,
  TextList,
  Whole,
} from '../platform/http/fields.js';

export class AttendanceCountsView {
  @Whole() present!: number;
  @Whole() late!: number;
  @Whole() excused!: number;
  @Whole() absent!: number;
  @Fraction({ nullable: true, description: '(present + late) ÷ all but excused; null while nothing counts' })
  rate!: number | null;
}

/** How somebody attended one discipline: figures alone, as a court may see them. */
export class DisciplineAttendanceView {
  @OneOf(DISCIPLINES, 'Discipline') discipline!: Discipline;
  @OneOf(phaseMachine.states, 'PhaseState') state!: PhaseState;
  @Nested(() => AttendanceCountsView) attendance!: AttendanceCountsView;
}

export class AttendanceList {
  @ListOf(() => DisciplineAttendanceView) items!: DisciplineAttendanceView[];
}

/** A phase without what was said in it. */
export class PhaseListItem {
  @Id() id!: string;
  @Id() admissionId!: string;
  @Text() caseNumber!: string;
  @Text() personName!: string;
  @OneOf(DISCIPLINES, 'Discipline') discipline!: Discipline;
  @OneOf(phaseMachine.states, 'PhaseState') state!: PhaseState;
  @CalendarDay({ nullable: true }) plannedFrom!: string | null;
  @CalendarDay({ nullable: true }) plannedTo!: string | null;
  @CalendarDay({ nullable: true }) startedOn!: string | null;
  @CalendarDay({ nullable: true }) endedOn!: string | null;
  @OneOf(DISCONTINUE_REASONS, 'DiscontinueReason', { nullable: true }) endReason!: DiscontinueReason | null;
  @CalendarDay({ nullable: true }) lastSessionOn!: string | null;
  @Nested(() => AttendanceCountsView) attendance!: AttendanceCountsView;
  @Whole() version!: number;
  @TextList() actions!: string[];
}

export class PhasePage extends PageView {
  @ListOf(() => PhaseListItem) items!: PhaseListItem[];
}

export class PhaseList {
  @ListOf(() => PhaseListItem) items!: PhaseListItem[];
}

/** One person's part in one session. The note is there for its discipline, the case manager and the director. */
export class PhaseSessionView {
  @Id() sessionId!: string;
  @CalendarDay() heldOn!: string;
  @Whole() minutes!: number;
  @OneOf(SESSION_KINDS, 'SessionKind') kind!: SessionKind;
  @Text({ max: 200 }) topic!: string;
  @Text() ledBy!: string;
  @OneOf(ATTENDANCE, 'Attendance') status!: Attendance;
  @Text({ nullable: true, optional: true, max: 4000 }) note?: string | null;
  @Instant() recordedAt!: string;
  @Whole() version!: number;
}

export class PhaseView extends PhaseListItem {
  @CalendarDay() admittedOn!: string;
  @Text({ nullable: true, optional: true, max: 2000 }) goals?: string | null;
  @Text({ nullable: true, optional: true, max: 500 }) endWords?: string | null;
  @ListOf(() => PhaseSessionView, { optional: true }) sessions?: PhaseSessionView[];
}

export class HeldSessionView {
  @Id() id!: string;
  @OneOf(DISCIPLINES, 'Discipline') discipline!: Discipline;
  @CalendarDay() heldOn!: string;
  @Whole() minutes!: number;
  @OneOf(SESSION_KINDS, 'SessionKind') kind!: SessionKind;
  @Text({ max: 200 }) topic!: string;
  @Whole({ description: 'People on its list' }) people!: number;
  @Whole() version!: number;
}
