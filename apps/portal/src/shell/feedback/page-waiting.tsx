import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** While a page is fetched: its outline, not a spinner. */
export const PageWaiting = () => {
  const { t } = useTranslation();
  return (
    <Stack p="xl" gap="lg" role="status" aria-label={t('loading')}>
      <Skeleton height={32} width={260} />
      <Skeleton height={120} radius="lg" />
      <Skeleton height={320} radius="lg" />
    </Stack>
  );
};
