import {
  admissionMachine,
  checkAbsence,
  checkArrival,
  checkBedFits,
  checkDischarge,
  checkReturn,
  DISCHARGE_REASONS,
  isVoluntary,
  type CourtDecision,
  type Stay,
} from '@najat/domain';
import type { Actor, Book } from './book.js';
import { instantText, moment, textOf, todayOf, workday, type DayNumber, type Instant } from './calendar.js';
import type { CaseFile } from './file.js';
import { advance, assertNone } from './rules.js';
import { SUMMARIES } from './words.js';

const TERM = 90;
/** How many courts forget that a term runs out. */
const TOO_LATE = 0.015;
/** How many are let go only on a day after the one the court let them go. */
const LEFT_LATE = 0.03;
/** How many in residence have their release in hand and wait to leave. */
const RELEASED_NOT_GONE = 0.008;

interface Decision {
  readonly id: string;
  readonly kind: CourtDecision;
}

/** One stay: from the arrival to the discharge, or to today. */
export class Admission {
  readonly id: string;
  private state = admissionMachine.initial;
  private version = 1;
  private decision: Decision | null = null;
  private summary: string | null = null;
  readonly manager: Actor;
  private readonly book: Book;

  constructor(
    readonly file: CaseFile,
    readonly today: DayNumber,
  ) {
    const { book, course } = file;
    const { admittedAt, admitted, ordered, acceptedAt, beds, movedAt, leftAt } = course;
    this.book = book;
    this.manager = course.centre.manager;
    const officer = book.random.pick(course.centre.intake);
    file.act('admit', admittedAt, officer);
    const days = { orderedOn: textOf(ordered), admittedOn: textOf(admitted), today: todayOf(admittedAt) };
    assertNone(checkArrival(days));
    this.id = book.id(admittedAt);
    for (const bed of beds) assertNone(checkBedFits(bed, file.person));
    if (course.kind === 'residential') {
      file.place(beds[0], acceptedAt, admittedAt);
      file.place(beds[0], admittedAt, movedAt ?? leftAt, this.id);
    }
    this.tell(admittedAt, officer, 'admit', { on: textOf(admitted) });
  }

  /** The last day on which something can have happened to this stay. */
  get horizon(): DayNumber {
    return (this.file.course.left ?? this.today) - 1;
  }

  moveBed(): void {
    const { beds, movedAt, leftAt, centre } = this.file.course;
    if (movedAt === null) return;
    this.file.place(beds[1], movedAt, leftAt, this.id);
    this.act('moveBed', movedAt, this.book.random.pick(centre.intake));
  }

  /** Days away, and the return from them; answers them as the term is reckoned from them. */
  goAway(): Stay[] {
    const { away, admitted, kind: measure, centre } = this.file.course;
    if (away === null) return [];
    const { random } = this.book;
    const { kind, from, to } = away;
    const at = moment(random, from, 15.6, 16);
    const [fromOn, toOn] = [textOf(from), to === null ? null : textOf(to)];
    const days = { from: fromOn, admittedOn: textOf(admitted), today: fromOn };
    assertNone(checkAbsence({ kind: measure, ...days, others: [] }));
    const actor = random.chance(0.5) ? this.manager : random.pick(centre.intake);
    this.book.tables.add('absence', {
      id: this.book.id(at),
      admission_id: this.id,
      referral_id: this.file.id,
      centre_id: centre.id,
      kind,
      from_on: fromOn,
      to_on: toOn,
      recorded_by: actor.id,
      recorded_at: instantText(at),
    });
    this.act('recordAbsence', at, actor, { absence: kind, on: fromOn });
    if (to !== null) {
      const on = textOf(to + 1);
      assertNone(checkReturn({ from: fromOn, returnedOn: on, today: on }));
      this.act('recordReturn', moment(random, to + 1, 8, 8.5), actor, { on });
    }
    return [{ kind, from: fromOn, to: toOn }];
  }

  /** What the court decided on the way: a further term before the first runs out, and the end. */
  hearCourt(): void {
    const { random } = this.book;
    const { basis, kind, admitted, ordered, left } = this.file.course;
    if (isVoluntary(basis)) return;
    const ending = this.endingDecision();
    const last = left ?? this.today - 1;
    const decided = Math.max(
      admitted + 1,
      workday(last - (random.chance(LEFT_LATE) ? random.whole(1, 3) : 0)),
    );
    const further = Math.max(admitted + 1, workday(ordered + TERM - random.whole(2, 12)));
    const late = random.chance(TOO_LATE);
    // Nobody is given a further term whom the court has let go.
    const latest = ending === null || left === null ? this.horizon : decided - 1;
    const prolonged = !late && last - ordered >= TERM - 2 && further <= latest;
    if (prolonged) {
      const decision = kind === 'clinic' ? 'continuation' : 'extension';
      this.file.decide(moment(random, further, 9, 9.6), decision, further, TERM);
    }
    // Whoever was given a further term is not released in the same month.
    if (ending === null || (left === null && prolonged)) return;
    const id = this.file.decide(moment(random, decided, 10, 10.6), ending, decided, null);
    this.decision = left === null ? null : { id, kind: ending };
  }

  private endingDecision(): CourtDecision | null {
    const { reason, kind, left, admitted } = this.file.course;
    const release = kind === 'clinic' ? 'stop' : 'release';
    if (left === null) {
      const soon = this.horizon - admitted > 60 && this.book.random.chance(RELEASED_NOT_GONE * 2);
      return soon ? release : null;
    }
    const row = reason === null ? null : DISCHARGE_REASONS[reason];
    if (row === null || row.decisions.length === 0) return null;
    return reason === 'ORDER_REVOKED_NONCOMPLIANCE' ? 'revocation' : release;
  }

  /** The stay ends; what follows from it in the same transaction is done by `then`. */
  discharge(then: (at: Instant, actor: Actor) => void): void {
    const { reason, left, leftAt, admitted, basis, centre } = this.file.course;
    if (reason === null || left === null || leftAt === null) return;
    const { random } = this.book;
    const actor = random.chance(0.7) ? this.manager : random.pick(centre.intake);
    const days = { admittedOn: textOf(admitted), dischargedOn: textOf(left), today: todayOf(leftAt) };
    assertNone(checkDischarge({ legalBasis: basis, reason, ...days, decision: this.decision ?? undefined }));
    const words = SUMMARIES[DISCHARGE_REASONS[reason].outcome === 'completed' ? 'completed' : 'otherwise'];
    this.summary = random.chance(0.8) ? random.pick(words) : null;
    this.act('discharge', leftAt, actor, { reason, on: textOf(left) });
    then(leftAt, actor);
  }

  private act(
    action: 'moveBed' | 'recordAbsence' | 'recordReturn' | 'discharge',
    at: Instant,
    actor: Actor,
    data?: Readonly<Record<string, string>>,
  ): void {
    this.state = advance(admissionMachine, this.state, action);
    this.version += 1;
    this.tell(at, actor, action, data);
  }

  close(): void {
    const { reason, left, admitted, admittedAt, basis, kind, centre } = this.file.course;
    this.book.tables.add('admission', {
      id: this.id,
      referral_id: this.file.id,
      person_id: this.file.person.id,
      centre_id: centre.id,
      legal_basis: basis,
      kind,
      state: this.state,
      admitted_on: textOf(admitted),
      admitted_at: instantText(admittedAt),
      discharged_on: left === null ? null : textOf(left),
      discharge_reason: reason,
      outcome: reason === null ? null : DISCHARGE_REASONS[reason].outcome,
      decision_id: this.decision?.id ?? null,
      version: this.version,
    });
    if (this.summary !== null) {
      this.book.tables.add('discharge_note', {
        admission_id: this.id,
        centre_id: centre.id,
        summary: this.summary,
      });
    }
  }

  private tell(at: Instant, actor: Actor, action: string, data?: Readonly<Record<string, string>>): void {
    this.book.tell({
      at,
      actor,
      kind: 'admission',
      id: this.id,
      referralId: this.file.id,
      personId: this.file.person.id,
      action,
      version: this.version,
      compartment: action === 'moveBed' ? 'administrative' : 'legal',
      ...(data === undefined ? {} : { data }),
    });
  }
}
