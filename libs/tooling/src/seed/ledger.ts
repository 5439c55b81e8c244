import {
  heldSpans,
  spansText,
  startingParameters,
  termPhases,
  type LedgerEntry,
  type LegalBasis,
  type OrderEntryKind,
  type Stay,
} from '@najat/domain';
import type { Actor, Book } from './book.js';
import { instantText, textOf, todayOf, type DayNumber, type Instant } from './calendar.js';
import type { Course } from './course.js';

/** The courts and centres of the demonstration are all federal. */
const PARAMETERS = startingParameters().filter(({ jurisdiction }) => jurisdiction === 'federal');

interface Wording {
  readonly kind: OrderEntryKind;
  readonly reference: string | null;
  readonly decided: DayNumber;
  readonly termDays: number | null;
  readonly judge: string | null;
  readonly asksForTests?: boolean;
}

interface Entry extends LedgerEntry {
  readonly id: string;
  readonly by: Actor;
}

/** The order ledger of one case, who has verified it, and the term that follows from it. */
export class Ledger {
  private readonly entries: Entry[] = [];

  constructor(
    private readonly book: Book,
    private readonly course: Course,
    private readonly referralId: string,
  ) {}

  enter(
    at: Instant,
    by: Actor,
    { kind, reference, decided, termDays, judge, asksForTests = false }: Wording,
  ): string {
    const id = this.book.id(at);
    const courtId = this.course.court?.id ?? null;
    const number = this.entries.length + 1;
    const decidedOn = textOf(decided);
    this.entries.push({
      id,
      by,
      number,
      kind,
      decidedOn,
      termDays,
      courtId,
      verifiedOn: null,
      corrects: null,
      correctedKind: null,
      asksForTests,
    });
    this.book.tables.add('order_entry', {
      id,
      referral_id: this.referralId,
      number,
      kind,
      court_id: courtId,
      reference,
      decided_on: decidedOn,
      term_days: termDays,
      judge,
      note: null,
      corrects: null,
      corrected_kind: null,
      asks_for_tests: asksForTests,
      recorded_by: by.id,
      recorded_at: instantText(at),
    });
    return id;
  }

  /** The newest entry is found to agree with the paper by somebody who did not write it; answers its number. */
  verify(at: Instant, by: Actor): number {
    const entry = this.entries.pop();
    if (entry === undefined || entry.by.id === by.id) throw new Error('Nobody verifies their own entry');
    this.entries.push({ ...entry, verifiedOn: todayOf(at) });
    this.book.tables.add('order_verification', {
      entry_id: entry.id,
      referral_id: this.referralId,
      recorded_by: entry.by.id,
      verified_by: by.id,
      verified_at: instantText(at),
    });
    return entry.number;
  }

  /** The term as it stands when all has been lived through; a file of Article 40 has none. */
  writeTerm(stays: readonly Stay[], basis: LegalBasis, open: boolean, today: DayNumber): void {
    const { court, centre } = this.course;
    if (court === null) return;
    const setting = { jurisdiction: 'federal', basis, parameters: PARAMETERS } as const;
    const unverified = this.entries.some(({ number, verifiedOn }) => number > 1 && verifiedOn === null);
    const held = spansText(heldSpans(this.entries, setting, stays, textOf(today)));
    for (const phase of termPhases(this.entries, setting, stays, textOf(today))) {
      this.book.tables.add('term_phase', {
        referral_id: this.referralId,
        centre_id: centre.id,
        court_id: court.id,
        since: phase.since,
        until: phase.until,
        status: phase.status,
        alarm: phase.alarm,
        measure: phase.measure,
        from_on: phase.from,
        to_on: phase.to,
        to_moves: phase.toMoves,
        covered: phase.covered,
        without_basis: phase.daysWithoutBasis,
        without_basis_grows: phase.withoutBasisGrows,
        held_past: phase.daysHeldPastExpiry,
        held_past_grows: phase.heldGrows,
        open,
        unverified,
        held,
      });
    }
  }
}
