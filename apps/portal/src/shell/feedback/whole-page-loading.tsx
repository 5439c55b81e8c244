import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const WholePageLoading = () => {
  const { t } = useTranslation();
  return (
    <Center mih="100dvh" role="status" aria-label={t('loading')}>
      <Loader type="dots" />
    </Center>
  );
};
