import { Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { useFormats } from '../shell/formats/use-formats';
import { StatusField } from './status-field';
import { correctAttendance, type HeldSession, type Status } from './treatment.api';

interface CorrectProps {
  phaseId: string;
  session: HeldSession;
}

export const CorrectAttendance = ({ phaseId, session }: CorrectProps) => {
  const { t } = useTranslation('treatment');
  const formats = useFormats();
  const [isOpen, { open, close }] = useDisclosure(false);
  const day = formats.day(session.heldOn);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        onClick={open}
        aria-label={t('correct.of', { day })}
        className="no-print"
      >
        {t('correct.open')}
      </Button>
      <ActionDialog
        key={session.version}
        opened={isOpen}
        onClose={close}
        title={t('correct.of', { day })}
        lead={t('correct.lead')}
        submitLabel={t('correct.submit')}
        doneMessage={t('correct.done')}
        initialValues={{ status: session.status as string, note: session.note ?? '' }}
        send={({ status, note }, key) =>
          correctAttendance(
            session.sessionId,
            {
              phaseId,
              version: session.version,
              status: status as Status,
              ...(note.trim() ? { note: note.trim() } : {}),
            },
            key,
          )
        }
        refreshes={[['phase']]}
      >
        {(form) => (
          <>
            <StatusField label={t('session.status')} {...bind(form, 'status')} />
            <Textarea
              label={t('session.note')}
              autosize
              minRows={3}
              maxLength={4000}
              {...bind(form, 'note')}
            />
          </>
        )}
      </ActionDialog>
    </>
  );
};
