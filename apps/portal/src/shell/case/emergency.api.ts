import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../http/http';

export type EmergencyAccess = Schema<'EmergencyAccessView'>;

/** What becomes readable with an opening, and unreadable with its end. */
export const OPENING_REFRESHES = [
  ['emergencyAccess'],
  ['referral'],
  ['admission'],
  ['phase'],
  ['person'],
  ['home'],
] as const;

/** What the signed-in account has opened for an emergency, newest first. */
export const useOwnAccesses = (enabled = true) =>
  useQuery({
    queryKey: ['emergencyAccess', 'mine'],
    queryFn: ({ signal }) => http.get<Schema<'OwnEmergencyAccesses'>>('/emergency-accesses/mine', {}, signal),
    enabled,
  });

export const endAccess = ({ id, version }: EmergencyAccess, key: string) =>
  http.post<EmergencyAccess>(`/emergency-accesses/${id}/end`, { version }, { idempotencyKey: key });
