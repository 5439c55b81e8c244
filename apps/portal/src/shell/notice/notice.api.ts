import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import type { Paper } from '../attachment/attachment.api';
import { http, type Query } from '../http/http';
import type { ListAnswer } from '../list/list-spec';

export type Notice = Schema<'NoticeView'>;

export const useNotices = (referralId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['notice', 'of', referralId],
    queryFn: ({ signal }) => http.get<Schema<'NoticeList'>>(`/referrals/${referralId}/notices`, {}, signal),
    enabled,
  });

export const useNotice = (id: string) =>
  useQuery({
    queryKey: ['notice', id],
    queryFn: ({ signal }) => http.get<Notice>(`/notices/${id}`, {}, signal),
  });

export const loadNotices = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<Notice>>('/notices', query, signal);

export const proposeNotice = (referralId: string, body: Schema<'ProposeNotice'>, key: string) =>
  http.post<Notice>(`/referrals/${referralId}/notices`, body, { idempotencyKey: key });

export type PlainStep = 'support' | 'approve' | 'issue' | 'withdraw';

export const actOnNotice = ({ id, version }: Notice, step: PlainStep, key: string) =>
  http.post<Notice>(`/notices/${id}/${step}`, { version }, { idempotencyKey: key });

export const declineNotice = ({ id, version }: Notice, words: string, key: string) =>
  http.post<Notice>(`/notices/${id}/decline`, { version, words }, { idempotencyKey: key });

/** The letter as it was issued. */
export const letterOf = (id: string, name: string): Paper => ({
  path: `/notices/${id}/document`,
  mediaType: 'application/pdf',
  name,
});

/** What a step of a notice makes out of date. */
export const NOTICE_TOUCHED = [['notice'], ['referral'], ['home']] as const;
