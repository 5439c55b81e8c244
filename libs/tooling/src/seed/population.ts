import { regimeOf, type Regime, type Stay } from '@najat/domain';
import { Admission } from './admission.js';
import { giveBeds } from './beds.js';
import { Book } from './book.js';
import { moment, numberOf, dayOfInstant, textOf, type DayNumber } from './calendar.js';
import { drawCourse, type Course } from './course.js';
import { DrugTests } from './drug-tests.js';
import { emergencies } from './emergencies.js';
import { Screenings } from './screenings.js';
import { CaseFile, CaseNumbers } from './file.js';
import { hearings } from './hearings.js';
import { buildHouse } from './house.js';
import { theLaw } from './law.js';
import type { Person } from './people.js';
import { offer } from './phases.js';
import { Random } from './random.js';
import { Reads } from './reads.js';
import { followUp, plan } from './reintegration.js';
import { Sessions } from './sessions.js';
import { FIRST_TIME, POPULATION, type Fate } from './shape.js';
import { OTHER_WORDS } from './words.js';

export interface PopulationOptions {
  readonly seed: number;
  /** The day it is in Baghdad. */
  readonly today: string;
  /** How many people; left out, as many as the published figures need. */
  readonly persons?: number;
  readonly passwordHash: string;
}

/** Before the first order by as much as it takes to hire and furnish. */
const FOUNDED = 1_860;
const FATES = Object.keys(POPULATION) as Fate[];
const ALL = FATES.reduce((sum, fate) => sum + POPULATION[fate], 0);

function drawAll(
  book: Book,
  house: ReturnType<typeof buildHouse>,
  today: DayNumber,
  persons: number,
): Course[] {
  const setting = { random: book.random, house, today };
  const courses = Math.round(persons / FIRST_TIME);
  return FATES.flatMap((fate) => {
    const count = Math.max(1, Math.round((courses * POPULATION[fate]) / ALL));
    return Array.from({ length: count }, (_, turn) => drawCourse(setting, fate, turn));
  }).sort((a, b) => a.loggedAt - b.loggedAt);
}

/** People who have left and may come again. */
class Known {
  private readonly people: { person: Person; left: DayNumber; regime: Regime }[] = [];
  private left: number;

  constructor(
    private readonly random: Random,
    private courses: number,
    persons: number,
  ) {
    this.left = Math.max(0, courses - persons);
  }

  /** Somebody for whom this is not the first course, or nobody; in the end exactly as many as were asked for. */
  returning({ sex, ordered, basis }: Course): Person | undefined {
    const likely = basis === 'ART39_POST_RELEASE_CLINIC' ? 0.9 : this.left / this.courses;
    this.courses -= 1;
    if (this.left === 0 || !this.random.chance(likely)) return undefined;
    for (let attempt = 0; attempt < 40 && this.people.length > 0; attempt += 1) {
      const index = this.random.whole(0, this.people.length - 1);
      const found = this.people[index];
      if (found === undefined || found.person.sex !== sex || found.left > ordered - 4) continue;
      if (found.regime !== regimeOf(basis)) continue;
      this.people.splice(index, 1);
      this.left -= 1;
      return found.person;
    }
    return undefined;
  }

  release(person: Person, { left, reason, basis }: Course): void {
    if (left === null || reason === 'DIED' || !person.numbered) return;
    this.people.push({ person, left, regime: regimeOf(basis) });
  }
}

function liveOpen(file: CaseFile): void {
  const { course, book } = file;
  const { fate, beds, acceptedAt, endedAt, centre } = course;
  const { random } = book;
  if (fate === 'logged') return;
  if (fate === 'withdrawn') {
    const other = random.chance(0.1);
    const reason = other ? 'other' : random.pick(['entered_in_error', 'order_cancelled', 'duplicate']);
    return file.withdraw(endedAt, course.court?.clerk, reason, other ? OTHER_WORDS : undefined);
  }
  const officer = file.verify();
  if (fate === 'declined') {
    const reason = random.pick([
      'no_suitable_ward',
      'order_unclear',
      'medical_unfit',
      'wrong_centre',
      'no_bed',
    ]);
    return file.decline(endedAt, officer, reason);
  }
  if (fate === 'verified') return;
  file.accept();
  file.place(beds[0], acceptedAt, fate === 'not_arrived' ? endedAt : null);
  if (fate === 'not_arrived') {
    file.end(endedAt);
    file.act('recordNonArrival', endedAt, random.pick(centre.intake));
  }
}

interface Kept {
  readonly sessions: Sessions;
  readonly reads: Reads;
  readonly screenings: Screenings;
  readonly drugTests: DrugTests;
}

function liveStay(
  file: CaseFile,
  { sessions, reads, screenings, drugTests }: Kept,
  today: DayNumber,
): Stay[] {
  const { course, book } = file;
  if (course.reopened) {
    const officer = book.random.pick(course.centre.intake);
    const day = dayOfInstant(course.loggedAt);
    file.decline(moment(book.random, day, 9, 9.4), officer, 'order_unclear');
    file.reopen(moment(book.random, day, 9.5, 9.9), officer);
  }
  file.verify();
  file.accept();
  const admission = new Admission(file, today);
  const phases = offer(admission, sessions);
  admission.moveBed();
  const away = admission.goAway();
  for (const phase of phases) phase.live();
  reads.keep(admission, { phases, plan: plan(admission) });
  screenings.keep(admission);
  drugTests.keep(admission);
  admission.hearCourt();
  admission.discharge((at, actor) => {
    for (const phase of phases) phase.endWithStay(at, actor, course.left ?? today);
    file.end(at);
    file.act('close', at, actor);
  });
  admission.close();
  for (const phase of phases) phase.close();
  followUp(admission);
  return [stayOf(course), ...away];
}

const stayOf = ({ kind, admitted, left }: Course): Stay => ({
  kind: kind === 'residential' ? 'residence' : 'attendance',
  from: textOf(admitted),
  to: left === null ? null : textOf(left),
});

/** Everything there is to load, from a seed and a day alone. */
export function populate({ seed, today, persons, passwordHash }: PopulationOptions): Book {
  const random = new Random(seed);
  const book = new Book(random);
  const day = numberOf(today);
  const people = persons ?? Math.round(ALL * FIRST_TIME);
  const house = buildHouse(book, day - FOUNDED, passwordHash);
  const courses = drawAll(book, house, day, people);
  giveBeds(random, courses);
  const numbers = new CaseNumbers();
  const sessions = new Sessions(book);
  const reads = new Reads();
  const screenings = new Screenings();
  const drugTests = new DrugTests();
  const known = new Known(random, courses.length, people);
  const files = courses.map((course, index) => {
    const returning = known.returning(course);
    if (returning !== undefined) course.person = returning;
    const file = new CaseFile(
      book,
      course,
      numbers.next(course.centre.place.code, course.basis, course.loggedAt),
      index,
    );
    if (course.left !== null || course.fate === 'resident') {
      file.close(day, liveStay(file, { sessions, reads, screenings, drugTests }, day));
    } else {
      liveOpen(file);
      file.close(day);
    }
    known.release(file.person, course);
    return file;
  });
  sessions.write();
  reads.write();
  numbers.write(book);
  emergencies(book, house, files, day);
  screenings.write();
  theLaw(book, house, day);
  hearings(book, files, day);
  drugTests.write();
  return book;
}
