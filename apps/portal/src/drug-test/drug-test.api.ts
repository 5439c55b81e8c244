import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../shell/http/http';

export type DrugTest = Schema<'DrugTestView'>;
export type DrugTests = Schema<'DrugTestList'>;

export const useDrugTests = (admissionId: string) =>
  useQuery({
    queryKey: ['drugTest', admissionId],
    queryFn: ({ signal }) => http.get<DrugTests>(`/admissions/${admissionId}/drug-tests`, {}, signal),
  });

export const recordDrugTest = (admissionId: string, body: Schema<'RecordDrugTest'>, key: string) =>
  http.post<DrugTest>(`/admissions/${admissionId}/drug-tests`, body, { idempotencyKey: key });

export const addResults = (id: string, body: Schema<'AddTestResults'>, key: string) =>
  http.post<DrugTest>(`/drug-tests/${id}/add-results`, body, { idempotencyKey: key });

export const strikeDrugTest = (id: string, body: Schema<'StrikeDrugTest'>, key: string) =>
  http.post<DrugTest>(`/drug-tests/${id}/strike`, body, { idempotencyKey: key });

/** What a test is told in: the list itself, and the drafts of reports that count it. */
export const TOUCHED = [['drugTest'], ['report']] as const;
