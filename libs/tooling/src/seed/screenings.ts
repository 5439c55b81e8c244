import {
  checkScreening,
  SCREENING_DISCIPLINE,
  SCREENING_KINDS,
  type ScreeningKind,
  type ScreeningResult,
} from '@najat/domain';
import type { Admission } from './admission.js';
import { instantText, moment, textOf, type DayNumber, type Instant } from './calendar.js';
import type { Centre } from './house.js';
import { assertNone } from './rules.js';

/** Enough for a page to show each way it can go. */
const PER_CENTRE = 6;
const LONG_ENOUGH = 12;
const RESULTS: readonly (readonly [ScreeningResult, number])[] = [
  ['non_reactive', 74],
  ['pending', 12],
  ['reactive', 9],
  ['indeterminate', 5],
];
const REFUSED = 0.15;

/** What was offered in the first days to a few of those in residence, by the medical practitioner of their centre. */
export class Screenings {
  private readonly chosen = new Map<Centre, Admission[]>();

  keep(admission: Admission): void {
    const { fate, admitted, centre } = admission.file.course;
    if (fate !== 'resident' || admitted > admission.today - LONG_ENOUGH) return;
    const known = this.chosen.get(centre) ?? [];
    if (known.length < PER_CENTRE) this.chosen.set(centre, [...known, admission]);
  }

  write(): void {
    for (const admissions of this.chosen.values()) {
      for (const admission of admissions) {
        const day = admission.file.course.admitted + 2;
        for (const kind of SCREENING_KINDS) screen(admission, kind, day);
        lookAt(admission, day + 8);
      }
    }
  }
}

function screen(admission: Admission, kind: ScreeningKind, day: DayNumber): void {
  const { book, course } = admission.file;
  const { random } = book;
  const at = moment(random, day, 9, 11);
  const refused = random.chance(REFUSED);
  const result = refused ? null : random.weighted(RESULTS);
  const resulted = result === null || result === 'pending' ? null : day + random.whole(1, 5);
  const actor = course.centre.practitioners[SCREENING_DISCIPLINE];
  const id = book.id(at);
  const [admittedOn, takenOn] = [textOf(course.admitted), refused ? undefined : textOf(day)];
  const resultedOn = resulted === null ? undefined : textOf(resulted);
  const today = textOf(resulted ?? day);
  const consent = refused ? 'refused' : 'given';
  assertNone(
    checkScreening({ consent, takenOn, result: result ?? undefined, resultedOn, admittedOn, today }),
  );
  const tell = (action: string, version: number, when: Instant): void =>
    book.tell({ at: when, actor, kind: 'screening', id, action, version, compartment: 'restricted' });
  tell('record', 1, at);
  if (resulted !== null) tell('recordResult', 2, moment(random, resulted, 12, 14));
  book.tables.add('screening', {
    id,
    admission_id: admission.id,
    centre_id: course.centre.id,
    discipline: SCREENING_DISCIPLINE,
    admitted_on: admittedOn,
    kind,
    consent,
    taken_on: takenOn ?? null,
    result,
    resulted_on: resultedOn ?? null,
    recorded_by: actor.id,
    recorded_at: instantText(at),
    version: resulted === null ? 1 : 2,
  });
}

/** Looked at once more when everything was known: that much the log tells to auditors, and no more. */
function lookAt(admission: Admission, day: DayNumber): void {
  const { book, course, id: referralId, person } = admission.file;
  book.tell({
    at: moment(book.random, day, 9, 11),
    actor: course.centre.practitioners[SCREENING_DISCIPLINE],
    kind: 'admission',
    id: admission.id,
    referralId,
    personId: person.id,
    action: 'read',
    version: 0,
    compartment: 'restricted',
  });
}
