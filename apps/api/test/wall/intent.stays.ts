import {
  ofOwnCentre,
  ofOwnCourt,
  ofOwnDiscipline,
  sentByCourts,
  ofMedicine,
  ofOneself,
  handedIn,
  inDraft,
  all,
  staffOfCentre,
  followers,
  auditor,
  managing,
  treating,
  admits,
  manages,
  type Intent,
} from './intent.words.js';

/** The stay: administrative, clinical and restricted compartment, and what comes after. */
export const OF_STAYS: Readonly<Record<string, Intent>> = {
  // Administrative compartment: the stay and its end.
  admission: {
    see: followers,
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
    see: followers,
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

  // And drug tests, which are of medical care. What is recorded is struck or confirmed, and never written over.
  drug_test: {
    see: { ...treating, ...managing },
    add: { practitioner: all(ofMedicine, ofOneself) },
    change: treating,
    changes: { practitioner: 'struck_at struck_words version' },
  },
  drug_test_result: {
    see: { ...treating, ...managing },
    add: { practitioner: all(ofMedicine, ofOneself) },
  },

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
  // Why it went back: said in one's own name by whoever may send it back, and nothing of it leaves the centre.
  report_return: {
    see: { ...staffOfCentre, ...auditor },
    add: { case_manager: all(ofOwnCentre, ofOneself), centre_director: all(ofOwnCentre, ofOneself) },
  },
  report_counter: {
    see: { centre_director: ofOwnCentre },
    add: { centre_director: ofOwnCentre },
    change: { centre_director: ofOwnCentre },
  },

  // Of Article 40: the centre's alone, whoever it is about to go to. Each in their own name.
  notice: {
    see: { ...staffOfCentre, ...auditor },
    add: {
      practitioner: all(ofOwnCentre, ofOneself, inDraft),
      case_manager: all(ofOwnCentre, ofOneself, inDraft),
    },
    change: {
      practitioner: ofOwnCentre,
      case_manager: all(ofOwnCentre, ofOneself),
      centre_director: ofOwnCentre,
    },
    changes: {
      practitioner: 'state supported_by supported_name supported_at ended_by ended_at end_words version',
      case_manager: 'state ended_by ended_at version',
      centre_director:
        'state approved_by approved_name approved_at number check_code issued_by issued_at issued_on sha256 ended_by ended_at end_words version',
    },
  },
  notice_document: { see: { ...staffOfCentre, ...auditor }, add: { centre_director: ofOwnCentre } },

  // After the stay.
  plan: { see: { ...managing, ...auditor }, add: manages, change: manages },
  follow_up: { see: { ...managing, ...auditor }, add: { ...admits, ...manages }, change: manages },
};
