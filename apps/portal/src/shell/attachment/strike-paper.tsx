import { Button, Select, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { STRIKE_REASONS, type StrikeReason } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../action/action-dialog';
import { bind } from '../fields/bind';
import { useRules } from '../fields/use-rules';
import { useWord } from '../i18n/words';
import { type Attachment, ATTACHMENTS_TOUCHED, strikeAttachment } from './attachment.api';

const LONGEST_WORDS = 500;

interface StrikePaperProps {
  attachment: Attachment;
  /** What tells this button from the others on the page. */
  of: { kind: string; when: string };
}

/** Added by mistake: the button, and the dialog it opens. */
export const StrikePaper = ({ attachment, of }: StrikePaperProps) => {
  const { t } = useTranslation('attachment');
  const say = useWord();
  const rules = useRules();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { id, version } = attachment;
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={open} aria-label={t('strike.openOf', of)}>
        {t('strike.open')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={close}
        title={t('strike.title')}
        lead={t('strike.lead')}
        submitLabel={t('strike.submit')}
        doneMessage={t('strike.done')}
        initialValues={{ reason: '', words: '' }}
        validate={{
          reason: rules.required,
          words: (words: string, { reason }) =>
            reason === 'other' && words.trim() === '' ? say('problem:referral_reason_needs_words') : null,
        }}
        send={({ reason, words }, key) =>
          strikeAttachment(
            id,
            {
              version,
              reason: reason as StrikeReason,
              ...(words.trim() === '' ? {} : { words: words.trim() }),
            },
            key,
          )
        }
        refreshes={ATTACHMENTS_TOUCHED}
      >
        {(form) => (
          <>
            <Select
              label={t('strike.reason')}
              withAsterisk
              allowDeselect={false}
              checkIconPosition="right"
              data={STRIKE_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
              {...bind(form, 'reason')}
            />
            <Textarea
              label={t('strike.words')}
              description={form.values.reason === 'other' ? undefined : say('shell:form.optional')}
              withAsterisk={form.values.reason === 'other'}
              autosize
              minRows={2}
              maxLength={LONGEST_WORDS}
              {...bind(form, 'words')}
            />
          </>
        )}
      </ActionDialog>
    </>
  );
};
