import {
  every,
  ofOwnCentre,
  ofOwnCourt,
  sentByCourts,
  ofOneself,
  all,
  legal,
  staffOfCentre,
  followers,
  auditor,
  admits,
  manages,
  type Intent,
} from './intent.words.js';

const ADDED = 'id referral_id entry_id kind media_type bytes pages sha256 added_by added_at version';
const STRUCK = 'struck_by struck_at strike_reason strike_words version';

/** The file and who it is of: what a court ordered, where the person is, their papers. */
export const OF_FILES: Readonly<Record<string, Intent>> = {
  // Legal compartment: the file, its orders, where the person is.
  referral: {
    see: followers,
    add: { court_clerk: ofOwnCourt, ...admits },
    change: { court_clerk: ofOwnCourt, ...admits, ...manages },
  },
  order_entry: {
    see: followers,
    // The ledger grows and never changes; whoever adds to it signs with their own name.
    add: {
      court_clerk: all(ofOwnCourt, ofOneself),
      intake_officer: all(ofOwnCentre, ofOneself),
      case_manager: all(ofOwnCentre, ofOneself),
    },
  },
  // Two people stand behind an entry; the second signs with their own name, and takes nothing back.
  order_verification: {
    see: followers,
    add: {
      intake_officer: all(ofOwnCentre, ofOneself),
      case_manager: all(ofOwnCentre, ofOneself),
    },
  },
  // What follows from the ledger: made anew by whoever may add to it.
  term_phase: {
    see: followers,
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
  // Hearings: set by the court that has the file, known to whoever follows it and may be told of people.
  hearing: {
    see: { court_clerk: ofOwnCourt, ...staffOfCentre, legal_officer: sentByCourts, ...auditor },
    add: { court_clerk: all(ofOwnCourt, ofOneself) },
    adds: { court_clerk: 'id referral_id court_id on_day at_time set_by set_at version' },
    change: { court_clerk: ofOwnCourt },
    changes: {
      court_clerk:
        'at_time state ended_by ended_at end_reason end_words postponed_to postponed_to_on version',
    },
  },
  placement: {
    see: followers,
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
};
