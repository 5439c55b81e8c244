import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http, type Query } from '../shell/http/http';
import type { ListAnswer } from '../shell/list/list-spec';

export type ReferralView = Schema<'ReferralView'>;
export type ReferralRow = Schema<'ReferralListItem'>;
export type Hit = Schema<'PersonHitView'>;
export type Place = Schema<'PlaceView'>;
export type Bed = Schema<'BedView'>;

/** Courts and centres change a few times a year. */
const HOUR_MS = 3_600_000;

export const loadReferrals = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<ReferralRow>>('/referrals', query, signal);

export type TermRow = Schema<'TermListItem'>;

export const loadTerms = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<TermRow>>('/terms', query, signal);

export const useReferral = (id: string) =>
  useQuery({
    queryKey: ['referral', id],
    queryFn: ({ signal }) => http.get<ReferralView>(`/referrals/${id}`, {}, signal),
  });

export const useReferralHistory = (id: string) =>
  useQuery({
    queryKey: ['referral', id, 'timeline'],
    queryFn: ({ signal }) => http.get<Schema<'Timeline'>>(`/referrals/${id}/timeline`, {}, signal),
  });

export const useAttendance = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['referral', id, 'attendance'],
    queryFn: ({ signal }) => http.get<Schema<'AttendanceList'>>(`/referrals/${id}/attendance`, {}, signal),
    enabled,
  });

export const useCentres = () =>
  useQuery({
    queryKey: ['centre', 'all'],
    queryFn: ({ signal }) => http.get<Schema<'CentreList'>>('/centres', {}, signal),
    staleTime: HOUR_MS,
  });

export const useCourts = (enabled = true) =>
  useQuery({
    queryKey: ['court', 'all'],
    queryFn: ({ signal }) => http.get<Schema<'CourtList'>>('/courts', {}, signal),
    staleTime: HOUR_MS,
    enabled,
  });

/** What orders said lately, for the form to offer it first; and how large a scan may be. */
export const useOrderForm = (courtId?: string) =>
  useQuery({
    queryKey: ['referral', 'order-form', courtId ?? ''],
    queryFn: ({ signal }) => http.get<Schema<'OrderFormView'>>('/order-form', { courtId }, signal),
  });

export const useFreeBeds = (centreId: string, sex: Schema<'Sex'> | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['bed', centreId, 'free', sex],
    queryFn: ({ signal }) =>
      http.get<Schema<'BedList'>>(`/centres/${centreId}/beds`, { standing: 'free', sex }, signal),
    enabled,
    staleTime: 0,
  });

/** Sent as a body: a name never stands in an address. */
export const useKnownPeople = (text: string, enabled: boolean) =>
  useQuery({
    queryKey: ['person', 'search', text],
    queryFn: ({ signal }) => http.post<Schema<'PersonHits'>>('/persons/search', { text }, { signal }),
    enabled,
  });

interface Writes {
  verify: Schema<'BasedOn'>;
  accept: Schema<'AcceptReferral'>;
  decline: Schema<'DeclineReferral'>;
  withdraw: Schema<'WithdrawReferral'>;
  'record-non-arrival': Schema<'BasedOn'>;
  reopen: Schema<'BasedOn'>;
  decisions: Schema<'RecordDecision'>;
}

const write =
  <Step extends keyof Writes>(step: Step) =>
  (id: string, body: Writes[Step], key: string): Promise<ReferralView> =>
    http.post<ReferralView>(`/referrals/${id}/${step}`, body, { idempotencyKey: key });

export const logOrder = (body: Schema<'LogOrder'>, key: string) =>
  http.post<ReferralView>('/referrals', body, { idempotencyKey: key });

export const verifyReferral = write('verify');
export const acceptReferral = write('accept');
export const declineReferral = write('decline');
export const withdrawReferral = write('withdraw');
export const recordNonArrival = write('record-non-arrival');
export const reopenReferral = write('reopen');
export const recordDecision = write('decisions');

export const verifyEntry = (id: string, number: number, body: Schema<'BasedOn'>, key: string) =>
  http.post<ReferralView>(`/referrals/${id}/entries/${number}/verify`, body, { idempotencyKey: key });

export const correctEntry = (id: string, number: number, body: Schema<'CorrectEntry'>, key: string) =>
  http.post<ReferralView>(`/referrals/${id}/entries/${number}/corrections`, body, { idempotencyKey: key });

export const admitPerson = (id: string, body: Schema<'AdmitPerson'>, key: string) =>
  http.post<Schema<'AdmissionView'>>(`/referrals/${id}/admit`, body, { idempotencyKey: key });

/** Everything an action on a referral makes out of date. */
export const TOUCHED = [['referral'], ['report'], ['bed'], ['admission'], ['home'], ['person']] as const;
