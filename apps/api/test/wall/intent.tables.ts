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
  handedIn,
  inDraft,
  everybody,
  staffOfCentre,
  auditor,
  managing,
  treating,
  admits,
  manages,
  TOLD,
  WRITTEN,
  onlyFor,
  ofTheProgram,
  type Intent,
} from './intent.words.js';

const ADDED = 'id referral_id entry_id kind media_type bytes pages sha256 added_by added_at version';
const STRUCK = 'struck_by struck_at strike_reason strike_words version';
/** What was decided about the law is told wherever cases are worked on. */
const decidedOnTheLaw = all(about('law'), legal, change);

/**
 * What the wall of the database is meant to let through: the roles and compartments of the design in plain words, per
 * table, by another hand than the migrations. A table that is not here fails the probe, as does one without a row.
 */
export const OF_ROLES: Readonly<Record<string, Intent>> = {
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
  // Two people stand behind an entry; the second signs with their own name, and takes nothing back.
  order_verification: {
    see: {
      court_clerk: ofOwnCourt,
      ...staffOfCentre,
      directorate: sentByCourts,
      legal_officer: sentByCourts,
      ...auditor,
    },
    add: {
      intake_officer: all(ofOwnCentre, ofOneself),
      case_manager: all(ofOwnCentre, ofOneself),
    },
  },
  // What follows from the ledger: made anew by whoever may add to it.
  term_phase: {
    see: {
      court_clerk: ofOwnCourt,
      ...staffOfCentre,
      directorate: sentByCourts,
      legal_officer: sentByCourts,
      ...auditor,
    },
    // Another figure of the law moves every term there is.
    add: { court_clerk: ofOwnCourt, ...admits, ...manages, legal_officer: every },
    remove: { court_clerk: ofOwnCourt, ...admits, ...manages, legal_officer: every },
  },
  // Papers: what passed between court and centre is legal, any other letter the centre's own (administrative).
  attachment: {
    see: {
      court_clerk: all(ofOwnCourt, legal),
      ...staffOfCentre,
      legal_officer: all(sentByCourts, legal),
      ...auditor,
    },
    add: {
      court_clerk: all(ofOwnCourt, legal, ofOneself),
      intake_officer: all(ofOwnCentre, ofOneself),
      case_manager: all(ofOwnCentre, ofOneself),
    },
    adds: {
      court_clerk: ADDED,
      intake_officer: ADDED,
      case_manager: ADDED,
    },
    // A paper never changes; whoever added it may strike it.
    change: {
      court_clerk: all(ofOwnCourt, legal, ofOneself),
      intake_officer: all(ofOwnCentre, ofOneself),
      case_manager: all(ofOwnCentre, ofOneself),
    },
    changes: {
      court_clerk: STRUCK,
      intake_officer: STRUCK,
      case_manager: STRUCK,
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
  // Days away: a court is told of them with the term they belong to, and not of the words.
  absence: {
    see: {
      court_clerk: ofOwnCourt,
      ...staffOfCentre,
      directorate: sentByCourts,
      legal_officer: sentByCourts,
      ...auditor,
    },
    add: {
      intake_officer: all(ofOwnCentre, ofOneself),
      case_manager: all(ofOwnCentre, ofOneself),
    },
    change: { ...admits, ...manages },
    reads: {
      court_clerk: { only: 'id admission_id referral_id centre_id kind from_on to_on struck_at' },
      directorate: { only: 'id admission_id referral_id centre_id kind from_on to_on struck_at' },
      legal_officer: { only: 'id admission_id referral_id centre_id kind from_on to_on struck_at' },
    },
    changes: {
      intake_officer: 'to_on struck_at struck_words',
      case_manager: 'to_on struck_at struck_words',
    },
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

  // Reports to the court: the centre's own until they are handed in; what they were made from never leaves it.
  report: {
    see: { court_clerk: all(ofOwnCourt, handedIn), ...staffOfCentre, ...auditor },
    add: { case_manager: all(ofOwnCentre, ofOneself, inDraft) },
    change: {
      practitioner: ofOwnCentre,
      case_manager: ofOwnCentre,
      centre_director: ofOwnCentre,
      // That a decision of the court answers it.
      court_clerk: all(ofOwnCourt, handedIn),
      intake_officer: all(ofOwnCentre, handedIn),
    },
    changes: {
      practitioner: 'version',
      case_manager:
        'kind language state compliance recommendation recommended_days words round period_from period_to version',
      centre_director:
        'state number check_code approved_by approved_name approved_at submitted_by submitted_at submitted_on sha256 version',
      court_clerk: 'state version',
      intake_officer: 'state version',
    },
  },
  report_content: {
    see: { ...staffOfCentre, ...auditor },
    add: { case_manager: all(ofOwnCentre, ofOneself) },
  },
  // Each signs with their own name.
  report_signature: {
    see: { ...staffOfCentre, ...auditor },
    add: { practitioner: all(ofOwnCentre, ofOneself), case_manager: all(ofOwnCentre, ofOneself) },
  },
  report_document: {
    see: { court_clerk: all(ofOwnCourt, handedIn), ...staffOfCentre, ...auditor },
    add: { centre_director: ofOwnCentre },
  },
  report_counter: {
    see: { centre_director: ofOwnCentre },
    add: { centre_director: ofOwnCentre },
    change: { centre_director: ofOwnCentre },
  },

  // After the stay.
  plan: { see: { ...managing, ...auditor }, add: manages, change: manages },
  follow_up: { see: { ...managing, ...auditor }, add: { ...admits, ...manages }, change: manages },

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
