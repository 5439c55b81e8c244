import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { http } from '../http/http';
import { keepFile } from '../http/keep-file';
import { upload } from '../http/upload';

export type Attachment = Schema<'AttachmentView'>;
export type AttachmentKind = Attachment['kind'];
/** What of a ledger entry its scan is named by. */
export type Entry = Pick<Schema<'OrderEntryView'>, 'id' | 'number' | 'kind'>;

export const useAttachments = (referralId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['attachment', referralId],
    queryFn: ({ signal }) =>
      http.get<Schema<'AttachmentList'>>(`/referrals/${referralId}/attachments`, {}, signal),
    enabled,
  });

/** The scans of orders that are still held to be so; asked for when they are to be looked at. */
export const useOrderScans = (referralId: string, enabled: boolean): readonly Attachment[] | undefined =>
  useAttachments(referralId, enabled).data?.items.filter(
    ({ kind, struckAt }) => kind === 'order' && struckAt === null,
  );

const contentPath = (id: string): string => `/attachments/${id}/content`;

/** The content of one, gone from the memory of the browser as soon as it is no longer looked at. */
export const useContent = (id: string) =>
  useQuery({
    queryKey: ['attachment-content', id],
    queryFn: async () => (await http.download(contentPath(id))).blob,
    gcTime: 0,
    staleTime: Infinity,
  });

export const downloadAttachment = async (id: string): Promise<void> =>
  keepFile(await http.download(contentPath(id)), 'najat');

export interface Sending {
  kind: AttachmentKind;
  entryId?: string | undefined;
}

export const sendAttachment = (
  referralId: string,
  file: File,
  of: Sending,
  options: { idempotencyKey: string; signal: AbortSignal; onProgress: (sent: number) => void },
) => upload<Attachment>(`/referrals/${referralId}/attachments`, file, { ...options, query: { ...of } });

export const strikeAttachment = (id: string, body: Schema<'StrikeAttachment'>, key: string) =>
  http.post<Attachment>(`/attachments/${id}/strike`, body, { idempotencyKey: key });

/** What adding or striking one makes out of date. */
export const ATTACHMENTS_TOUCHED = [['attachment'], ['referral']] as const;
