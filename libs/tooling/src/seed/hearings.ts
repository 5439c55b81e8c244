import {
  checkHearingDay,
  checkHeld,
  checkPostponed,
  checkReason,
  hearingMachine,
  type CancelReason,
  type HearingAction,
  type PostponeReason,
} from '@najat/domain';
import type { Actor, Book } from './book.js';
import { instantText, moment, textOf, weekdayOf, workday, type DayNumber, type Instant } from './calendar.js';
import type { CaseFile } from './file.js';
import type { Court } from './house.js';
import { advance, assertNone } from './rules.js';

const COURTS = 8;
/** The days around today, the nearest first, so that a court of few cases has its own among them. */
const OFFSETS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8, 9, -9, 10, -10, 11, 12, 13, 14];
const MOST_A_DAY = 4;
/** Orders younger than this are not heard again yet. */
const YOUNG = 20;
const QUARTER = 15;
const FRIDAY = 5;

type End =
  | { readonly action: 'markHeld' }
  | { readonly action: 'postpone'; readonly to: string; readonly reason: PostponeReason }
  | { readonly action: 'cancel'; readonly reason: CancelReason };

interface Day {
  readonly file: CaseFile;
  readonly court: Court;
  readonly on: DayNumber;
  readonly at: string | null;
  readonly setAt: Instant;
}

/** Days in court around today, for some of the courts: those that were, with what came of them, and those to come. */
export function hearings(book: Book, files: readonly CaseFile[], today: DayNumber): void {
  const byCourt = new Map<Court, CaseFile[]>();
  for (const file of files) {
    const { court, fate, ordered } = file.course;
    if (court === null || fate !== 'resident' || ordered > today - YOUNG) continue;
    byCourt.set(court, [...(byCourt.get(court) ?? []), file]);
  }
  const busiest = [...byCourt].sort(([, some], [, others]) => others.length - some.length).slice(0, COURTS);
  const ended = { count: 0 };
  for (const [court, heard] of busiest) ofCourt(book, court, heard, today, ended);
}

function ofCourt(
  book: Book,
  court: Court,
  files: readonly CaseFile[],
  today: DayNumber,
  ended: { count: number },
): void {
  const { random } = book;
  const waiting = [...files];
  const most = Math.min(MOST_A_DAY, Math.ceil(files.length / OFFSETS.length));
  for (const offset of OFFSETS) {
    const on = today + offset;
    if (weekdayOf(on) >= FRIDAY) continue;
    const count = random.whole(1, most);
    for (let turn = 0; turn < count; turn += 1) {
      const file = waiting.shift();
      if (file === undefined) return;
      const at = random.chance(0.2) ? null : hour(turn);
      const set = moment(random, Math.min(on, today) - random.whole(2, 9), 9, 14);
      const day = { file, court, on, at, setAt: set };
      // What happened yesterday its clerk has still to say of one.
      if (on < today - 1 || (on < today && turn > 0)) past(book, day, today, (ended.count += 1));
      else write(book, day, today);
    }
  }
}

/** From nine o'clock on, a quarter of an hour each. */
const hour = (turn: number): string => `09:${String(turn * QUARTER).padStart(2, '0')}`;

/** Of five, three are held, one is put off and one called off. */
function past(book: Book, day: Day, today: DayNumber, running: number): void {
  const { random } = book;
  const endedAt = moment(random, day.on, 13, 14.5);
  if (running % 5 < 3) return void write(book, day, today, { end: { action: 'markHeld' }, at: endedAt });
  if (running % 5 === 3) {
    const reason = random.pick(['entered_in_error', 'decided_without_hearing'] as const);
    return void write(book, day, today, { end: { action: 'cancel', reason }, at: endedAt });
  }
  const reason = random.pick(['person_not_present', 'report_missing', 'more_time_needed'] as const);
  const on = workday(day.on + 14);
  const next = write(book, { ...day, on, setAt: endedAt }, today);
  const to = textOf(on);
  write(book, day, today, { end: { action: 'postpone', to, reason }, at: endedAt, next });
}

function write(
  book: Book,
  { file, court, on, at, setAt }: Day,
  today: DayNumber,
  ended?: { readonly end: End; readonly at: Instant; readonly next?: string },
): string {
  const id = book.id(setAt);
  const day = textOf(on);
  const clerk = court.clerk;
  assertNone(
    checkHearingDay({ on: day, orderedOn: textOf(file.course.ordered), today: textOf(today) }, 'on'),
  );
  const told = tellOf(book, file, id);
  told(setAt, clerk, 'set', 1, { on: day, ...(at === null ? {} : { at }) });
  const end = ended?.end;
  if (end !== undefined) {
    assertNone([
      ...(end.action === 'markHeld' ? checkHeld({ on: day, today: textOf(today) }) : []),
      ...(end.action === 'postpone' ? checkPostponed({ on: day, to: end.to }) : []),
      ...('reason' in end ? checkReason(end.reason, undefined, 'words') : []),
    ]);
    told(ended?.at ?? setAt, clerk, end.action, 2, {
      on: day,
      ...(end.action === 'postpone' ? { to: end.to } : {}),
      ...('reason' in end ? { why: end.reason } : {}),
    });
  }
  book.tables.add('hearing', {
    id,
    referral_id: file.id,
    court_id: court.id,
    on_day: day,
    at_time: at,
    state: end === undefined ? hearingMachine.initial : advance(hearingMachine, 'set', end.action),
    set_by: clerk.id,
    set_at: instantText(setAt),
    ended_by: end === undefined ? null : clerk.id,
    ended_at: ended === undefined ? null : instantText(ended.at),
    end_reason: end !== undefined && 'reason' in end ? end.reason : null,
    postponed_to: ended?.next ?? null,
    postponed_to_on: end?.action === 'postpone' ? end.to : null,
    version: end === undefined ? 1 : 2,
  });
  return id;
}

const tellOf =
  (book: Book, file: CaseFile, id: string) =>
  (
    at: Instant,
    actor: Actor,
    action: HearingAction | 'set',
    version: number,
    data: Readonly<Record<string, string>>,
  ): void =>
    book.tell({
      at,
      actor,
      kind: 'hearing',
      id,
      referralId: file.id,
      personId: file.person.id,
      action,
      version,
      compartment: 'legal',
      data,
    });
