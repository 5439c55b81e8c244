import {
  checkSession,
  type Attendance,
  type Discipline,
  type SessionKind,
  type SessionPhase,
} from '@najat/domain';
import type { Book } from './book.js';
import { instantText, moment, textOf, todayOf, weekly, type DayNumber } from './calendar.js';
import type { Away, Course } from './course.js';
import type { Centre } from './house.js';
import { assertNone } from './rules.js';
import { NOTES, TOPICS } from './words.js';

/** The weekday, from Sunday as 0, on which each discipline gathers its groups. */
const WEEKDAYS: Readonly<Record<Discipline, number>> = {
  psychological: 0,
  nutrition: 1,
  medical: 2,
  sport: 3,
  vocational: 4,
};
const GROUP = 14;

const STATUSES: readonly (readonly [Attendance, number])[] = [
  ['present', 84],
  ['late', 5],
  ['excused', 5],
  ['absent', 6],
];

interface Held {
  readonly centre: Centre;
  readonly discipline: Discipline;
  readonly day: DayNumber;
  readonly kind: SessionKind;
  readonly people: { phase: SessionPhase; status: Attendance; note: string | null }[];
}

interface Attending {
  readonly asOfSession: SessionPhase;
}

/** Nobody attends who is not in the house. */
function missed(away: Away | null, day: DayNumber): Attendance | null {
  if (away === null || day < away.from || (away.to !== null && day > away.to)) return null;
  return away.kind === 'absconded' ? 'absent' : 'excused';
}

/** The groups and talks of all centres; people join them while their phase runs, then each is written once. */
export class Sessions {
  private readonly groups = new Map<string, Held>();
  private readonly talks: Held[] = [];

  constructor(private readonly book: Book) {}

  /**
   * Attends from `first` to `last`: a talk at the start and every week's group; of a stay long over, one sitting
   * stands for all. Answers how many counted and the last day.
   */
  attend(
    course: Course,
    phase: Attending,
    discipline: Discipline,
    { first, last, closed }: { first: DayNumber; last: DayNumber; closed: boolean },
  ): { attended: number; last: DayNumber | null } {
    const { random } = this.book;
    const weeks = weekly(first + 1, last, WEEKDAYS[discipline]);
    const forgotten = !closed && random.chance(0.05) ? 2 : 0;
    const days = closed ? weeks.slice(-1) : weeks.slice(0, weeks.length - forgotten);
    let attended = 0;
    const join = (held: Held, status: Attendance): void => {
      const note = random.chance(closed ? 0.05 : 0.3) ? random.pick(NOTES) : null;
      held.people.push({ phase: phase.asOfSession, status, note });
      if (status === 'present' || status === 'late') attended += 1;
    };
    const alone = !closed || days.length === 0;
    if (alone) join(this.talk(course.centre, discipline, first), 'present');
    for (const day of days) {
      const status = closed ? 'present' : random.weighted(STATUSES);
      join(this.group(course.centre, discipline, day), missed(course.away, day) ?? status);
    }
    return { attended, last: days.at(-1) ?? (alone ? first : null) };
  }

  private talk(centre: Centre, discipline: Discipline, day: DayNumber): Held {
    const held: Held = { centre, discipline, day, kind: 'individual', people: [] };
    this.talks.push(held);
    return held;
  }

  /** A group with room in it, of the few that meet on a day. */
  private group(centre: Centre, discipline: Discipline, day: DayNumber): Held {
    for (let number = 0; ; number += 1) {
      const key = `${centre.id} ${discipline} ${day} ${number}`;
      const known = this.groups.get(key);
      if (known !== undefined && known.people.length < GROUP) return known;
      if (known !== undefined) continue;
      const held: Held = { centre, discipline, day, kind: 'group', people: [] };
      this.groups.set(key, held);
      return held;
    }
  }

  write(): void {
    const all = [...this.groups.values(), ...this.talks].sort((a, b) => a.day - b.day);
    for (const held of all) this.writeOne(held);
  }

  private writeOne({ centre, discipline, day, kind, people }: Held): void {
    const { book } = this;
    const at = moment(book.random, day, 14, 14.9);
    const phases = people.map(({ phase }) => phase);
    assertNone(checkSession({ discipline, heldOn: textOf(day), today: todayOf(at), kind }, phases));
    const id = book.id(at);
    const leader = centre.practitioners[discipline];
    book.tables.add('session', {
      id,
      centre_id: centre.id,
      discipline,
      held_on: textOf(day),
      minutes: kind === 'individual' ? book.random.pick([30, 40, 50]) : book.random.pick([45, 60, 90]),
      kind,
      topic: book.random.pick(TOPICS[discipline]),
      led_by: leader.id,
      recorded_at: instantText(at),
      version: 1,
    });
    for (const { phase, status, note } of people) {
      const joined = { session_id: id, phase_id: phase.id, centre_id: centre.id, discipline };
      book.tables.add('attendance', { ...joined, status });
      if (note !== null) book.tables.add('attendance_note', { ...joined, note });
    }
    book.tell({
      at,
      actor: leader,
      kind: 'session',
      id,
      action: 'record',
      version: 1,
      compartment: 'clinical',
      data: { on: textOf(day), discipline, people: people.length },
    });
  }
}
