/** Who uses Najat, after DESIGN §1. The role decides what may be done, the centre or court how far. */
export const ROLES = [
  'court_clerk',
  'intake_officer',
  'practitioner',
  'case_manager',
  'centre_director',
  'directorate',
  'legal_officer',
  'auditor',
  'system_admin',
] as const;
export type Role = (typeof ROLES)[number];

const WITH_SECOND_FACTOR: readonly Role[] = ['system_admin', 'directorate', 'auditor'];

/** Whether a password alone is too little for what this role reaches: every account, or every centre. */
export function needsSecondFactor(role: Role): boolean {
  return WITH_SECOND_FACTOR.includes(role);
}

/** What an account of each role is tied to; the accounts table holds the same rule as a constraint. */
export const ROLE_SEAT = {
  court_clerk: 'court',
  intake_officer: 'centre',
  practitioner: 'centre',
  case_manager: 'centre',
  centre_director: 'centre',
  directorate: 'nation',
  legal_officer: 'nation',
  auditor: 'nation',
  system_admin: 'nation',
} as const satisfies Record<Role, 'court' | 'centre' | 'nation'>;
