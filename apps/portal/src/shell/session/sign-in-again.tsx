import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NameText } from '../formats/text';
import type { SessionAnswer } from '../http/access-token';
import type { Account } from './session';
import { SignInSteps } from './sign-in-steps';

interface SignInAgainProps {
  opened: boolean;
  account: Account;
  onSignedIn: (answer: SessionAnswer) => void;
  onLeave: () => void;
}

/** Stands over the page the person was on, so that what they typed is still there afterwards. */
export const SignInAgain = ({ opened, account, onSignedIn, onLeave }: SignInAgainProps) => {
  const { t } = useTranslation('session');
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('again.title')}
      centered
      zIndex={400}
    >
      <Stack gap="md">
        <div>
          <Text fw={600}>
            <NameText value={account.displayName} />
          </Text>
          <Text>{t('again.text')}</Text>
        </div>
        <SignInSteps username={account.username} onSignedIn={onSignedIn} />
        <Group justify="center">
          <Button variant="subtle" onClick={onLeave}>
            {t('again.leave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
