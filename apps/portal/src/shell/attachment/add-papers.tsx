import type { Schema } from '@najat/contract';
import { Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { attachmentCompartment } from '@najat/domain';
import { IconPaperclip } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toastDone } from '../feedback/toast';
import { useFormats } from '../formats/use-formats';
import { useWord } from '../i18n/words';
import type { AttachmentKind, Entry } from './attachment.api';
import { PaperPicker } from './paper-picker';
import { isHopeless, usePaperQueue } from './use-paper-queue';
import { useSize } from './use-size';

interface AddPapersProps {
  referralId: string;
  entries: readonly Entry[];
  /** No court and no legal officer sees anything of it. */
  isVoluntary: boolean;
  list: Schema<'AttachmentList'>;
}

/** The button, and the dialog in which papers are chosen, named and sent. */
export const AddPapers = (props: AddPapersProps) => {
  const { t } = useTranslation('attachment');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        onClick={open}
        leftSection={<IconPaperclip size={18} stroke={1.8} aria-hidden />}
      >
        {t('add.open')}
      </Button>
      {isOpen && <AddDialog {...props} onClose={close} />}
    </>
  );
};

const useAdding = ({ referralId, list, onClose }: AddPapersProps & { onClose: () => void }) => {
  const { t } = useTranslation('attachment');
  const formats = useFormats();
  const queue = usePaperQueue(list.mostBytes);
  const [kind, setKind] = useState(list.kinds.length === 1 ? (list.kinds[0] ?? '') : '');
  const [entryId, setEntry] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (kind === '' || queue.papers.length === 0) return;
    const of = { kind: kind as AttachmentKind, ...(kind === 'order' && entryId ? { entryId } : {}) };
    const count = queue.papers.length;
    if (!(await queue.send(referralId, of))) return;
    toastDone(t('add.done', { count, shown: formats.number(count) }));
    onClose();
  };
  return { queue, kind, setKind, entryId, setEntry, isAsked, submit };
};

const AddDialog = (props: AddPapersProps & { onClose: () => void }) => {
  const { t } = useTranslation('attachment');
  const say = useWord();
  const size = useSize();
  const { queue, kind, setKind, entryId, setEntry, isAsked, submit } = useAdding(props);
  const { list, entries, isVoluntary, onClose } = props;
  const mayTryAgain = queue.papers.some((paper) => paper.standing === 'failed' && !isHopeless(paper));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('add.open')}
      size="lg"
      closeOnClickOutside={queue.papers.length === 0}
      closeButtonProps={{ 'aria-label': say('shell:close') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <Text c="dimmed">{t('add.lead', { most: size(list.mostBytes) })}</Text>
          <Kinds
            isVoluntary={isVoluntary}
            kinds={list.kinds}
            kind={kind}
            onChange={setKind}
            isMissing={isAsked && kind === ''}
          />
          {kind === 'order' && entries.length > 0 && (
            <EntrySelect entries={entries} entryId={entryId} onChange={setEntry} />
          )}
          <PaperPicker
            queue={queue}
            label={t('add.files')}
            error={
              !isAsked || queue.isSending
                ? undefined
                : queue.papers.length === 0
                  ? t('add.missing')
                  : queue.papers.some(isHopeless)
                    ? t('add.hopeless')
                    : undefined
            }
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose} disabled={queue.isSending}>
              {say('shell:cancel')}
            </Button>
            <Button type="submit" loading={queue.isSending}>
              {t(mayTryAgain ? 'add.again' : 'add.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};

interface KindsProps {
  isVoluntary: boolean;
  kinds: readonly string[];
  kind: string;
  onChange: (kind: string) => void;
  isMissing: boolean;
}

/** Each kind says who else will see the paper, before it is sent. */
const Kinds = ({ isVoluntary, kinds, kind, onChange, isMissing }: KindsProps) => {
  const { t } = useTranslation('attachment');
  const say = useWord();
  return (
    <Radio.Group
      label={t('add.kind')}
      withAsterisk
      value={kind}
      onChange={onChange}
      error={isMissing && say('field:required')}
    >
      <Stack gap="xs" mt={4}>
        {(kinds as readonly AttachmentKind[]).map((value) => (
          <Radio
            key={value}
            value={value}
            label={t(`kind.${value}`)}
            description={t(
              attachmentCompartment(value) === 'legal' && !isVoluntary ? 'who.legal' : 'who.administrative',
            )}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};

interface EntrySelectProps {
  entries: readonly Entry[];
  entryId: string | null;
  onChange: (id: string | null) => void;
}

const EntrySelect = ({ entries, entryId, onChange }: EntrySelectProps) => {
  const { t } = useTranslation('attachment');
  const say = useWord();
  return (
    <Select
      label={t('add.entry')}
      description={say('shell:form.optional')}
      placeholder={t('add.noEntry')}
      clearable
      checkIconPosition="right"
      data={entries.map(({ id, number, kind }) => ({
        value: id,
        label: t('entry', { number, kind: say(`case:entryKind.${kind}`) }),
      }))}
      value={entryId}
      onChange={onChange}
    />
  );
};
