import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PaperPicker } from '../shell/attachment/paper-picker';
import { isHopeless, type PaperQueue } from '../shell/attachment/use-paper-queue';
import { useWord } from '../shell/i18n/words';
import { Section } from '../shell/layout/section';

interface ReceiptScansProps {
  queue: PaperQueue;
  /** Something else was to be done before the scan was through. */
  isAsked: boolean;
  onSend: () => void;
}

/** The scan on its way to the case. The order is on record whatever becomes of it, and it can be sent again. */
export const ReceiptScans = ({ queue, isAsked, onSend }: ReceiptScansProps) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const { papers, isSending } = queue;
  if (papers.length === 0) return null;
  const hasFailed = papers.some(({ standing }) => standing === 'failed');
  const mayBeSent = papers.some((paper) => paper.standing !== 'sent' && !isHopeless(paper));
  return (
    <Section title={t('scan.title')}>
      <PaperPicker
        queue={queue}
        label={say('attachment:add.files')}
        description={!isSending && hasFailed ? t('scan.failed') : undefined}
        error={isAsked ? t('scan.waiting') : undefined}
      />
      {mayBeSent && !isSending && (
        <Group justify="flex-end" mt="md">
          <Button onClick={onSend}>
            {say(hasFailed ? 'attachment:add.again' : 'attachment:add.submit')}
          </Button>
        </Group>
      )}
    </Section>
  );
};
