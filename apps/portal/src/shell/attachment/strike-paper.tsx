import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { STRIKE_REASONS, type StrikeReason } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../action/action-dialog';
import { NO_REASON, ReasonFields, useReasonRules, wordsOf } from '../fields/reason-fields';
import { type Attachment, ATTACHMENTS_TOUCHED, strikeAttachment } from './attachment.api';

interface StrikePaperProps {
  attachment: Attachment;
  /** What tells this button from the others on the page. */
  of: { kind: string; when: string };
}

/** Added by mistake: the button, and the dialog it opens. */
export const StrikePaper = ({ attachment, of }: StrikePaperProps) => {
  const { t } = useTranslation('attachment');
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
        initialValues={NO_REASON}
        validate={useReasonRules()}
        send={(values, key) =>
          strikeAttachment(id, { version, reason: values.reason as StrikeReason, ...wordsOf(values) }, key)
        }
        refreshes={ATTACHMENTS_TOUCHED}
      >
        {(form) => (
          <ReasonFields
            form={form}
            label={t('strike.reason')}
            wordsLabel={t('strike.words')}
            reasons={STRIKE_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
          />
        )}
      </ActionDialog>
    </>
  );
};
