import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import type { EmergencyAccess } from '../shell/case/emergency.api';
import { http, type Query } from '../shell/http/http';
import type { ListAnswer } from '../shell/list/list-spec';

export type ReviewableAccess = Schema<'ReviewableAccessView'>;

export const loadEmergencyAccesses = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<EmergencyAccess>>('/emergency-accesses', query, signal);

export const useEmergencyAccess = (id: string) =>
  useQuery({
    queryKey: ['emergencyAccess', id],
    queryFn: ({ signal }) => http.get<ReviewableAccess>(`/emergency-accesses/${id}`, {}, signal),
  });

export const openInEmergency = (body: Schema<'OpenEmergencyAccess'>, key: string) =>
  http.post<EmergencyAccess>('/emergency-accesses', body, { idempotencyKey: key });

export const reviewAccess = (id: string, body: Schema<'ReviewEmergencyAccess'>, key: string) =>
  http.post<EmergencyAccess>(`/emergency-accesses/${id}/review`, body, { idempotencyKey: key });
