import { ROLES, type Discipline, type Role } from '@najat/domain';
import type { Fact, Side } from './facts.js';

/** Who reads the one file that they opened for an emergency; everything else they do is done under their own role. */
export const EMERGENCY_SEATS = ['practitioner_emergency', 'centre_director_emergency'] as const;
export type EmergencySeat = (typeof EMERGENCY_SEATS)[number];
/** Who may stand before the wall of the database: a role of Najat, or the program before it has become one. */
export type Holder = Role | EmergencySeat | 'program';
/** The role whose rights a seat has as well. */
export const baseOf = (who: Holder): Holder => who.replace('_emergency', '') as Holder;

export interface Seat {
  readonly who: Holder | 'owner';
  /** What the settings of the transaction say; nothing where it has not said whose it is. */
  readonly account?: string;
  readonly side?: Side;
  readonly discipline?: Discipline;
}

/** Some rows of a table, in words. */
export type Rows = (fact: Fact, seat: Seat) => boolean;

export const every: Rows = () => true;
export const ofOwnCentre: Rows = (fact, seat) => seat.side !== undefined && fact.side === seat.side;
/** Files of Article 40 have no court, so no court has them. */
export const ofOwnCourt: Rows = (fact, seat) => ofOwnCentre(fact, seat) && fact.file === 'court';
export const ofOwnDiscipline: Rows = (fact, seat) =>
  ofOwnCentre(fact, seat) && fact.discipline === seat.discipline;
/** Every file but those of Article 40. */
export const sentByCourts: Rows = (fact) => fact.file === 'court';
export const ofMedicine: Rows = (fact, seat) => ofOwnDiscipline(fact, seat) && fact.discipline === 'medical';
export const ofOneself: Rows = (fact, seat) => seat.account !== undefined && fact.author === seat.account;
export const all =
  (...needed: readonly Rows[]): Rows =>
  (fact, seat) =>
    needed.every((rows) => rows(fact, seat));
export const either =
  (...some: readonly Rows[]): Rows =>
  (fact, seat) =>
    some.some((rows) => rows(fact, seat));
export const about =
  (...what: readonly Fact['about'][]): Rows =>
  (fact) =>
    what.includes(fact.about);
/** What somebody did, and not what somebody looked at. */
export const change: Rows = (fact) => fact.look === undefined;
export const look: Rows = (fact) => fact.look === true;
export const restricted: Rows = (fact) => fact.compartment === 'restricted';
export const plain: Rows = (fact) => fact.compartment !== 'restricted';
export const legal: Rows = (fact) => fact.compartment === 'legal';
export const opened: Rows = (fact, seat) =>
  seat.account !== undefined && fact.openTo?.includes(seat.account) === true;
export const handedIn: Rows = (fact) => fact.handedIn === true;
export const inDraft: Rows = (fact) => fact.handedIn === undefined;
export const over: Rows = (fact) => fact.over === true;

export const proposed: Rows = (fact) => fact.proposed === true;
export const comingHoliday: Rows = (fact) => fact.when === 'coming';
export const pastHoliday: Rows = (fact) => fact.when === 'past';
/** A transaction that says whose it is. */
export const ofSomebody: Rows = (_, seat) => seat.account !== undefined;

export type Who = Partial<Record<Holder, Rows>>;

export interface Intent {
  /** Says nothing of any case: its owner may read it as it pleases. */
  readonly open?: true;
  readonly see?: Who;
  readonly add?: Who;
  readonly change?: Who;
  readonly remove?: Who;
  /** Where a role reads not every column: those it reads, or those it does not. */
  readonly reads?: Partial<Record<Holder, { readonly only: string } | { readonly but: string }>>;
  /** Where a role writes not every column of a new row: those it does. */
  readonly adds?: Partial<Record<Holder, string>>;
  /** Where a role changes not every column: those it does. */
  readonly changes?: Partial<Record<Holder, string>>;
}

export const everybody = (rows: Rows): Who => ({
  court_clerk: rows,
  intake_officer: rows,
  practitioner: rows,
  case_manager: rows,
  centre_director: rows,
  directorate: rows,
  legal_officer: rows,
  auditor: rows,
  system_admin: rows,
});
export const staffOfCentre: Who = {
  intake_officer: ofOwnCentre,
  practitioner: ofOwnCentre,
  case_manager: ofOwnCentre,
  centre_director: ofOwnCentre,
};
export const auditor: Who = { auditor: every };
/** Whoever follows a case: its court and centre, auditors, and without Article 40 the directorate and legal officers. */
export const followers: Who = {
  court_clerk: ofOwnCourt,
  ...staffOfCentre,
  directorate: sentByCourts,
  legal_officer: sentByCourts,
  ...auditor,
};
export const managing: Who = { case_manager: ofOwnCentre, centre_director: ofOwnCentre };
export const treating: Who = { practitioner: ofOwnDiscipline };
export const admits: Who = { intake_officer: ofOwnCentre };
export const manages: Who = { case_manager: ofOwnCentre };

/** What a row of history tells, and what is written into one: the rest, its place in the chain, is the database's. */
export const TOLD =
  'id at actor_id actor_role subject_kind subject_id referral_id action version compartment data';
export const WRITTEN = `${TOLD} person_id request_id address emergency_id`;

/** The same for every role but the auditor. */
export const onlyFor = <Value>(value: Value): Partial<Record<Role, Value>> =>
  Object.fromEntries(ROLES.filter((role) => role !== 'auditor').map((role) => [role, value]));

export const ofTheProgram: Intent = {
  open: true,
  see: { program: every },
  add: { program: every },
  change: { program: every },
  remove: { program: every },
};
