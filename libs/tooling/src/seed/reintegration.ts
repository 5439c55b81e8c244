import {
  checkContact,
  followUpMachine,
  followUpsAfter,
  planMachine,
  type FollowUpAction,
  type FollowUpMonth,
  type HomeSituation,
  type LabourReferral,
  type PlanAction,
  type Standing,
  type WorkSituation,
} from '@najat/domain';
import type { Admission } from './admission.js';
import { moment, numberOf, textOf, todayOf, type DayNumber } from './calendar.js';
import { advance, assertNone } from './rules.js';
import { FAMILY, RELAPSE_PREVENTION, STUDY } from './words.js';

const HOMES: readonly (readonly [HomeSituation, number])[] = [
  ['with_family', 78],
  ['own_home', 14],
  ['with_others', 5],
  ['none_yet', 3],
];
const WORKS: readonly (readonly [WorkSituation, number])[] = [
  ['looking', 44],
  ['returns_to_job', 26],
  ['training', 14],
  ['job_found', 11],
  ['not_looking', 5],
];
const LABOUR: readonly (readonly [LabourReferral, number])[] = [
  ['accepted', 58],
  ['refused', 27],
  ['not_offered', 15],
];
const STANDINGS: readonly (readonly [Standing, number])[] = [
  ['sustained', 76],
  ['returned_to_use', 9],
  ['in_treatment_again', 5],
  ['not_said', 10],
];

/** The plan is written in the last weeks of a stay, and agreed before the person leaves; none if it came to none. */
export function plan(admission: Admission): { id: string; since: DayNumber } | null {
  const { file, horizon, manager } = admission;
  const { book, course } = file;
  const { random } = book;
  const { fate, admitted, stay, centre } = course;
  const saved = admitted + Math.max(3, Math.floor(stay * 0.6) + random.whole(0, 9));
  const agreed = saved + random.whole(2, 9);
  const wanted = fate === 'completed' ? 0.97 : fate === 'resident' ? 0.8 : 0.35;
  if (saved > horizon || !random.chance(wanted)) return null;
  const id = book.id(moment(random, saved, 9, 10));
  let state = planMachine.initial;
  let version = 0;
  const act = (action: PlanAction, day: DayNumber): void => {
    state = advance(planMachine, state, action);
    version += 1;
    const at = moment(random, day, 9, 13);
    const told = { kind: 'plan', id, referralId: file.id, compartment: 'administrative' } as const;
    book.tell({ ...told, at, actor: manager, action, version });
  };
  act('save', saved);
  const isAgreed = agreed <= horizon && random.chance(0.93);
  if (isAgreed) act('agree', agreed);
  book.tables.add('plan', {
    id,
    admission_id: admission.id,
    referral_id: file.id,
    centre_id: centre.id,
    state,
    home: random.weighted(HOMES),
    work: random.weighted(WORKS),
    labour_referral: random.weighted(LABOUR),
    family: random.chance(0.6) ? random.pick(FAMILY) : null,
    study: random.chance(0.2) ? random.pick(STUDY) : null,
    relapse_prevention: random.pick(RELAPSE_PREVENTION),
    agreed_on: isAgreed ? textOf(agreed) : null,
    version,
  });
  return { id, since: saved };
}

type Calls = readonly FollowUpAction[];

const CALLS: readonly (readonly [Calls, number])[] = [
  [['reach'], 74],
  [['miss', 'reach'], 14],
  [['miss', 'lose'], 12],
];
/** Days after which hardly any follow-up is still open. */
const SETTLED = 40;

/** Each call that was made, and its day; those that are still to come are left out. */
function contacts({ file, today }: Admission, due: DayNumber, lost: boolean): [FollowUpAction, DayNumber][] {
  const { random } = file.book;
  const waiting = today - due < SETTLED ? 0.1 : 0.0005;
  if (random.chance(waiting)) return [];
  const calls: Calls = lost ? ['lose'] : random.weighted(CALLS);
  let day = due + random.whole(-2, 6);
  const made = calls.map((action): [FollowUpAction, DayNumber] => {
    const on = day;
    day += random.whole(4, 20);
    return [action, on];
  });
  return made.filter(([, on]) => on < today);
}

interface Due {
  readonly month: FollowUpMonth;
  readonly dueOn: string;
}

/** Follow-ups begin with the discharge and are lived through up to today. */
export function followUp(admission: Admission): void {
  const { reason, left } = admission.file.course;
  if (reason === null || left === null) return;
  let lost = false;
  for (const due of followUpsAfter(reason, textOf(left))) lost = followOne(admission, due, left, lost);
}

function followOne(admission: Admission, { month, dueOn }: Due, left: DayNumber, lost: boolean): boolean {
  const { file, manager } = admission;
  const { book, course } = file;
  const id = book.id(course.leftAt ?? course.endedAt);
  let state = followUpMachine.initial;
  let attempts = 0;
  let contacted: DayNumber | null = null;
  for (const [action, day] of contacts(admission, numberOf(dueOn), lost)) {
    state = advance(followUpMachine, state, action);
    attempts += 1;
    contacted = day;
    const at = moment(book.random, day, 9, 14);
    const days = { dischargedOn: textOf(left), contactedOn: textOf(day), today: todayOf(at) };
    assertNone(checkContact(days));
    const subject = { kind: 'followUp', id, referralId: file.id, personId: file.person.id } as const;
    const data = { month, on: textOf(day) };
    const version = attempts + 1;
    book.tell({ ...subject, at, actor: manager, action, version, compartment: 'administrative', data });
  }
  book.tables.add('follow_up', {
    id,
    admission_id: admission.id,
    referral_id: file.id,
    person_id: file.person.id,
    centre_id: course.centre.id,
    month,
    due_on: dueOn,
    state,
    contacted_on: contacted === null ? null : textOf(contacted),
    standing: state === 'reached' ? book.random.weighted(STANDINGS) : null,
    attempts,
    note: null,
    version: attempts + 1,
  });
  return state === 'lost';
}
