import { OF_ROLES } from './intent.tables.js';
import {
  EMERGENCY_SEATS,
  baseOf,
  every,
  ofOwnCentre,
  ofOwnCourt,
  all,
  either,
  about,
  change,
  plain,
  opened,
  staffOfCentre,
  auditor,
  type EmergencySeat,
  type Holder,
  type Rows,
  type Who,
  type Intent,
} from './intent.words.js';

/**
 * What is read of the one file that is open, besides what the role reads anyway (docs/security/emergency-access.md): the
 * referral, its ledger and timeline, the person, the stay with its bed, the five phases with their words, attendance.
 */
const WHEN_OPEN: Readonly<Record<string, Who>> = {
  ...Object.fromEntries(
    [
      'referral order_entry attachment order_verification term_phase absence person admission placement bed phase phase_note session attendance attendance_note drug_test drug_test_result',
    ].flatMap((names) =>
      names
        .split(' ')
        .map((name): [string, Who] => [name, { practitioner: opened, centre_director: opened }]),
    ),
  ),
  history: {
    practitioner: all(opened, about('file', 'session', 'drugTest'), change, plain),
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
  // Whoever holds a report asks whether it is genuine, signed in or not.
  check_report: ['program'],
  // A period of the history is closed and sealed by the program, on nobody's behalf.
  close_history_period: ['program'],
  seal_history_period: ['program'],
  // What is left over is removed on nobody's behalf.
  files_without_attachment: ['program'],
  drop_old_order_drafts: ['program'],
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
