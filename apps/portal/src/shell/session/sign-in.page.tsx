import { Text, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PublicFrame } from './public-frame';
import { useSession } from './session';
import { useInstallation } from './session.api';
import { SignInSteps } from './sign-in-steps';
import classes from './public-frame.module.css';

const DemoNote = ({ isLoose }: { isLoose: boolean }) => {
  const { t } = useTranslation('session');
  return (
    <div className={classes.demo} role="note">
      <IconInfoCircle size={20} stroke={1.8} aria-hidden />
      <div>
        <Text fw={600} size="sm">
          {t('demo.title')}
        </Text>
        <Text size="sm">{t('demo.text')}</Text>
        {isLoose && <Text size="sm">{t('demo.loose')}</Text>}
      </div>
    </div>
  );
};

export const SignInPage = () => {
  const { t } = useTranslation('session');
  const { signedIn } = useSession();
  const { isDemo, isLoose } = useInstallation();
  return (
    <PublicFrame>
      <Title order={2} size="h2">
        {t('welcome')}
      </Title>
      <Text c="dimmed" mb="lg" mt={4}>
        {t('welcomeText')}
      </Text>
      {isDemo && <DemoNote isLoose={isLoose} />}
      <SignInSteps onSignedIn={signedIn} />
      <Text size="sm" c="dimmed" mt="lg">
        {t('forgotten')}
      </Text>
    </PublicFrame>
  );
};
