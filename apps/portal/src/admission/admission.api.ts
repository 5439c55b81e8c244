import type { Schema } from '@najat/contract';
import type { Sex } from '@najat/domain';
import { useQuery } from '@tanstack/react-query';
import { http, type Query } from '../shell/http/http';

export type Admission = Schema<'AdmissionView'>;
export type AdmissionRow = Schema<'AdmissionListItem'>;
export type OrderEntry = Schema<'OrderEntryView'>;
export type Phase = Schema<'PhaseListItem'>;

export const loadAdmissions = (query: Query, signal: AbortSignal) =>
  http.get<Schema<'AdmissionPage'>>('/admissions', query, signal);

export const useAdmissionTimeline = (id: string) =>
  useQuery({
    queryKey: ['admission', id, 'timeline'],
    queryFn: ({ signal }) => http.get<Schema<'Timeline'>>(`/admissions/${id}/timeline`, {}, signal),
  });

export const usePhasesOf = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['phase', 'of', id],
    queryFn: ({ signal }) => http.get<Schema<'PhaseList'>>(`/admissions/${id}/phases`, {}, signal),
    enabled,
  });

export const useFreeBeds = (centreId: string, sex: Sex | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['bed', centreId, 'free', sex],
    queryFn: ({ signal }) =>
      http.get<Schema<'BedList'>>(`/centres/${centreId}/beds`, { standing: 'free', sex }, signal),
    enabled,
  });

export const useCentres = (enabled: boolean) =>
  useQuery({
    queryKey: ['centre', 'all'],
    queryFn: ({ signal }) => http.get<Schema<'CentreList'>>('/centres', {}, signal),
    enabled,
  });

export const moveBed = (id: string, body: Schema<'MoveBed'>, key: string) =>
  http.post<Admission>(`/admissions/${id}/move-bed`, body, { idempotencyKey: key });

export const recordAbsence = (id: string, body: Schema<'RecordAbsence'>, key: string) =>
  http.post<Admission>(`/admissions/${id}/record-absence`, body, { idempotencyKey: key });

export const recordReturn = (id: string, body: Schema<'RecordReturn'>, key: string) =>
  http.post<Admission>(`/admissions/${id}/record-return`, body, { idempotencyKey: key });

export const strikeAbsence = (id: string, body: Schema<'StrikeAbsence'>, key: string) =>
  http.post<Admission>(`/admissions/${id}/strike-absence`, body, { idempotencyKey: key });

export const dischargePerson = (id: string, body: Schema<'DischargePerson'>, key: string) =>
  http.post<Admission>(`/admissions/${id}/discharge`, body, { idempotencyKey: key });
