import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http, type Query } from '../shell/http/http';
import type { ListAnswer } from '../shell/list/list-spec';

export type AccountRecord = Schema<'AccountView'>;
export type IssuedAccount = Schema<'IssuedAccountView'>;

export const REFRESHES = [['staff']] as const;

export const loadAccounts = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<AccountRecord>>('/accounts', query, signal);

export const useAccountRecord = (id: string) =>
  useQuery({
    queryKey: ['staff', id],
    queryFn: ({ signal }) => http.get<AccountRecord>(`/accounts/${id}`, {}, signal),
  });

export const createAccount = (body: Schema<'CreateAccount'>, key: string) =>
  http.post<IssuedAccount>('/accounts', body, { idempotencyKey: key });

export const editAccount = (id: string, body: Schema<'EditAccount'>, key: string) =>
  http.post<AccountRecord>(`/accounts/${id}/edit`, body, { idempotencyKey: key });

export const disableAccount = ({ id, version }: AccountRecord, key: string) =>
  http.post<AccountRecord>(`/accounts/${id}/disable`, { version }, { idempotencyKey: key });

export const enableAccount = ({ id, version }: AccountRecord, key: string) =>
  http.post<AccountRecord>(`/accounts/${id}/enable`, { version }, { idempotencyKey: key });

export const resetPassword = ({ id, version }: AccountRecord, key: string) =>
  http.post<IssuedAccount>(`/accounts/${id}/reset-password`, { version }, { idempotencyKey: key });

export const resetSecondFactor = ({ id, version }: AccountRecord, key: string) =>
  http.post<AccountRecord>(`/accounts/${id}/reset-second-factor`, { version }, { idempotencyKey: key });

const RARELY_CHANGES_MS = 300_000;

export const useCentres = () =>
  useQuery({
    queryKey: ['staff', 'places', 'centres'],
    queryFn: ({ signal }) => http.get<Schema<'CentreList'>>('/centres', {}, signal),
    select: ({ items }) => items,
    staleTime: RARELY_CHANGES_MS,
  });

export const useCourts = () =>
  useQuery({
    queryKey: ['staff', 'places', 'courts'],
    queryFn: ({ signal }) => http.get<Schema<'CourtList'>>('/courts', {}, signal),
    select: ({ items }) => items,
    staleTime: RARELY_CHANGES_MS,
  });
