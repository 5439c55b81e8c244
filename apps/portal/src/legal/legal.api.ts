import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../shell/http/http';

export type Parameter = Schema<'LegalParameterView'>;
export type Effect = Schema<'ParameterEffect'>;
export type MovedCase = Schema<'MovedCase'>;
export type Holiday = Schema<'HolidayView'>;

/** Of one law, or of both what waits for a legal officer. */
export const useParameters = (which: { jurisdiction: string } | { attention: string }) =>
  useQuery({
    queryKey: ['legalParameter', 'list', which],
    queryFn: ({ signal }) => http.get<Schema<'LegalParameterList'>>('/legal-parameters', which, signal),
  });

export const useParameter = (id: string) =>
  useQuery({
    queryKey: ['legalParameter', id],
    queryFn: ({ signal }) => http.get<Parameter>(`/legal-parameters/${id}`, {}, signal),
  });

export const useParameterHistory = (id: string) =>
  useQuery({
    queryKey: ['legalParameter', id, 'history'],
    queryFn: ({ signal }) => http.get<Schema<'Timeline'>>(`/legal-parameters/${id}/timeline`, {}, signal),
  });

export const effectPart = (id: string, cursor: string | undefined, signal: AbortSignal) =>
  http.get<Effect>(`/legal-parameters/${id}/effect`, { cursor }, signal);

export const proposeParameter = (body: Schema<'ProposeParameter'>, key: string) =>
  http.post<Parameter>('/legal-parameters', body, { idempotencyKey: key });

export const confirmParameter = (id: string, body: Schema<'ConfirmParameter'>, key: string) =>
  http.post<Parameter>(`/legal-parameters/${id}/confirm`, body, { idempotencyKey: key });

export const withdrawParameter = (id: string, body: Schema<'BasedOn'>, key: string) =>
  http.post<Parameter>(`/legal-parameters/${id}/withdraw`, body, { idempotencyKey: key });

export const useHolidays = (year: string) =>
  useQuery({
    queryKey: ['holiday', year],
    queryFn: ({ signal }) => http.get<Schema<'HolidayList'>>('/holidays', { year }, signal),
  });

export const addHoliday = (body: Schema<'AddHoliday'>, key: string) =>
  http.post<Holiday>('/holidays', body, { idempotencyKey: key });

export const removeHoliday = (id: string, key: string) =>
  http.post<undefined>(`/holidays/${id}/remove`, {}, { idempotencyKey: key });
