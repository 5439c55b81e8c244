import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../session/session';
import { http, type Query } from '../http/http';
import { keepFile } from '../http/keep-file';
import type { Language } from '../i18n/language';
import type { ListAnswer } from '../list/list-spec';

export type Hearing = Schema<'HearingView'>;
export type HearingRow = Schema<'HearingListItem'>;
export type HearingLines = Schema<'HearingLines'>;

export const loadHearings = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<HearingRow>>('/hearings', query, signal);

/** The figures of one day. */
export const useHearingCounts = (query: Query, enabled: boolean) =>
  useQuery({
    queryKey: ['hearing', 'counts', query],
    queryFn: ({ signal }) => http.get<Schema<'HearingCounts'>>('/hearings/counts', query, signal),
    enabled,
  });

export const useHearings = (referralId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['hearing', 'of', referralId],
    queryFn: ({ signal }) => http.get<Schema<'HearingList'>>(`/referrals/${referralId}/hearings`, {}, signal),
    enabled,
  });

/** On which days of a year offices are closed. */
export const useHolidaysOf = (year: string, enabled: boolean) =>
  useQuery({
    queryKey: ['holiday', year],
    queryFn: ({ signal }) => http.get<Schema<'HolidayList'>>('/holidays', { year }, signal),
    enabled,
  });

export const setHearing = (referralId: string, body: Schema<'SetHearing'>, key: string) =>
  http.post<Hearing>(`/referrals/${referralId}/hearings`, body, { idempotencyKey: key });

export const setHearings = (body: Schema<'SetHearings'>, key: string) =>
  http.post<HearingLines>('/hearings', body, { idempotencyKey: key });

export const changeHour = (id: string, body: Schema<'ChangeHour'>, key: string) =>
  http.post<Hearing>(`/hearings/${id}/change-hour`, body, { idempotencyKey: key });

export const markHeld = (id: string, version: number, key: string) =>
  http.post<Hearing>(`/hearings/${id}/mark-held`, { version }, { idempotencyKey: key });

export const postponeHearing = (id: string, body: Schema<'PostponeHearing'>, key: string) =>
  http.post<Hearing>(`/hearings/${id}/postpone`, body, { idempotencyKey: key });

export const cancelHearing = (id: string, body: Schema<'CancelHearing'>, key: string) =>
  http.post<Hearing>(`/hearings/${id}/cancel`, body, { idempotencyKey: key });

/** A day and the reports on its cases, as one file. */
export const keepDay = async (query: Query & { on: string; language: Language }): Promise<void> =>
  keepFile(await http.download('/hearings/file', query), 'hearings.pdf');

/** What setting or ending one makes out of date. */
export const HEARINGS_TOUCHED = [['hearing'], ['referral'], ['home']] as const;

/** By whose law the court of this account sits; undefined as long as it is not known. */
export const useOwnJurisdiction = (): string | undefined => {
  const { court } = useAccount();
  const { data } = useQuery({
    queryKey: ['court', 'all'],
    queryFn: ({ signal }) => http.get<Schema<'CourtList'>>('/courts', {}, signal),
    enabled: court !== null,
  });
  return data?.items.find(({ id }) => id === court?.id)?.jurisdiction;
};
