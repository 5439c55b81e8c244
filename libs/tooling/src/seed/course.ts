import {
  admissionKindOf,
  isVoluntary,
  type AbsenceKind,
  type AdmissionKind,
  type DischargeReason,
  type LegalBasis,
  type Sex,
} from '@najat/domain';
import { moment, workday, type DayNumber, type Instant } from './calendar.js';
import type { Bed, Centre, Court, House } from './house.js';
import type { Person } from './people.js';
import type { Random } from './random.js';
import {
  brokenStay,
  completedReason,
  exitDaysAgo,
  fullStay,
  legalBasis,
  otherReason,
  stayOfResident,
  type Fate,
} from './shape.js';

/** What will become of one order, settled before anything is written; the writers then live through it. */
export interface Course {
  readonly fate: Fate;
  readonly sex: Sex;
  readonly minor: boolean;
  readonly basis: LegalBasis;
  readonly kind: AdmissionKind;
  readonly centre: Centre;
  readonly court: Court | null;
  readonly ordered: DayNumber;
  readonly loggedAt: Instant;
  /** Sent back once, and opened again the same morning. */
  readonly reopened: boolean;
  readonly verifiedAt: Instant;
  readonly acceptedAt: Instant;
  readonly expected: DayNumber;
  readonly admitted: DayNumber;
  readonly admittedAt: Instant;
  /** When somebody changed beds during the stay. */
  readonly movedAt: Instant | null;
  /** Days on which somebody in residence is not in the house. */
  readonly away: Away | null;
  /** Days the stay lasts, or is going to last. */
  readonly stay: number;
  readonly reason: DischargeReason | null;
  readonly left: DayNumber | null;
  readonly leftAt: Instant | null;
  /** When an order came to its end without an arrival. */
  readonly endedAt: Instant;
  beds: Bed[];
  person?: Person;
}

export interface Away {
  readonly kind: AbsenceKind;
  readonly from: DayNumber;
  /** The last whole day away; null while it lasts. */
  readonly to: DayNumber | null;
}

export interface Setting {
  readonly random: Random;
  readonly house: House;
  readonly today: DayNumber;
}

const WOMEN_IN_TREATMENT = 0.02;
const WOMEN_IN_RESIDENCE = 0.008;
const MINORS = 0.025;
const MONTH = 30.44;
const OPEN_FATES: readonly Fate[] = ['logged', 'verified', 'accepted'];

/** Seen backwards from what is known of a fate: the day of leaving, of arriving, or how long an order has waited. */
function anchor({ random, today }: Setting, fate: Fate, stay: number): { arrives: DayNumber } {
  switch (fate) {
    case 'completed':
    case 'otherwise':
      return { arrives: workday(today - exitDaysAgo(random)) - stay };
    case 'resident':
      return { arrives: today - random.whole(1, stay + (random.chance(0.03) ? 6 : -1)) };
    case 'logged':
    case 'verified':
      return { arrives: today + random.whole(2, 6) };
    case 'accepted':
      return { arrives: today + (random.chance(0.3) ? -random.whole(1, 3) : random.whole(0, 5)) };
    default:
      return { arrives: today - exitDaysAgo(random) };
  }
}

/** The days before an arrival, each no later than the next; nothing is dated today, which has only begun. */
function road({ random, today }: Setting, arrives: DayNumber) {
  const yesterday = today - 1;
  const accepted = Math.min(yesterday, workday(arrives - random.whole(1, 5)));
  const verified = Math.min(accepted, workday(accepted - random.whole(0, 1)));
  const logged = Math.min(verified, workday(verified - random.whole(0, 2)));
  const ordered = workday(logged - random.whole(0, 3));
  return { accepted, verified, logged, ordered };
}

function centreFor({ random, house, today }: Setting, ordered: DayNumber, turn: number | undefined): Centre {
  const open = house.centres.filter(({ place }) => today - place.opened * MONTH <= ordered);
  const inTurn = turn === undefined ? undefined : open[turn % open.length];
  return (
    inTurn ??
    random.weighted(open.map((centre) => [centre, centre.place.beds * centre.place.demand] as const))
  );
}

function courtFor({ random, house }: Setting, { place }: Centre, minor: boolean): Court {
  const near = house.courts.filter(({ seat }) => seat === place.seat || place.also.includes(seat));
  if (minor) {
    const juvenile =
      near.find(({ kind }) => kind === 'juvenile') ?? house.courts.find(({ kind }) => kind === 'juvenile');
    if (juvenile !== undefined) return juvenile;
  }
  const adult = near.filter(({ kind }) => kind !== 'juvenile');
  const share = { misdemeanour: 58, investigation: 32, felony: 9, appeal: 1, juvenile: 0 };
  return random.weighted(adult.map((court) => [court, share[court.kind]] as const));
}

/** An Article 40 file has no court whose clerk could withdraw it. */
function basisFor(random: Random, fate: Fate): LegalBasis {
  for (;;) {
    const basis = legalBasis(random);
    if (fate !== 'withdrawn' || !isVoluntary(basis)) return basis;
  }
}

function stayFor(random: Random, fate: Fate, reason: DischargeReason | null): number {
  if (fate === 'otherwise' && reason !== null) return brokenStay(random, reason);
  return fate === 'resident' ? stayOfResident(random) : fullStay(random);
}

function reasonFor(random: Random, fate: Fate, basis: LegalBasis): DischargeReason | null {
  if (fate === 'completed') return completedReason(random);
  return fate === 'otherwise' ? otherReason(random, isVoluntary(basis)) : null;
}

const AWAY = 0.06;
const AWAY_KINDS: readonly (readonly [AbsenceKind, number])[] = [
  ['leave', 60],
  ['hospital', 30],
  ['absconded', 10],
];
const SETTLED_IN = 14;

/** Once in a while somebody in residence is on leave or in hospital for some days, or is not to be found. */
function drawAway({ random, today }: Setting, arrives: DayNumber): Away | null {
  if (arrives > today - SETTLED_IN || !random.chance(AWAY)) return null;
  const kind = random.weighted(AWAY_KINDS);
  const from = random.whole(arrives + 4, today - 1);
  const to = from + random.whole(0, 3);
  return { kind, from, to: to < today - 1 ? to : null };
}

/** `turn` spreads what waits to be done over all centres, so that each has some of it. */
export function drawCourse(setting: Setting, fate: Fate, turn: number): Course {
  const { random, today } = setting;
  const sex: Sex = random.chance(fate === 'resident' ? WOMEN_IN_RESIDENCE : WOMEN_IN_TREATMENT)
    ? 'female'
    : 'male';
  const basis = basisFor(random, fate);
  const reason = reasonFor(random, fate, basis);
  const stay = stayFor(random, fate, reason);
  const { arrives } = anchor(setting, fate, stay);
  const { accepted, verified, logged, ordered } = road(setting, arrives);
  const centre = centreFor(setting, ordered, OPEN_FATES.includes(fate) ? turn : undefined);
  const minor = random.chance(MINORS);
  const left = reason === null ? null : arrives + stay;
  const kind = admissionKindOf(basis);
  const moves = kind === 'residential' && (fate === 'resident' || left !== null) && random.chance(0.04);
  const away = fate === 'resident' && kind === 'residential' && !moves ? drawAway(setting, arrives) : null;
  const lastDay = Math.min(left ?? today, today) - 1;
  const ended = Math.min(today - 1, fate === 'not_arrived' ? arrives + random.whole(2, 6) : accepted);
  return {
    fate,
    sex,
    minor,
    basis,
    kind,
    centre,
    court: isVoluntary(basis) ? null : courtFor(setting, centre, minor),
    ordered,
    loggedAt: moment(random, logged, 8, 8.9),
    reopened: (left !== null || fate === 'resident') && random.chance(0.01),
    verifiedAt: moment(random, verified, 10, 11),
    acceptedAt: moment(random, accepted, 11.1, 12),
    expected: Math.max(accepted, arrives + (random.chance(0.2) ? -1 : 0)),
    admitted: arrives,
    admittedAt: moment(random, arrives, 9, 12.9),
    movedAt:
      moves && lastDay > arrives + 2 ? moment(random, random.whole(arrives + 2, lastDay), 13, 15) : null,
    away,
    stay,
    reason,
    left,
    leftAt: left === null ? null : moment(random, left, 11, 13),
    endedAt: moment(random, ended, 12.1, 14),
    beds: [],
  };
}
