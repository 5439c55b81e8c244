import {
  checkPhaseCompletion,
  checkPhasePlan,
  checkPhaseStart,
  checkReason,
  DISCIPLINES,
  phaseMachine,
  type Discipline,
  type DiscontinueReason,
  type PhaseAction,
} from '@najat/domain';
import type { Admission } from './admission.js';
import type { Actor } from './book.js';
import { moment, textOf, todayOf, type DayNumber, type Instant } from './calendar.js';
import { advance, assertNone } from './rules.js';
import type { Sessions } from './sessions.js';
import { GOALS, OTHER_WORDS } from './words.js';

/** Days after arrival a discipline usually begins, and the share of the stay it takes. */
const COURSE: Readonly<Record<Discipline, readonly [first: number, last: number, share: number]>> = {
  medical: [0, 2, 0.45],
  nutrition: [1, 6, 0.6],
  psychological: [3, 9, 0.85],
  sport: [8, 20, 0.6],
  vocational: [18, 38, 0.55],
};
const DROPPED = 0.05;
const DROP_REASONS: readonly (readonly [DiscontinueReason, number])[] = [
  ['not_indicated', 30],
  ['refused', 26],
  ['health', 18],
  ['non_attendance', 20],
  ['other', 6],
];

/** When a phase is planned to happen, and when it did. */
interface Timetable {
  readonly plannedAt: Instant;
  readonly planned: DayNumber;
  readonly start: DayNumber;
  readonly plannedEnd: DayNumber;
  readonly end: DayNumber;
}

export class Phase {
  readonly id: string;
  private state = phaseMachine.initial;
  private version = 1;
  private readonly timetable: Timetable;
  private goals: string | null = null;
  private started: DayNumber | null = null;
  private ended: DayNumber | null = null;
  private endReason: DiscontinueReason | null = null;
  private endWords: string | null = null;
  private lastSession: DayNumber | null = null;
  private readonly practitioner: Actor;

  constructor(
    private readonly admission: Admission,
    readonly discipline: Discipline,
    private readonly sessions: Sessions,
  ) {
    const { file } = admission;
    this.id = file.book.id(file.course.admittedAt);
    this.practitioner = file.course.centre.practitioners[discipline];
    this.timetable = this.draw();
  }

  private draw(): Timetable {
    const { book, course } = this.admission.file;
    const { random } = book;
    const [first, last, share] = COURSE[this.discipline];
    const { admitted, stay, fate } = course;
    const end = admitted + stay;
    const start = Math.min(admitted + random.whole(first, last), admitted + Math.floor(stay * 0.6));
    const plannedEnd = Math.max(start, Math.min(end - 3, start + Math.round(stay * share)));
    const late = fate === 'resident' && random.chance(0.08) ? random.whole(3, 8) : 0;
    const planned = Math.max(admitted, start - random.whole(0, 12)) + late;
    const atLast = Math.max(start + 1, plannedEnd + random.whole(-4, 6));
    return {
      planned,
      plannedAt: moment(random, planned, 13.1, 13.5),
      start: Math.max(start, planned),
      plannedEnd: Math.max(plannedEnd, planned, start),
      end: Math.max(planned + 1, course.fate === 'completed' ? Math.min(atLast, end - 1) : atLast),
    };
  }

  /** As far as the stay lasts. */
  live(): void {
    const { horizon, file } = this.admission;
    const { random } = file.book;
    const { planned, plannedAt, start, plannedEnd, end } = this.timetable;
    const dropped = random.chance(DROPPED) ? random.whole(planned, end) : null;
    if (planned > horizon) return;
    this.plan(plannedAt, start, plannedEnd);
    if (dropped !== null && dropped <= start) return this.drop(Math.min(dropped + 1, horizon));
    if (start > horizon) return;
    this.start(moment(random, start, 13.6, 13.9), start);
    const last = Math.min(dropped ?? end, horizon);
    const attended = this.attend(start, last);
    if (dropped !== null && dropped <= horizon) return this.drop(dropped);
    if (end > horizon || attended === 0) return;
    assertNone(checkPhaseCompletion(attended));
    this.ended = end;
    this.act('complete', this.afternoonOf(end), this.practitioner, { sessions: String(attended) });
  }

  private attend(first: DayNumber, last: DayNumber): number {
    const { file } = this.admission;
    const closed = file.course.left !== null;
    const held = this.sessions.attend(file.course, this, this.discipline, { first, last, closed });
    this.lastSession = held.last;
    return held.attended;
  }

  /** What a session is checked against; it is held while the phase is in progress. */
  get asOfSession(): { id: string; discipline: Discipline; state: 'in_progress'; startedOn: string | null } {
    if (this.state !== 'in_progress') throw new Error('A session of a phase that is not in progress');
    const startedOn = this.started === null ? null : textOf(this.started);
    return { id: this.id, discipline: this.discipline, state: this.state, startedOn };
  }

  private plan(at: Instant, from: DayNumber, to: DayNumber): void {
    const { admitted } = this.admission.file.course;
    assertNone(checkPhasePlan({ admittedOn: textOf(admitted), from: textOf(from), to: textOf(to) }));
    this.goals = this.admission.file.book.random.pick(GOALS[this.discipline]);
    this.act('plan', at, this.practitioner, { from: textOf(from), to: textOf(to) });
  }

  private start(at: Instant, on: DayNumber): void {
    const { admitted } = this.admission.file.course;
    const days = { admittedOn: textOf(admitted), startedOn: textOf(on), today: todayOf(at) };
    assertNone(checkPhaseStart(days));
    this.started = on;
    this.act('start', at, this.practitioner, { on: textOf(on) });
  }

  private drop(on: DayNumber): void {
    const { random } = this.admission.file.book;
    const reason = random.weighted(DROP_REASONS);
    this.endWords = reason === 'other' ? OTHER_WORDS : null;
    assertNone(checkReason(reason, this.endWords ?? undefined, 'words'));
    this.discontinue(this.afternoonOf(on), this.practitioner, on, reason);
  }

  /** What is still open ends with the stay. */
  endWithStay(at: Instant, actor: Actor, on: DayNumber): void {
    if (this.state === 'completed' || this.state === 'discontinued') return;
    this.discontinue(at, actor, on, 'discharged');
  }

  private discontinue(at: Instant, actor: Actor, on: DayNumber, reason: DiscontinueReason): void {
    this.ended = on;
    this.endReason = reason;
    this.act('discontinue', at, actor, { reason });
  }

  private afternoonOf(day: DayNumber): Instant {
    return moment(this.admission.file.book.random, day, 15, 15.5);
  }

  private act(action: PhaseAction, at: Instant, actor: Actor, data: Readonly<Record<string, string>>): void {
    this.state = advance(phaseMachine, this.state, action);
    this.version += 1;
    this.admission.file.book.tell({
      at,
      actor,
      kind: 'phase',
      id: this.id,
      referralId: this.admission.file.id,
      action,
      version: this.version,
      compartment: 'clinical',
      data,
    });
  }

  close(): void {
    const { file } = this.admission;
    const when = (day: DayNumber | null): string | null => (day === null ? null : textOf(day));
    const planned = this.goals !== null;
    file.book.tables.add('phase', {
      id: this.id,
      admission_id: this.admission.id,
      referral_id: file.id,
      centre_id: file.course.centre.id,
      discipline: this.discipline,
      state: this.state,
      planned_from: planned ? textOf(this.timetable.start) : null,
      planned_to: planned ? textOf(this.timetable.plannedEnd) : null,
      started_on: when(this.started),
      ended_on: when(this.ended),
      end_reason: this.endReason,
      last_session_on: when(this.lastSession),
      version: this.version,
    });
    if (this.goals === null && this.endWords === null) return;
    file.book.tables.add('phase_note', {
      phase_id: this.id,
      centre_id: file.course.centre.id,
      discipline: this.discipline,
      goals: this.goals,
      end_words: this.endWords,
    });
  }
}

/** All five disciplines are offered on arrival. */
export const offer = (admission: Admission, sessions: Sessions): Phase[] =>
  DISCIPLINES.map((discipline) => new Phase(admission, discipline, sessions));
