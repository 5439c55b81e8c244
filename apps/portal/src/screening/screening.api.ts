import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../shell/http/http';

export type Screening = Schema<'ScreeningView'>;
export type Screenings = Schema<'ScreeningList'>;

export const useScreenings = (admissionId: string) =>
  useQuery({
    queryKey: ['screening', admissionId],
    queryFn: ({ signal }) => http.get<Screenings>(`/admissions/${admissionId}/screenings`, {}, signal),
    // Gone from the memory of the browser as soon as the page is left.
    gcTime: 0,
  });

export const recordScreening = (admissionId: string, body: Schema<'RecordScreening'>, key: string) =>
  http.post<Screening>(`/admissions/${admissionId}/screenings`, body, { idempotencyKey: key });

export const recordResult = (id: string, body: Schema<'RecordScreeningResult'>, key: string) =>
  http.post<Screening>(`/screenings/${id}/record-result`, body, { idempotencyKey: key });
