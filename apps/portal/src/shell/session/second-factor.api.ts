import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../http/http';

export type Enrolment = Schema<'EnrolmentView'>;

export const REFRESHES = [['secondFactor']] as const;

export const useSecondFactor = () =>
  useQuery({
    queryKey: ['secondFactor'],
    queryFn: ({ signal }) => http.get<Schema<'SecondFactorView'>>('/session/second-factor', {}, signal),
  });

export const beginEnrolment = (currentPassword: string, idempotencyKey: string) =>
  http.post<Enrolment>('/session/second-factor/begin', { currentPassword }, { idempotencyKey });

export const confirmEnrolment = (code: string, idempotencyKey: string) =>
  http.post<Schema<'RecoveryCodesView'>>('/session/second-factor/confirm', { code }, { idempotencyKey });

export const renewRecoveryCodes = (body: Schema<'CodeAndPassword'>, idempotencyKey: string) =>
  http.post<Schema<'RecoveryCodesView'>>('/session/second-factor/recovery-codes', body, { idempotencyKey });

export const endSecondFactor = (body: Schema<'CodeAndPassword'>, idempotencyKey: string): Promise<void> =>
  http.post('/session/second-factor/end', body, { idempotencyKey });
