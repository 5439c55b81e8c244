import {
  caseNumber,
  caseSeries,
  checkDecision,
  checkOrder,
  checkReason,
  checkVerifier,
  checkBedNeed,
  admissionKindOf,
  firstEntryKind,
  isVoluntary,
  mayAskForTests,
  referralMachine,
  type CourtDecision,
  type LegalBasis,
  type ReferralAction,
  type Stay,
} from '@najat/domain';
import type { Actor, Book } from './book.js';
import { instantText, textOf, todayOf, type DayNumber, type Instant } from './calendar.js';
import type { Course } from './course.js';
import type { Bed } from './house.js';
import { Ledger } from './ledger.js';
import { addPerson, type Person } from './people.js';
import { advance, assertNone } from './rules.js';

const TERM = 90;
/** One order in so many asks for drug tests in the reports. */
const EVERY = 3;
/** Of other laws no figure is known, so their orders have to name the days. */
const isOfArticle = (basis: LegalBasis): boolean => basis !== 'KRI_LAW' && basis !== 'OTHER';
/** From a decision's entry to its verification. */
const VERIFIED_AFTER = 20 * 60_000;

/** The legal file of one course: its referral as it stands, its ledger, and the bed it holds. */
export class CaseFile {
  readonly id: string;
  readonly person: Person;
  readonly loggedBy: Actor;
  private state = referralMachine.initial;
  private version = 1;
  private readonly ledger: Ledger;
  private verifiedBy: Actor | null = null;
  private verifiedAt: Instant | null = null;
  private acceptedAt: Instant | null = null;
  private endedAt: Instant | null = null;
  private endReason: string | null = null;
  private endWords: string | null = null;
  private readonly orderNumber: string | null;
  private readonly judge: string | null;
  /** The court wants to be told of drug tests, and goes on to with every term it adds. */
  readonly asksForTests: boolean;

  constructor(
    readonly book: Book,
    readonly course: Course,
    readonly caseNumber: string,
    running: number,
  ) {
    const { random } = book;
    const { court, centre, loggedAt, ordered, basis } = course;
    const byClerk = court !== null && random.chance(0.9);
    this.loggedBy = byClerk ? court.clerk : random.pick(centre.intake);
    const today = todayOf(loggedAt);
    assertNone(
      checkOrder({ legalBasis: basis, orderedOn: textOf(ordered), hasCourt: court !== null, today }),
    );
    this.person = course.person ?? this.newcomer(running);
    this.id = book.id(loggedAt);
    this.orderNumber = court === null ? null : `${random.whole(100, 4_999)}/${textOf(ordered).slice(0, 4)}`;
    this.judge = court === null ? null : random.pick(court.judges);
    this.asksForTests = court !== null && running % EVERY === 0;
    this.ledger = new Ledger(book, course, this.id);
    this.ledger.enter(loggedAt, this.loggedBy, {
      kind: firstEntryKind(basis),
      reference: this.orderNumber,
      decided: ordered,
      termDays: court === null || (random.chance(0.12) && isOfArticle(basis)) ? null : TERM,
      judge: this.judge,
      asksForTests: this.asksForTests,
    });
    this.tell(loggedAt, this.loggedBy, 'log', { legalBasis: basis });
  }

  private newcomer(running: number): Person {
    const { book, course, loggedBy } = this;
    const kurdish = course.centre.place.code === 'KIR' && book.random.chance(0.45);
    return addPerson(book, { ...course, kurdish, loggedBy }, running);
  }

  act(action: ReferralAction, at: Instant, actor: Actor, data?: Readonly<Record<string, string>>): void {
    this.state = advance(referralMachine, this.state, action);
    this.version += 1;
    this.tell(at, actor, action, data);
  }

  /** Verified by somebody else than whoever logged it. */
  verify(): Actor {
    const { verifiedAt, centre } = this.course;
    const verifier = centre.intake.find(({ id }) => id !== this.loggedBy.id) ?? centre.intake[0];
    assertNone(checkVerifier(this.loggedBy.id, verifier.id));
    this.verifiedBy = verifier;
    this.verifiedAt = verifiedAt;
    this.ledger.verify(verifiedAt, verifier);
    this.act('verify', verifiedAt, verifier);
    return verifier;
  }

  accept(): void {
    const { acceptedAt, basis, beds, centre } = this.course;
    assertNone(checkBedNeed(admissionKindOf(basis), beds[0]?.id));
    this.acceptedAt = acceptedAt;
    this.act('accept', acceptedAt, this.book.random.pick(centre.intake));
  }

  decline(at: Instant, actor: Actor, reason: string, words?: string): void {
    assertNone(checkReason(reason, words, 'words'));
    this.end(at, reason, words);
    this.act('decline', at, actor, { reason });
  }

  withdraw(at: Instant, actor: Actor | undefined, reason: string, words?: string): void {
    if (actor === undefined) throw new Error('Only the clerk of the court withdraws an order');
    assertNone(checkReason(reason, words, 'words'));
    this.end(at, reason, words);
    this.act('withdraw', at, actor, { reason });
  }

  reopen(at: Instant, actor: Actor): void {
    this.endedAt = this.endReason = this.endWords = null;
    this.act('reopen', at, actor);
  }

  end(at: Instant, reason: string | null = null, words: string | null = null): void {
    this.endedAt = at;
    this.endReason = reason;
    this.endWords = words;
  }

  /** A decision of the court, entered by its clerk or from paper by the case manager. */
  decide(at: Instant, kind: CourtDecision, decided: DayNumber, termDays: number | null): string {
    const { court, basis, ordered, centre } = this.course;
    const { random } = this.book;
    const actor = court !== null && random.chance(0.75) ? court.clerk : centre.manager;
    const days = { orderedOn: textOf(ordered), decidedOn: textOf(decided), today: todayOf(at) };
    assertNone(checkDecision({ legalBasis: basis, ...days }));
    const reference = `${random.whole(100, 4_999)}/${textOf(decided).slice(0, 4)}`;
    const asksForTests = this.asksForTests && mayAskForTests(kind);
    const said = { kind, reference, decided, termDays, judge: this.judge, asksForTests };
    const id = this.ledger.enter(at, actor, said);
    this.version += 1;
    this.tell(at, actor, 'recordDecision', { kind, on: textOf(decided) });
    // Somebody at the centre holds it against the paper within the half hour.
    const verifier = random.pick(centre.intake);
    const later = at + VERIFIED_AFTER;
    const number = this.ledger.verify(later, verifier);
    this.version += 1;
    this.tell(later, verifier, 'verifyEntry', { entry: String(number) });
    return id;
  }

  /** A bed for a time, reserved until there is an admission. */
  place(bed: Bed | undefined, from: Instant, to: Instant | null, admissionId: string | null = null): void {
    if (bed === undefined) return;
    this.book.tables.add('placement', {
      id: this.book.id(from),
      referral_id: this.id,
      admission_id: admissionId,
      centre_id: this.course.centre.id,
      bed_id: bed.id,
      kind: admissionId === null ? 'reserved' : 'occupied',
      from_at: instantText(from),
      to_at: to === null ? null : instantText(to),
    });
  }

  /** The referral as it stands when all has been lived through. */
  close(today: DayNumber, stays: readonly Stay[] = []): void {
    const { basis, centre, court, expected, loggedAt, ordered } = this.course;
    const open = !(referralMachine.settled as readonly string[]).includes(this.state);
    this.ledger.writeTerm(stays, basis, open, today);
    const when = (at: Instant | null): string | null => (at === null ? null : instantText(at));
    this.book.tables.add('referral', {
      id: this.id,
      case_number: this.caseNumber,
      person_id: this.person.id,
      centre_id: centre.id,
      court_id: isVoluntary(basis) ? null : (court?.id ?? null),
      legal_basis: basis,
      state: this.state,
      order_number: this.orderNumber,
      ordered_on: textOf(ordered),
      judge: this.judge,
      logged_by: this.loggedBy.id,
      logged_at: instantText(loggedAt),
      logged_on: todayOf(loggedAt),
      verified_by: this.verifiedBy?.id ?? null,
      verified_at: when(this.verifiedAt),
      accepted_at: when(this.acceptedAt),
      expected_on: this.acceptedAt === null ? null : textOf(expected),
      ended_at: when(this.endedAt),
      end_reason: this.endReason,
      end_words: this.endWords,
      version: this.version,
    });
  }

  private tell(at: Instant, actor: Actor, action: string, data?: Readonly<Record<string, string>>): void {
    this.book.tell({
      at,
      actor,
      kind: 'referral',
      id: this.id,
      referralId: this.id,
      personId: this.person.id,
      action,
      version: this.version,
      compartment: 'legal',
      ...(data === undefined ? {} : { data }),
    });
  }
}

/** Running numbers of cases, by centre and year of logging. */
export class CaseNumbers {
  private readonly last = new Map<string, { prefix: string; year: number; last: number }>();

  next(code: string, basis: LegalBasis, loggedAt: Instant): string {
    const prefix = caseSeries(code, basis);
    const year = Number(todayOf(loggedAt).slice(0, 4));
    const counter = this.last.get(`${prefix} ${year}`) ?? { prefix, year, last: 0 };
    counter.last += 1;
    this.last.set(`${prefix} ${year}`, counter);
    return caseNumber(prefix, year, counter.last);
  }

  write(book: Book): void {
    for (const counter of this.last.values()) book.tables.add('case_counter', counter);
  }
}
