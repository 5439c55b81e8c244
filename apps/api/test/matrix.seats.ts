import { HANDED_IN, ROLE_SEAT, ROLES, type Discipline, type Permission, type Role } from '@najat/domain';
import type { SendOptions } from './api.js';
import { usernameOf } from './fixtures.js';
import { intended } from './grants.intent.js';
import type { Cell } from './matrix.cell.js';

export interface Seat {
  readonly role: Role;
  readonly side: 0 | 1;
  readonly discipline?: Discipline;
}

export const SEATS: readonly Seat[] = ROLES.flatMap((role): Seat[] => {
  const sides = ROLE_SEAT[role] === 'nation' ? ([0] as const) : ([0, 1] as const);
  if (role !== 'practitioner') return sides.map((side) => ({ role, side }));
  return sides.flatMap((side) =>
    (['psychological', 'medical'] as const).map((discipline) => ({ role, side, discipline })),
  );
});

/** What each role is meant to reach, said once more by another hand: does this seat reach this row? */
export function reaches(seat: Seat, permission: Permission, cell: Cell): boolean {
  if (isHidden(seat, cell)) return false;
  switch (intended(seat.role, permission)) {
    case 'own':
      // One's own paper in a case of a centre or court that one has left is out of reach with the case.
      return (
        cell.username === usernameOf(seat.role, seat.side, seat.discipline) &&
        (cell.kind !== 'attachment' || reaches(seat, 'attachment.read', cell))
      );
    case 'court':
      if (cell.kind === 'report' && !HANDED_IN.some((state) => state === cell.state)) return false;
      return (
        !cell.voluntary &&
        ['referral', 'person', 'attachment', 'papers', 'report', 'hearing'].includes(cell.kind) &&
        cell.side === seat.side
      );
    case 'centre':
      return cell.side === seat.side;
    case 'discipline':
      return cell.side === seat.side && cell.discipline === seat.discipline;
    case 'compulsory':
      return !cell.voluntary;
    case 'all':
      return true;
    case undefined:
      return false;
  }
}

/** A letter of the centre's own is none of the business of courts and legal officers. */
const isHidden = ({ role }: Seat, { compartment }: Cell): boolean =>
  compartment === 'administrative' && (role === 'court_clerk' || role === 'legal_officer');

/** What of the one file is read while it is open for an emergency: the legal file, the person, the stay and its phases. */
const READ_WHEN_OPEN: readonly Permission[] = [
  'referral.read',
  'attachment.read',
  'person.read',
  'admission.read',
  'phase.read',
  'attendance.read',
  'drugTest.read',
];

/** Whether the seat has the file of a row open. It is found by its id alone: no list and no search is any longer. */
export const hasOpen = (seat: Seat, permission: Permission, { openTo }: Cell): boolean =>
  READ_WHEN_OPEN.includes(permission) && openTo === usernameOf(seat.role, seat.side, seat.discipline);

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly expected: string;
  readonly options?: SendOptions;
  /** What of an answer is compared, besides that it is one. */
  readonly tell?: (body: Body) => string;
}

export interface Body {
  readonly code?: string;
  readonly content?: { readonly given?: string } | null;
  readonly items?: readonly Readonly<Record<string, unknown>>[];
  readonly milestones?: readonly { readonly step: string }[];
  readonly centreIds?: readonly string[];
  readonly held?: number;
  readonly total?: Readonly<Record<string, number>> | number;
}

export const answerOf =
  (seat: Seat, cell: Cell) =>
  (permission: Permission, otherwise: string): string => {
    if (intended(seat.role, permission) === undefined) return '403 access.denied';
    return reaches(seat, permission, cell) || hasOpen(seat, permission, cell) ? otherwise : '404 not_found';
  };

/** The route a question goes to, as the API names it. */
export const patternOf = ({ method, path }: Asked): string =>
  `${method} ${(path.split('?', 1)[0] ?? '')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replace(/\/entries\/\d+\//, '/entries/:number/')}`;
