import type { Schema } from '@najat/contract';
import type { ReportAction } from '@najat/domain';
import { useQuery } from '@tanstack/react-query';
import type { Paper } from '../attachment/attachment.api';
import { http, type Query } from '../http/http';
import type { ListAnswer } from '../list/list-spec';

export type Report = Schema<'ReportView'>;
export type ReportRow = Schema<'ReportListItem'>;
export type ReportPageRow = Schema<'ReportPageItem'>;
export type ReportList = Schema<'ReportList'>;

/** Reports on their way to a court or before one. */
export const loadReports = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<ReportPageRow>>('/reports', query, signal);

export const useReports = (referralId: string, enabled = true) =>
  useQuery({
    queryKey: ['report', 'of', referralId],
    queryFn: ({ signal }) => http.get<ReportList>(`/referrals/${referralId}/reports`, {}, signal),
    enabled,
  });

export const useReport = (id: string) =>
  useQuery({
    queryKey: ['report', id],
    queryFn: ({ signal }) => http.get<Report>(`/reports/${id}`, {}, signal),
  });

export const draftReport = (referralId: string, body: Schema<'DraftReport'>, key: string) =>
  http.post<Report>(`/referrals/${referralId}/reports`, body, { idempotencyKey: key });

export const editReport = (id: string, body: Schema<'EditReport'>, key: string) =>
  http.post<Report>(`/reports/${id}/edit`, body, { idempotencyKey: key });

const PATH: Record<Exclude<ReportAction, 'edit' | 'sendBack' | 'answer'>, string> = {
  present: 'present',
  sign: 'sign',
  conclude: 'conclude',
  approve: 'approve',
  withdrawApproval: 'withdraw-approval',
  submit: 'submit',
  discard: 'discard',
};
export type PlainAction = keyof typeof PATH;

export const actOnReport = (id: string, action: PlainAction, version: number, key: string) =>
  http.post<Report>(`/reports/${id}/${PATH[action]}`, { version }, { idempotencyKey: key });

export const sendBackReport = (id: string, body: Schema<'SendBackReport'>, key: string) =>
  http.post<Report>(`/reports/${id}/send-back`, body, { idempotencyKey: key });

/** The document as the court was given it. */
export const documentOf = (id: string, name: string): Paper => ({
  path: `/reports/${id}/document`,
  mediaType: 'application/pdf',
  name,
});

/** What a step of a report makes out of date. */
export const REPORT_TOUCHED = [['report'], ['referral'], ['home']] as const;
