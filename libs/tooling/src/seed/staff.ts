import type { CourtKind, Discipline, Role } from '@najat/domain';
import type { Seat } from './places.js';

export interface Seating {
  readonly centre?: { readonly id: string; readonly code: string };
  readonly court?: { readonly id: string; readonly kind: CourtKind; readonly seat: Seat };
  readonly discipline?: Discipline;
}

/** Known to everybody, so it guards nothing: demonstration data are loaded only into an empty database. */
export const DEMO_PASSWORD = 'palm-river-lantern';

const STEMS: Readonly<Record<Role, string>> = {
  court_clerk: 'clerk',
  intake_officer: 'intake',
  practitioner: 'practitioner',
  case_manager: 'manager',
  centre_director: 'director',
  directorate: 'directorate',
  legal_officer: 'legal',
  auditor: 'auditor',
  system_admin: 'admin',
};

/** `intake.bgd`, `psychological.bgd`, `clerk.rusafa.misdemeanour`; the second of the same is `intake2.bgd`. */
export function accountOf(role: Role, { centre, court, discipline }: Seating, taken: Set<string>): string {
  const place = centre?.code.toLowerCase() ?? (court && `${court.seat}.${court.kind}`);
  for (let number = 1; ; number += 1) {
    const stem = `${discipline ?? STEMS[role]}${number === 1 ? '' : String(number)}`;
    const username = place === undefined ? stem : `${stem}.${place}`;
    if (taken.has(username)) continue;
    taken.add(username);
    return username;
  }
}

const account = (role: Role, username: string) => ({ role, username, password: DEMO_PASSWORD });

/** One account of each role, at the first Baghdad centre and the misdemeanour court that sends people there. */
export const DEMO_ACCOUNTS = [
  account('court_clerk', 'clerk.rusafa.misdemeanour'),
  account('intake_officer', 'intake.bgd'),
  account('practitioner', 'psychological.bgd'),
  account('case_manager', 'manager.bgd'),
  account('centre_director', 'director.bgd'),
  account('directorate', 'directorate'),
  account('legal_officer', 'legal'),
  account('auditor', 'auditor'),
  account('system_admin', 'admin'),
];
