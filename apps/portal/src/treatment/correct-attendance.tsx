import { Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { useFormats } from '../shell/formats/use-formats';
import { StatusField } from './status-field';
import { correctAttendance, type HeldSession } from './treatment.api';

interface CorrectProps {
  phaseId: string;
  session: HeldSession;
}

interface CorrectDialogProps extends CorrectProps {
  opened: boolean;
  onClose: () => void;
  title: string;
}

const CorrectDialog = ({ phaseId, session, ...dialog }: CorrectDialogProps) => {
  const { t } = useTranslation('treatment');
  return (
    <ActionDialog
      {...dialog}
      lead={t('correct.lead')}
      submitLabel={t('correct.submit')}
      doneMessage={t('correct.done')}
      initialValues={{ status: session.status, note: session.note ?? '' }}
      send={({ status, note }, key) => {
        const said = note.trim() ? { note: note.trim() } : {};
        return correctAttendance(
          session.sessionId,
          { phaseId, version: session.version, status, ...said },
          key,
        );
      }}
      refreshes={[['phase']]}
    >
      {(form) => (
        <>
          <StatusField label={t('session.status')} {...bind(form, 'status')} />
          <Textarea label={t('session.note')} autosize minRows={3} maxLength={4000} {...bind(form, 'note')} />
        </>
      )}
    </ActionDialog>
  );
};

export const CorrectAttendance = ({ phaseId, session }: CorrectProps) => {
  const { t } = useTranslation('treatment');
  const formats = useFormats();
  const [isOpen, { open, close }] = useDisclosure(false);
  const title = t('correct.of', { day: formats.day(session.heldOn) });
  return (
    <>
      <Button variant="subtle" size="compact-md" onClick={open} aria-label={title} className="no-print">
        {t('correct.open')}
      </Button>
      <CorrectDialog
        key={session.version}
        phaseId={phaseId}
        session={session}
        opened={isOpen}
        onClose={close}
        title={title}
      />
    </>
  );
};
