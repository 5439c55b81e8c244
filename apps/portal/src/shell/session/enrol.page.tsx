import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Enrolment } from './enrolment';
import { PublicFrame } from './public-frame';
import { useSession } from './session';

/** Where the role asks for a second factor, nothing else is open before there is one. */
export const EnrolPage = () => {
  const { t } = useTranslation('session');
  const { renewed, signOut } = useSession();
  return (
    <PublicFrame>
      <Title order={2} size="h2">
        {t('enrol.mustTitle')}
      </Title>
      <Text c="dimmed" mb="lg" mt={4}>
        {t('enrol.mustText')}
      </Text>
      <Enrolment onDone={() => void renewed()} />
      <Button variant="subtle" mt="md" onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
    </PublicFrame>
  );
};
