import {
  every,
  ofOwnCentre,
  ofOwnCourt,
  ofOwnDiscipline,
  sentByCourts,
  ofMedicine,
  ofOneself,
  all,
  either,
  about,
  change,
  look,
  restricted,
  plain,
  legal,
  over,
  proposed,
  comingHoliday,
  pastHoliday,
  ofSomebody,
  everybody,
  auditor,
  TOLD,
  WRITTEN,
  onlyFor,
  ofTheProgram,
  type Intent,
} from './intent.words.js';
import { OF_FILES } from './intent.files.js';
import { OF_STAYS } from './intent.stays.js';

/** What was decided about the law is told wherever cases are worked on. */
const decidedOnTheLaw = all(about('law'), legal, change);

/**
 * What the wall of the database is meant to let through: the roles and compartments of the design in plain words, per
 * table, by another hand than the migrations. A table that is not here fails the probe, as does one without a row.
 */
export const OF_ROLES: Readonly<Record<string, Intent>> = {
  ...OF_FILES,
  ...OF_STAYS,
  // The law: read by whoever works on cases, put forward in one's own name and settled by legal officers. That a version
  // never changes, and that another confirms it, is the table's own business (legal.spec.ts).
  legal_parameter: {
    open: true,
    see: { ...everybody(every), program: every },
    add: { legal_officer: all(ofOneself, proposed) },
    change: { legal_officer: ofSomebody },
    changes: { legal_officer: 'effective_to state instrument confirmed_by confirmed_at version' },
  },
  // A day is listed until it is over, and taken out until it comes.
  public_holiday: {
    open: true,
    see: { ...everybody(every), program: every },
    add: { legal_officer: all(ofOneself, (fact, seat) => !pastHoliday(fact, seat)) },
    remove: { legal_officer: all(comingHoliday, ofSomebody) },
  },

  // What happened: each reads of it what they may know anyway, and writes in no other name.
  history: {
    see: {
      court_clerk: either(all(ofOwnCourt, about('file'), legal, change), decidedOnTheLaw),
      directorate: either(all(sentByCourts, about('file'), legal, change), decidedOnTheLaw),
      legal_officer: either(all(sentByCourts, about('file'), legal, change), decidedOnTheLaw),
      intake_officer: either(all(ofOwnCentre, about('file', 'bed'), change, plain), decidedOnTheLaw),
      case_manager: either(all(ofOwnCentre, about('file', 'bed'), change, plain), decidedOnTheLaw),
      // Who looked at a file, for whoever answers for the centre; outside a case only their own staff. That somebody
      // looked at what is restricted is told, what was done to it is not.
      centre_director: either(
        all(ofOwnCentre, about('file', 'bed'), change, plain),
        decidedOnTheLaw,
        all(ofOwnCentre, about('file'), look),
        all(ofOwnCentre, about('person'), look, (fact, seat) => fact.looker === seat.side),
      ),
      practitioner: either(
        all(ofOwnCentre, about('file', 'bed'), change, plain),
        decidedOnTheLaw,
        all(ofOwnDiscipline, about('session'), change),
        all(ofMedicine, about('drugTest'), change),
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

  // An order that is being typed is of no case yet, and nobody's but its author's.
  order_draft: {
    see: { court_clerk: ofOneself, intake_officer: ofOneself },
    add: { court_clerk: ofOneself, intake_officer: ofOneself },
    change: { court_clerk: ofOneself, intake_officer: ofOneself },
    remove: { court_clerk: ofOneself, intake_officer: ofOneself },
  },
  // Under which name the files of this database are kept.
  file_store: { open: true, see: { program: every } },

  // Of no case: places, numbers, accounts and sign-ins.
  centre: {
    open: true,
    see: { ...everybody(every), program: every },
    // The head of its letters is its director's; the rest of it nobody changes.
    change: { centre_director: ofOwnCentre },
    changes: { centre_director: 'letterhead_ar letterhead_ckb letterhead_en letterhead_version' },
  },
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
      court_clerk: { but: 'password_hash email language' },
      intake_officer: { but: 'password_hash email language' },
      practitioner: { but: 'password_hash email language' },
      case_manager: { but: 'password_hash email language' },
      centre_director: { but: 'password_hash email language' },
      directorate: { but: 'password_hash email language' },
      legal_officer: { but: 'password_hash email language' },
      auditor: { but: 'password_hash email language' },
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
  digest: ofTheProgram,
  migrations: { open: true },
};
