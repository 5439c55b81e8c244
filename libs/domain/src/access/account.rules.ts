import { ROLE_SEAT, type Role } from './roles.js';
import type { Discipline } from '../treatment/discipline.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** Shortest password accepted where it is the only factor (NIST SP 800-63B revision 4 asks for 15 or a second factor). */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

/** A clerk belongs to a court, centre staff to a centre, a practitioner also to a discipline; others to neither. */
export function checkSeat(account: {
  role: Role;
  centreId?: string | undefined;
  courtId?: string | undefined;
  discipline?: Discipline | undefined;
}): Refusal[] {
  const seat = ROLE_SEAT[account.role];
  const practitioner = account.role === 'practitioner';
  return [
    ...refuseIf(seat === 'court' && account.courtId === undefined, 'account.seat_required', 'courtId'),
    ...refuseIf(seat !== 'court' && account.courtId !== undefined, 'account.seat_not_for_role', 'courtId'),
    ...refuseIf(seat === 'centre' && account.centreId === undefined, 'account.seat_required', 'centreId'),
    ...refuseIf(seat !== 'centre' && account.centreId !== undefined, 'account.seat_not_for_role', 'centreId'),
    ...refuseIf(practitioner && account.discipline === undefined, 'account.seat_required', 'discipline'),
    ...refuseIf(!practitioner && account.discipline !== undefined, 'account.seat_not_for_role', 'discipline'),
  ];
}

/** Length and the obvious; no composition rules, which make passwords worse (NIST SP 800-63B). */
export function checkPassword(
  password: string,
  facts: { username: string; previous?: string },
  path = 'newPassword',
): Refusal[] {
  return [
    ...refuseIf([...password].length < PASSWORD_MIN_LENGTH, 'password.too_short', path),
    ...refuseIf(facts.previous === password, 'password.same_as_before', path),
    ...refuseIf(
      password.toLowerCase().includes(facts.username.toLowerCase()),
      'password.contains_username',
      path,
    ),
  ];
}
