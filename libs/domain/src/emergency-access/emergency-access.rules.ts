import type { Permission } from '../access/grants.js';
import type { Role } from '../access/roles.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';
import { isCaseNumber } from '../referral/case-number.js';

/** Who treats people, and so may have to see a file that is out of their reach. The database has a role for each. */
export const EMERGENCY_ROLES = ['practitioner', 'centre_director'] as const satisfies readonly Role[];
export type EmergencyRole = (typeof EMERGENCY_ROLES)[number];

/** What of the one file can be read while it is open. Nothing else: no list, no count, no search, no write. */
export const EMERGENCY_READS: readonly Permission[] = [
  'referral.read',
  'attachment.read',
  'person.read',
  'admission.read',
  'phase.read',
  'phase.readNotes',
  'attendance.read',
  'drugTest.read',
];

/** Whether a file that `role` has opened for an emergency can be read under `permission`. */
export function opensInEmergency(role: Role, permission: Permission): boolean {
  return EMERGENCY_ROLES.some((named) => named === role) && EMERGENCY_READS.includes(permission);
}

/** Fewer characters say nothing that a reviewer could judge; the table holds the same. */
export const EMERGENCY_WORDS_MIN = 20;
export const EMERGENCY_WORDS_MAX = 1000;

/**
 * A file is opened by one number, typed whole, and for a reason in words. A case number that cannot be one is refused
 * before anything is looked up, so that a slip of the hand does not count as an attempt.
 */
export function checkOpening(opening: {
  caseNumber?: string | undefined;
  nationalNumber?: string | undefined;
  words: string;
}): Refusal[] {
  const { caseNumber, nationalNumber, words } = opening;
  return [
    ...refuseIf(
      (caseNumber === undefined) === (nationalNumber === undefined),
      'emergency_access.one_number',
      'caseNumber',
    ),
    ...refuseIf(
      caseNumber !== undefined && !isCaseNumber(caseNumber),
      'emergency_access.case_number_malformed',
      'caseNumber',
    ),
    ...refuseIf([...words].length < EMERGENCY_WORDS_MIN, 'emergency_access.words_too_short', 'words'),
  ];
}

/** Nobody judges their own opening. */
export function checkReviewer(openedBy: string, reviewer: string): Refusal[] {
  return refuseIf(openedBy === reviewer, 'emergency_access.own_access');
}
