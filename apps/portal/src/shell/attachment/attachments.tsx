import { Button, Group } from '@mantine/core';
import { IconDownload, IconEye, IconFileText, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../can';
import { InstantText, NameText } from '../formats/text';
import { useFormats } from '../formats/use-formats';
import { useWord } from '../i18n/words';
import { LinesPanel } from '../list/lines-panel';
import { StatusBadge } from '../record/status-badge';
import { AddPapers } from './add-papers';
import { type Attachment, type Entry, keepPaper, useAttachments, usePaper } from './attachment.api';
import classes from './attachment.module.css';
import { PaperDialog } from './paper-dialog';
import { StrikePaper } from './strike-paper';
import { useSize } from './use-size';

interface AttachmentsProps {
  referralId: string;
  entries: readonly Entry[];
  isVoluntary: boolean;
}

/** The papers of a case: what they are, who added them and when, and the way to see them. */
export const Attachments = ({ referralId, entries, isVoluntary }: AttachmentsProps) => {
  const { t } = useTranslation('attachment');
  const mayRead = useCan('attachment.read');
  const { data, error, refetch } = useAttachments(referralId, mayRead);
  if (!mayRead) return null;
  return (
    <LinesPanel
      title={t('title')}
      items={data?.items}
      error={error}
      onRetry={() => void refetch()}
      actions={
        data &&
        data.kinds.length > 0 && (
          <AddPapers referralId={referralId} isVoluntary={isVoluntary} entries={entries} list={data} />
        )
      }
      empty={{ icon: IconFileText, title: t('none'), text: t('noneText') }}
      className={classes.lines}
      line={(attachment) => <Line key={attachment.id} attachment={attachment} entries={entries} />}
    />
  );
};

const Line = ({ attachment, entries }: { attachment: Attachment; entries: readonly Entry[] }) => {
  const { kind, mediaType, struckAt, addedBy, addedAt } = attachment;
  const { t } = useTranslation('attachment');
  const Icon = mediaType === 'application/pdf' ? IconFileText : IconPhoto;
  return (
    <li data-struck={struckAt !== null || undefined}>
      <Icon size={24} stroke={1.6} aria-hidden />
      <div className={classes.words}>
        <strong>{t(`kind.${kind}`)}</strong>
        <About attachment={attachment} entries={entries} />
        <div className={classes.quiet}>
          {t('added')} <NameText value={addedBy} /> · <InstantText value={addedAt} />
        </div>
        <Struck attachment={attachment} />
      </div>
      <Buttons attachment={attachment} />
    </li>
  );
};

const About = ({ attachment, entries }: { attachment: Attachment; entries: readonly Entry[] }) => {
  const { t } = useTranslation('attachment');
  const say = useWord();
  const size = useSize();
  const formats = useFormats();
  const { entryId, pages, bytes } = attachment;
  const entry = entries.find(({ id }) => id === entryId);
  return (
    <div className={classes.about}>
      {entry && (
        <span>{t('entry', { number: entry.number, kind: say(`case:entryKind.${entry.kind}`) })}</span>
      )}
      {pages !== null && <span>{t('pages', { count: pages, shown: formats.number(pages) })}</span>}
      <span>{size(bytes)}</span>
    </div>
  );
};

const Struck = ({ attachment }: { attachment: Attachment }) => {
  const { t } = useTranslation('attachment');
  const { struckAt, struckBy, strikeReason, strikeWords } = attachment;
  if (!struckAt || !strikeReason) return null;
  return (
    <>
      <StatusBadge tone="stopped" label={t('struck', { reason: t(`reason.${strikeReason}`) })} />
      {strikeWords && <div>{strikeWords}</div>}
      <div className={classes.quiet}>
        {t('struckBy')} <NameText value={struckBy ?? ''} /> · <InstantText value={struckAt} />
      </div>
    </>
  );
};

/** What was struck is shown to auditors alone, who are the only ones whose request for it is answered. */
const Buttons = ({ attachment }: { attachment: Attachment }) => {
  const { t } = useTranslation('attachment');
  const formats = useFormats();
  const readsStruck = useCan('history.read');
  const [isOpen, setOpen] = useState(false);
  const paper = usePaper()(attachment);
  const of = { kind: t(`kind.${attachment.kind}`), when: formats.instant(attachment.addedAt) };
  if (attachment.struckAt && !readsStruck) return null;
  return (
    <Group gap="xs" className="no-print">
      <Button
        variant="light"
        size="compact-md"
        leftSection={<IconEye size={18} stroke={1.7} aria-hidden />}
        aria-label={t('viewOf', of)}
        onClick={() => setOpen(true)}
      >
        {t('view')}
      </Button>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconDownload size={18} stroke={1.7} aria-hidden />}
        aria-label={t('downloadOf', of)}
        onClick={() => void keepPaper(paper)}
      >
        {t('download')}
      </Button>
      {attachment.actions.includes('strike') && <StrikePaper attachment={attachment} of={of} />}
      <PaperDialog paper={paper} opened={isOpen} onClose={() => setOpen(false)} />
    </Group>
  );
};
