import {
  bedMachine,
  checkSeat,
  DISCIPLINES,
  type BedState,
  type CourtKind,
  type Discipline,
  type Role,
  type Sex,
} from '@najat/domain';
import type { Actor, Book } from './book.js';
import { instantText, moment, type DayNumber, type Instant } from './calendar.js';
import { accountOf, type Seating } from './staff.js';
import { CENTRES, COURT_SEATS, courtName, OUT_OF_SERVICE, SEATS, WARD_SIZE, WOMENS_BEDS } from './places.js';
import type { CentrePlace, Seat } from './places.js';
import { advance, assertNone } from './rules.js';
import { staffName } from './people.js';

export interface Court {
  readonly id: string;
  readonly kind: CourtKind;
  readonly seat: Seat;
  readonly clerk: Actor;
  readonly judges: readonly string[];
}

export interface Bed {
  readonly id: string;
  readonly sex: Sex;
  readonly state: BedState;
}

export interface Centre {
  readonly id: string;
  readonly place: CentrePlace;
  readonly intake: readonly [Actor, Actor];
  readonly manager: Actor;
  readonly director: Actor;
  readonly practitioners: Readonly<Record<Discipline, Actor>>;
  /** Beds that may be given to somebody. */
  readonly beds: Readonly<Record<Sex, readonly Bed[]>>;
}

export interface House {
  readonly centres: readonly Centre[];
  readonly courts: readonly Court[];
  /** Two, for one of them confirms what the other proposes. */
  readonly lawyers: readonly [Actor, Actor];
}

interface Builder {
  readonly book: Book;
  readonly day: DayNumber;
  readonly passwordHash: string;
  readonly admin: Actor;
}

/** The administrator comes first: every other account was made by that one. */
export function buildHouse(book: Book, day: DayNumber, passwordHash: string): House {
  const at = moment(book.random, day, 8, 9);
  const admin: Actor = { id: book.id(at), role: 'system_admin' };
  const builder = { book, day, passwordHash, admin };
  writeAccount(builder, at, admin, {}, null);
  for (const role of ['directorate', 'directorate', 'auditor'] as const) hire(builder, role, {});
  return {
    lawyers: [hire(builder, 'legal_officer', {}), hire(builder, 'legal_officer', {})],
    courts: (Object.keys(COURT_SEATS) as CourtKind[]).flatMap((kind) =>
      COURT_SEATS[kind].map((seat) => buildCourt(builder, kind, seat)),
    ),
    centres: CENTRES.map((place) => buildCentre(builder, place)),
  };
}

const usernames = new WeakMap<Book, Set<string>>();

function hire(builder: Builder, role: Role, seating: Seating): Actor {
  const at = moment(builder.book.random, builder.day, 9, 15);
  const actor: Actor = { id: builder.book.id(at), role };
  writeAccount(builder, at, actor, seating, builder.admin);
  return actor;
}

/** Who asked for the digest of the day; its mails are found in the outbox, for no server is named. */
const READERS: ReadonlySet<string> = new Set([
  'clerk.rusafa.misdemeanour',
  'intake.bgd',
  'manager.bgd',
  'director.bgd',
  'directorate',
  'legal',
]);

/** Made by the administrator, and its first password changed by its holder the next morning. */
function writeAccount(
  { book, day, passwordHash }: Builder,
  at: Instant,
  { id, role }: Actor,
  seating: Seating,
  by: Actor | null,
): void {
  const { centre, court, discipline } = seating;
  assertNone(checkSeat({ role, centreId: centre?.id, courtId: court?.id, discipline }));
  const taken = usernames.get(book) ?? new Set<string>();
  usernames.set(book, taken);
  const username = accountOf(role, seating, taken);
  book.tables.add('account', {
    id,
    username,
    display_name: staffName(book.random),
    role,
    centre_id: centre?.id ?? null,
    court_id: court?.id ?? null,
    discipline: discipline ?? null,
    state: 'active',
    password_hash: passwordHash,
    must_change_password: false,
    version: 2,
    created_at: instantText(at),
    email: READERS.has(username) ? `${username}@najat.example` : null,
    language: 'ar',
  });
  const told = { kind: 'account', id, compartment: 'administrative' } as const;
  book.tell({ ...told, at, actor: by, action: 'create', version: 1 });
  const changedAt = moment(book.random, day + 1, 8, 9);
  book.tell({ ...told, at: changedAt, actor: { id, role }, action: 'changePassword', version: 2 });
}

function buildCourt(builder: Builder, kind: CourtKind, seat: Seat): Court {
  const { book, day } = builder;
  const id = book.id(moment(book.random, day, 8, 9));
  const { en, ar, ckb } = courtName(kind, seat);
  const { governorate } = SEATS[seat];
  book.tables.add('court', {
    id,
    kind,
    name_en: en,
    name_ar: ar,
    name_ckb: ckb,
    governorate,
    jurisdiction: 'federal',
    active: true,
    version: 1,
  });
  const clerk = hire(builder, 'court_clerk', { court: { id, kind, seat } });
  const judges = [staffName(book.random), staffName(book.random)];
  return { id, kind, seat, clerk, judges };
}

function buildCentre(builder: Builder, place: CentrePlace): Centre {
  const { book, day } = builder;
  const id = book.id(moment(book.random, day, 8, 9));
  book.tables.add('centre', {
    id,
    code: place.code,
    name_en: place.names.en,
    name_ar: place.names.ar,
    name_ckb: place.names.ckb,
    governorate: SEATS[place.seat].governorate,
    jurisdiction: 'federal',
    active: true,
    version: 1,
  });
  const centre = { id, code: place.code };
  const practitioner = (discipline: Discipline) => hire(builder, 'practitioner', { centre, discipline });
  const intake: [Actor, Actor] = [
    hire(builder, 'intake_officer', { centre }),
    hire(builder, 'intake_officer', { centre }),
  ];
  const manager = hire(builder, 'case_manager', { centre });
  const director = hire(builder, 'centre_director', { centre });
  const practitioners = Object.fromEntries(
    DISCIPLINES.map((discipline) => [discipline, practitioner(discipline)]),
  ) as Record<Discipline, Actor>;
  const beds = furnish(builder, id, place, director);
  return { id, place, intake, manager, director, practitioners, beds };
}

/** Wards for men, and one small one for women; a few beds are out of service. */
function furnish(builder: Builder, centreId: string, place: CentrePlace, director: Actor): Centre['beds'] {
  const beds: Record<Sex, Bed[]> = { male: [], female: [] };
  const men = place.beds - WOMENS_BEDS;
  for (let number = 0; number < men; number += 1) {
    const ward = String.fromCharCode(65 + Math.floor(number / WARD_SIZE));
    const usable = number < men - OUT_OF_SERVICE;
    const bed = addBed(
      builder,
      { centreId, ward, number: (number % WARD_SIZE) + 1, sex: 'male', usable },
      director,
    );
    if (usable) beds.male.push(bed);
  }
  for (let number = 1; number <= WOMENS_BEDS; number += 1) {
    beds.female.push(addBed(builder, { centreId, ward: 'W', number, sex: 'female', usable: true }, director));
  }
  return beds;
}

function addBed(
  { book, day }: Builder,
  bed: { centreId: string; ward: string; number: number; sex: Sex; usable: boolean },
  director: Actor,
): Bed {
  const at = moment(book.random, day + 2, 8, 15);
  const id = book.id(at);
  const told = { kind: 'bed', id, actor: director, compartment: 'administrative' } as const;
  book.tell({ ...told, at, action: 'add', version: 1 });
  if (!bed.usable) {
    book.tell({ ...told, at: moment(book.random, day + 3, 8, 15), action: 'takeOut', version: 2 });
  }
  const state = bed.usable ? bedMachine.initial : advance(bedMachine, bedMachine.initial, 'takeOut');
  book.tables.add('bed', {
    id,
    centre_id: bed.centreId,
    ward: bed.ward,
    label: `${bed.ward}-${String(bed.number).padStart(2, '0')}`,
    sex: bed.sex,
    state,
    version: bed.usable ? 1 : 2,
  });
  return { id, sex: bed.sex, state };
}
