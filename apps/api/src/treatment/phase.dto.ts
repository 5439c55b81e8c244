import {
  ATTENDANCE,
  DISCIPLINES,
  DISCONTINUE_REASONS,
  PHASE_ATTENTION,
  phaseMachine,
  SESSION_KINDS,
  type Attendance,
  type Discipline,
  type DiscontinueReason,
  type PhaseAttention,
  type PhaseState,
  type SessionKind,
} from '@najat/domain';
import { PageQuery } from '../platform/database/page.js';
import { BasedOn } from '../platform/http/based-on.js';
import { CalendarDay, Id, ListOf, OneOf, Prose, Text, Whole } from '../platform/http/fields.js';

export class PlanPhase extends BasedOn {
  @Prose({ max: 2000 }) goals!: string;
  @CalendarDay() plannedFrom!: string;
  @CalendarDay() plannedTo!: string;
}

export class StartPhase extends BasedOn {
  @CalendarDay() startedOn!: string;
}

export class DiscontinuePhase extends BasedOn {
  @OneOf(DISCONTINUE_REASONS.filter((reason) => reason !== 'discharged'), 'DiscontinueChoice')
  reason!: Exclude<DiscontinueReason, 'discharged'>;
  @Prose({ optional: true, max: 500 }) words?: string;
}

export class AttendanceBody {
  @Id() phaseId!: string;
  @OneOf(ATTENDANCE, 'Attendance') status!: Attendance;
  @Prose({
    optional: true,
    max: 4000,
    description: 'Clinical note; only the discipline, the case manager and the director read it',
  })
  note?: string;
}

export class RecordSession {
  @CalendarDay() heldOn!: string;
  @Whole({ min: 1, max: 720 }) minutes!: number;
  @OneOf(SESSION_KINDS, 'SessionKind') kind!: SessionKind;
  @Text({ max: 200 }) topic!: string;
  @ListOf(() => AttendanceBody, { min: 1, max: 100 }) attendance!: AttendanceBody[];
}

export class CorrectAttendance extends BasedOn {
  @Id() phaseId!: string;
  @OneOf(ATTENDANCE, 'Attendance') status!: Attendance;
  @Prose({ optional: true, max: 4000 }) note?: string;
}

export class PhaseListQuery extends PageQuery {
  @OneOf(phaseMachine.states, 'PhaseState', { optional: true }) state?: PhaseState;
  @OneOf(PHASE_ATTENTION, 'PhaseAttention', { optional: true }) attention?: PhaseAttention;
  @OneOf(DISCIPLINES, 'Discipline', { optional: true }) discipline?: Discipline;
}
