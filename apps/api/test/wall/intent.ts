import { ROLES, type Discipline, type Role } from '@najat/domain';
import type { Fact, Side } from './rows.js';

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

const every: Rows = () => true;
const ofOwnCentre: Rows = (fact, seat) => seat.side !== undefined && fact.side === seat.side;
/** Files of Article 40 have no court, so no court has them. */
const ofOwnCourt: Rows = (fact, seat) => ofOwnCentre(fact, seat) && fact.file === 'court';
const ofOwnDiscipline: Rows = (fact, seat) => ofOwnCentre(fact, seat) && fact.discipline === seat.discipline;
/** Every file but those of Article 40. */
const sentByCourts: Rows = (fact) => fact.file === 'court';
const ofMedicine: Rows = (fact, seat) => ofOwnDiscipline(fact, seat) && fact.discipline === 'medical';
const ofOneself: Rows = (fact, seat) => seat.account !== undefined && fact.author === seat.account;
const all =
  (...needed: readonly Rows[]): Rows =>
  (fact, seat) =>
    needed.every((rows) => rows(fact, seat));
const either =
  (...some: readonly Rows[]): Rows =>
  (fact, seat) =>
    some.some((rows) => rows(fact, seat));
const about =
  (...what: readonly Fact['about'][]): Rows =>
  (fact) =>
    what.includes(fact.about);
/** What somebody did, and not what somebody looked at. */
const change: Rows = (fact) => fact.look === undefined;
const look: Rows = (fact) => fact.look === true;
const restricted: Rows = (fact) => fact.compartment === 'restricted';
const plain: Rows = (fact) => fact.compartment !== 'restricted';
const legal: Rows = (fact) => fact.compartment === 'legal';
const opened: Rows = (fact, seat) =>
  seat.account !== undefined && fact.openTo?.includes(seat.account) === true;
const over: Rows = (fact) => fact.over === true;

type Who = Partial<Record<Holder, Rows>>;

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

const everybody = (rows: Rows): Who => ({
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
const staffOfCentre: Who = {
  intake_officer: ofOwnCentre,
  practitioner: ofOwnCentre,
  case_manager: ofOwnCentre,
  centre_director: ofOwnCentre,
};
const auditor: Who = { auditor: every };
const managing: Who = { case_manager: ofOwnCentre, centre_director: ofOwnCentre };
const treating: Who = { practitioner: ofOwnDiscipline };
const admits: Who = { intake_officer: ofOwnCentre };
const manages: Who = { case_manager: ofOwnCentre };

/** What a row of history tells, and what is written into one: the rest, its place in the chain, is the database's. */
const TOLD = 'id at actor_id actor_role subject_kind subject_id referral_id action version compartment data';
const WRITTEN = `${TOLD} person_id request_id address emergency_id`;

/** The same for every role but the auditor. */
const onlyFor = <Value>(value: Value): Partial<Record<Role, Value>> =>
  Object.fromEntries(ROLES.filter((role) => role !== 'auditor').map((role) => [role, value]));

const ofTheProgram: Intent = {
  open: true,
  see: { program: every },
  add: { program: every },
  change: { program: every },
  remove: { program: every },
};

/**
 * What the wall of the database is meant to let through: the roles and compartments of the design in plain words, per
 * table, by another hand than the migrations. A table that is not here fails the probe, as does one without a row.
 */
const OF_ROLES: Readonly<Record<string, Intent>> = {
  // Legal compartment: the file, its orders, where the person is.
  referral: {
    see: {
      court_clerk: ofOwnCourt,
      ...staffOfCentre,
      directorate: sentByCourts,
      legal_officer: sentByCourts,
      ...auditor,
    },
    add: { court_clerk: ofOwnCourt, ...admits },
    change: { court_clerk: ofOwnCourt, ...admits, ...manages },
  },
  order_entry: {
    see: {
      court_clerk: ofOwnCourt,
      ...staffOfCentre,
      directorate: sentByCourts,
      legal_officer: sentByCourts,
      ...auditor,
    },
    // The ledger grows and never changes; whoever adds to it signs with their own name.
    add: {
      court_clerk: all(ofOwnCourt, ofOneself),
      intake_officer: all(ofOwnCentre, ofOneself),
      case_manager: all(ofOwnCentre, ofOneself),
    },
  },
  placement: {
    see: {
      court_clerk: ofOwnCourt,
      ...staffOfCentre,
      directorate: sentByCourts,
      legal_officer: sentByCourts,
      ...auditor,
    },
    add: admits,
    // A clerk who withdraws an order frees the bed that waits for it.
    change: { court_clerk: ofOwnCourt, ...admits, ...manages },
    changes: { court_clerk: 'to_at' },
  },
  bed: {
    // Courts and legal officers know a bed only by the name of the place of somebody whose file they have.
    see: {
      court_clerk: ofOwnCourt,
      ...staffOfCentre,
      directorate: every,
      legal_officer: sentByCourts,
      ...auditor,
    },
    add: { centre_director: ofOwnCentre },
    change: { centre_director: ofOwnCentre, ...admits },
  },

  // Who the person is: whoever has a file of theirs; the directorate and the legal officer see nobody.
  person: {
    see: {
      court_clerk: ofOwnCourt,
      ...staffOfCentre,
      ...auditor,
      directorate: () => false,
      legal_officer: () => false,
    },
    add: { court_clerk: sentByCourts, intake_officer: every },
    reads: {
      // That two records are one human being may tell a court of a voluntary file.
      court_clerk: { but: 'identity_id regime' },
      directorate: { only: 'id given father grandfather great_grandfather laqab' },
      legal_officer: { only: 'id given father grandfather great_grandfather laqab' },
    },
  },
  // Nobody reads the keys of names; the search of the owner does.
  person_key: { add: { court_clerk: every, intake_officer: every } },

  // Administrative compartment: the stay and its end.
  admission: {
    see: {
      court_clerk: ofOwnCourt,
      ...staffOfCentre,
      directorate: sentByCourts,
      legal_officer: sentByCourts,
      ...auditor,
    },
    add: admits,
    change: { ...admits, ...manages, practitioner: ofOwnCentre },
    reads: {
      court_clerk: {
        only: 'id referral_id person_id centre_id legal_basis kind state admitted_on discharged_on',
      },
      legal_officer: {
        only: 'id referral_id person_id centre_id legal_basis kind state admitted_on discharged_on',
      },
      // Counts need every fact of a stay, and not that two people are one.
      directorate: { but: 'identity_id' },
    },
    changes: { practitioner: 'version' },
  },
  phase: {
    see: { court_clerk: ofOwnCourt, ...staffOfCentre, directorate: sentByCourts, ...auditor },
    add: admits,
    change: { ...treating, ...manages, ...admits },
    reads: {
      // A court is told which disciplines somebody is in, and how often they came: nothing of the treatment itself.
      court_clerk: { only: 'id referral_id admission_id centre_id discipline state' },
      directorate: { only: 'id referral_id admission_id centre_id discipline state' },
    },
  },
  attendance: {
    see: { court_clerk: ofOwnCourt, ...staffOfCentre, ...auditor },
    add: treating,
    change: treating,
    reads: { court_clerk: { only: 'phase_id session_id status' } },
  },

  // Clinical compartment: words. A practitioner has those of their own discipline, an auditor none.
  phase_note: {
    see: { ...treating, ...managing },
    add: { ...treating, ...manages },
    change: { ...treating, ...manages },
  },
  session: {
    see: { ...treating, ...managing },
    add: { practitioner: all(ofOwnDiscipline, ofOneself) },
    change: treating,
  },
  attendance_note: { see: { ...treating, ...managing }, add: treating, change: treating, remove: treating },
  discharge_note: { see: { ...managing, ...auditor }, add: { ...admits, ...manages } },

  // Restricted compartment: HIV, hepatitis C, tuberculosis. Whoever treats the body, and nobody else (ADR 0015).
  screening: {
    see: { practitioner: ofMedicine },
    add: { practitioner: all(ofMedicine, ofOneself) },
    change: { practitioner: ofMedicine },
    changes: { practitioner: 'result resulted_on version' },
  },

  // After the stay.
  plan: { see: { ...managing, ...auditor }, add: manages, change: manages },
  follow_up: { see: { ...managing, ...auditor }, add: { ...admits, ...manages }, change: manages },

  // What happened: each reads of it what they may know anyway, and writes in no other name.
  history: {
    see: {
      court_clerk: all(ofOwnCourt, about('file'), legal, change),
      directorate: all(sentByCourts, about('file'), legal, change),
      legal_officer: all(sentByCourts, about('file'), legal, change),
      intake_officer: all(ofOwnCentre, about('file', 'bed'), change, plain),
      case_manager: all(ofOwnCentre, about('file', 'bed'), change, plain),
      // Who looked at a file, for whoever answers for the centre; outside a case only their own staff. That somebody
      // looked at what is restricted is told, what was done to it is not.
      centre_director: either(
        all(ofOwnCentre, about('file', 'bed'), change, plain),
        all(ofOwnCentre, about('file'), look),
        all(ofOwnCentre, about('person'), look, (fact, seat) => fact.looker === seat.side),
      ),
      practitioner: either(
        all(ofOwnCentre, about('file', 'bed'), change, plain),
        all(ofOwnDiscipline, about('session'), change),
        all(ofMedicine, about('screening'), change, restricted),
      ),
      auditor: either(plain, look),
      system_admin: all(about('account'), plain),
    },
    // Each in their own name; looks of many people are written by the program together.
    add: { ...everybody(all(ofOneself, change)), program: either(all(ofOneself, change), look) },
    reads: { ...onlyFor({ only: TOLD }), centre_director: { only: `${TOLD} person_id emergency_id` } },
    adds: { ...onlyFor(WRITTEN), auditor: WRITTEN, program: WRITTEN },
  },
  // The chain is kept by the database itself; its seals are for the auditor.
  history_chain: { open: true },
  history_period: { open: true, see: { auditor: every } },
  // Told are whoever opened it, the director of the file's centre and every auditor; the last two review it.
  emergency_access: {
    see: { practitioner: ofOneself, centre_director: either(ofOneself, ofOwnCentre), ...auditor },
    // Nobody adds one: the number is looked up, counted and written by a function of the owner. That a director ends
    // their own and reviews nobody's elsewhere is asked in `emergency.ts`.
    change: {
      practitioner: ofOneself,
      centre_director: all(ofOwnCentre, over),
      auditor: all(over, (_, seat) => seat.account !== undefined),
    },
    changes: {
      practitioner: 'ended_at version',
      centre_director: 'ended_at version reviewed_by reviewed_at outcome note',
      auditor: 'version reviewed_by reviewed_at outcome note',
    },
  },
  idempotency: {
    see: everybody(ofOneself),
    add: everybody(ofOneself),
    change: everybody(ofOneself),
    remove: everybody(ofOneself),
  },

  // Of no case: places, numbers, accounts and sign-ins.
  centre: { open: true, see: { ...everybody(every), program: every } },
  court: { open: true, see: { ...everybody(every), program: every } },
  case_counter: {
    open: true,
    see: { court_clerk: every, intake_officer: every },
    add: { court_clerk: every, intake_officer: every },
    change: { court_clerk: every, intake_officer: every },
  },
  account: {
    open: true,
    see: { ...everybody(every), program: every },
    add: { system_admin: every, program: every },
    change: { system_admin: every, program: every },
    reads: {
      court_clerk: { but: 'password_hash' },
      intake_officer: { but: 'password_hash' },
      practitioner: { but: 'password_hash' },
      case_manager: { but: 'password_hash' },
      centre_director: { but: 'password_hash' },
      directorate: { but: 'password_hash' },
      legal_officer: { but: 'password_hash' },
      auditor: { but: 'password_hash' },
    },
  },
  sign_in: {
    open: true,
    see: { ...everybody(ofOneself), system_admin: every, program: every },
    add: { program: every },
    change: { ...everybody(ofOneself), system_admin: every, program: every },
    changes: {
      court_clerk: 'ended_at',
      intake_officer: 'ended_at',
      practitioner: 'ended_at',
      case_manager: 'ended_at',
      centre_director: 'ended_at',
      directorate: 'ended_at',
      legal_officer: 'ended_at',
      auditor: 'ended_at',
      system_admin: 'ended_at',
    },
  },
  refresh_token: {
    open: true,
    see: { system_admin: every, program: every },
    add: { system_admin: every, program: every },
    change: { system_admin: every, program: every },
  },
  sign_in_failure: {
    open: true,
    see: { program: every },
    add: { program: every },
    remove: { program: every },
  },
  // Secrets and devices are the program's alone (ADR 0012). Everybody knows whether they have a second factor, and the
  // administrator who has, and takes it from whoever lost it, but never their own.
  second_factor: {
    open: true,
    see: { ...everybody(ofOneself), system_admin: every, program: every },
    add: { program: every },
    change: { program: every },
    remove: {
      program: every,
      system_admin: (fact, seat) => seat.account !== undefined && !ofOneself(fact, seat),
    },
    reads: { ...onlyFor({ only: 'account_id confirmed_at' }), auditor: { only: 'account_id confirmed_at' } },
  },
  recovery_code: ofTheProgram,
  second_step: ofTheProgram,
  known_device: ofTheProgram,
  migrations: { open: true },
};

/**
 * What is read of the one file that is open, besides what the role reads anyway (docs/security/emergency-access.md): the
 * referral, its ledger and timeline, the person, the stay with its bed, the five phases with their words, attendance.
 */
const WHEN_OPEN: Readonly<Record<string, Who>> = {
  ...Object.fromEntries(
    [
      'referral order_entry person admission placement bed phase phase_note session attendance attendance_note',
    ].flatMap((names) =>
      names
        .split(' ')
        .map((name): [string, Who] => [name, { practitioner: opened, centre_director: opened }]),
    ),
  ),
  history: {
    practitioner: all(opened, about('file', 'session'), change, plain),
    // Who looked at it is for the director of the file's own centre.
    centre_director: all(opened, about('file'), change, plain),
  },
};

/** An intent with the emergency seats: each has all that the role it is named after has, and may write nothing more. */
function withEmergency(table: string, intent: Intent): Intent {
  const copied = Object.fromEntries(
    Object.entries(intent).map(([what, whose]) => {
      if (typeof whose !== 'object') return [what, whose];
      const own = whose as Readonly<Record<string, unknown>>;
      const seats = EMERGENCY_SEATS.filter((seat) => baseOf(seat) in own);
      return [what, { ...own, ...Object.fromEntries(seats.map((seat) => [seat, own[baseOf(seat)]])) }];
    }),
  ) as Intent;
  const open = WHEN_OPEN[table];
  if (open === undefined) return copied;
  const see = EMERGENCY_SEATS.map((seat): [EmergencySeat, Rows] => [
    seat,
    either(...[intent.see?.[baseOf(seat)], open[baseOf(seat)]].filter((rows) => rows !== undefined)),
  ]);
  return { ...copied, see: { ...copied.see, ...Object.fromEntries(see) } };
}

export const INTENT: Readonly<Record<string, Intent>> = Object.fromEntries(
  Object.entries(OF_ROLES).map(([table, intent]) => [table, withEmergency(table, intent)]),
);

/** Functions that may do what their caller may not, and who may call them. Every other one only computes. */
export const CALLS: Readonly<Record<string, readonly Holder[]>> = {
  find_persons: [
    'court_clerk',
    'intake_officer',
    'practitioner',
    'case_manager',
    'centre_director',
    'auditor',
    ...EMERGENCY_SEATS,
  ],
  person_of_number: ['court_clerk', 'intake_officer'],
  // Whoever treats people opens a file by its number.
  open_emergency_access: ['practitioner', 'centre_director', ...EMERGENCY_SEATS],
  // A period of the history is closed and sealed by the program, on nobody's behalf.
  close_history_period: ['program'],
  seal_history_period: ['program'],
};

/** The search finds people of the files within the caller's reach. */
export const FINDS: Who = {
  court_clerk: ofOwnCourt,
  ...staffOfCentre,
  ...auditor,
  // Nothing is searched where a file is read by its id.
  practitioner_emergency: () => false,
  centre_director_emergency: () => false,
};

/** Whose centre as a whole a seat may be told of: a bed that is taken by somebody unseen, for one. */
export const SEES_CENTRE: Who = {
  ...staffOfCentre,
  directorate: every,
  auditor: every,
  practitioner_emergency: ofOwnCentre,
  centre_director_emergency: ofOwnCentre,
};
