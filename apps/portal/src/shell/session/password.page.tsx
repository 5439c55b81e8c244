import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from './password-form';
import { PublicFrame } from './public-frame';
import { useSession } from './session';

/** The first password is known to whoever created the account, so it has to go before anything else. */
export const PasswordPage = () => {
  const { t } = useTranslation('session');
  const { renewed, signOut } = useSession();
  return (
    <PublicFrame>
      <Title order={2} size="h2">
        {t('newPassword.title')}
      </Title>
      <Text c="dimmed" mb="lg" mt={4}>
        {t('newPassword.text')}
      </Text>
      <PasswordForm currentLabel={t('newPassword.current')} onDone={() => void renewed()}>
        <Button variant="subtle" onClick={() => void signOut()}>
          {t('signOut')}
        </Button>
      </PasswordForm>
    </PublicFrame>
  );
};
