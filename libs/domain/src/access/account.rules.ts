import { ROLE_SEAT, type Role } from './roles.js';
import type { Discipline } from '../treatment/discipline.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

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
