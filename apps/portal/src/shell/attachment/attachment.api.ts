import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
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

/** Something to be looked at: where its content is, what that is, and what it is called. */
export interface Paper {
  readonly path: string;
  readonly mediaType: string;
  readonly name: string;
}

export const usePaper = (): ((attachment: Attachment) => Paper) => {
  const { t } = useTranslation('attachment');
  return ({ id, mediaType, kind }) => ({
    path: `/attachments/${id}/content`,
    mediaType,
    name: t(`kind.${kind}`),
  });
};

/** The content of one, gone from the memory of the browser as soon as it is no longer looked at. */
export const useContent = (path: string) =>
  useQuery({
    queryKey: ['paper-content', path],
    queryFn: async () => (await http.download(path)).blob,
    gcTime: 0,
    staleTime: Infinity,
  });

export const keepPaper = async ({ path }: Pick<Paper, 'path'>): Promise<void> =>
  keepFile(await http.download(path), 'najat');

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
