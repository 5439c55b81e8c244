import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface UnsavedGuardProps {
  isUnsaved: () => boolean;
  /** What would be lost. */
  text: string;
}

/** Asks before what was entered and not yet saved is left, by a link, the back button or the browser itself. */
export const UnsavedGuard = ({ isUnsaved, text }: UnsavedGuardProps) => {
  const { t } = useTranslation('shell');
  const blocker = useBlocker({ shouldBlockFn: isUnsaved, enableBeforeUnload: isUnsaved, withResolver: true });
  const isBlocked = blocker.status === 'blocked';
  const stay = (): void => blocker.reset?.();
  return (
    <Modal
      opened={isBlocked}
      onClose={stay}
      title={t('unsaved.title')}
      centered
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Text>{text}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            {t('unsaved.leave')}
          </Button>
          <Button onClick={stay} data-autofocus>
            {t('unsaved.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
