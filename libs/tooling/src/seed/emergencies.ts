import {
  checkOpening,
  checkReviewer,
  emergencyAccessMachine,
  type Discipline,
  type EmergencyReason,
  type ReviewOutcome,
} from '@najat/domain';
import type { Actor, Book } from './book.js';
import { instantText, moment, type DayNumber, type Instant } from './calendar.js';
import type { CaseFile } from './file.js';
import type { Centre, House } from './house.js';
import { advance, assertNone } from './rules.js';
import { EMERGENCY_NOTES, EMERGENCY_WORDS } from './words.js';

const MINUTE = 60_000;
const OPEN_FOR = 60 * MINUTE;

interface Opening {
  readonly actor: Actor;
  readonly from: Centre;
  readonly file: CaseFile | null;
  readonly reason: EmergencyReason;
  readonly at: Instant;
  /** Left out when it ran its time. */
  readonly endedAfterMinutes?: number;
  readonly review?: { readonly on: DayNumber; readonly outcome: ReviewOutcome };
}

/**
 * Files opened in an emergency: some reviewed, some waiting, one attempt that led nowhere. None is open still: it would
 * have to be dated today, and be closed before anybody looked.
 */
export function emergencies(book: Book, house: House, files: readonly CaseFile[], today: DayNumber): void {
  const { random } = book;
  const night = (daysAgo: number): Instant => moment(random, today - daysAgo, 20, 22.5);
  const residents = files.filter(({ course }) => course.fate === 'resident' && course.admitted < today - 12);
  const [first] = house.centres;
  if (first === undefined) return;
  const elsewhere = house.centres.filter((centre) => centre !== first);
  const practitioner = (from: Centre, discipline: Discipline) => ({
    actor: from.practitioners[discipline],
    from,
  });

  residents
    .filter(({ course }) => course.centre === first)
    .slice(0, 4)
    .forEach((file, turn) => {
      const from = elsewhere[turn % elsewhere.length] ?? first;
      const plan: Pick<Opening, 'reason' | 'at' | 'endedAfterMinutes' | 'review'>[] = [
        { reason: 'brought_here', at: night(1) },
        { reason: 'life_threatening', at: night(2), endedAfterMinutes: 12 },
        {
          reason: 'brought_here',
          at: night(9),
          endedAfterMinutes: 35,
          review: { on: today - 8, outcome: 'justified' },
        },
        { reason: 'other', at: night(6), review: { on: today - 4, outcome: 'not_justified' } },
      ];
      const step = plan[turn];
      if (step !== undefined) write(book, { ...practitioner(from, 'medical'), file, ...step });
    });

  // A colleague of the same centre, for the words of another discipline; and what the first centre opened elsewhere.
  const [own] = residents.filter(({ course }) => course.centre === first).slice(4);
  if (own !== undefined) {
    const review = { on: today - 10, outcome: 'needs_action' } as const;
    write(book, {
      ...practitioner(first, 'nutrition'),
      file: own,
      reason: 'handover',
      at: night(11),
      review,
    });
  }
  const [foreign] = residents.filter(({ course }) => course.centre !== first);
  if (foreign !== undefined) {
    const step = { file: foreign, reason: 'brought_here', at: night(3), endedAfterMinutes: 20 } as const;
    write(book, { ...practitioner(first, 'psychological'), ...step });
  }
  write(book, { ...practitioner(first, 'sport'), file: null, reason: 'brought_here', at: night(5) });
}

function write(book: Book, opening: Opening): void {
  const { actor, from, file, reason, at, endedAfterMinutes, review } = opening;
  const words = EMERGENCY_WORDS[reason];
  assertNone(checkOpening({ caseNumber: file?.caseNumber ?? 'BGD-2020-999999', words }));
  const id = book.id(at);
  const endedAt = endedAfterMinutes === undefined ? null : at + endedAfterMinutes * MINUTE;
  const reviewedAt = review === undefined ? null : moment(book.random, review.on, 9, 13);
  const director = file?.course.centre.director ?? null;
  const told = { kind: 'emergencyAccess', id, compartment: 'administrative' } as const;
  const inFile = file === null ? {} : { referralId: file.id };
  const opened = { emergency: reason, minutes: OPEN_FOR / MINUTE };
  let version = 1;
  let state = emergencyAccessMachine.initial;
  const action = file === null ? 'findNothing' : 'open';
  book.tell({ ...told, ...inFile, at, actor, action, version, data: opened });
  state = advance(emergencyAccessMachine, state, 'end');
  if (endedAt !== null) {
    version += 1;
    book.tell({ ...told, ...inFile, at: endedAt, actor, action: 'end', version });
  }
  if (review !== undefined && reviewedAt !== null && director !== null) {
    assertNone(checkReviewer(actor.id, director.id));
    advance(emergencyAccessMachine, state, 'review');
    version += 1;
    const data = { outcome: review.outcome };
    book.tell({ ...told, ...inFile, at: reviewedAt, actor: director, action: 'review', version, data });
  }
  book.tables.add('emergency_access', {
    id,
    account_id: actor.id,
    opener_role: actor.role,
    opener_centre_id: from.id,
    sought_by: 'case_number',
    reason,
    words,
    opened_at: instantText(at),
    referral_id: file?.id ?? null,
    centre_id: file?.course.centre.id ?? null,
    ends_at: file === null ? null : instantText(at + OPEN_FOR),
    ended_at: endedAt === null ? null : instantText(endedAt),
    reviewed_by: review === undefined ? null : (director?.id ?? null),
    reviewed_at: reviewedAt === null ? null : instantText(reviewedAt),
    outcome: review?.outcome ?? null,
    note: review === undefined ? null : EMERGENCY_NOTES[review.outcome],
    version,
  });
}
