import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../feedback/use-problem-words';
import type { Problem } from '../http/problem';

/** The record moved on meanwhile: says so, and fetches what it is now without losing what was typed. */
export const StaleNote = ({ problem, onReload }: { problem: Problem; onReload: () => void }) => {
  const { t } = useTranslation();
  const words = useProblemWords();
  return (
    <Alert color="ochre" role="alert" icon={<IconHistory aria-hidden />} title={t('action.stale')}>
      <Stack gap="xs" align="flex-start">
        <Text>{words.say(problem)}</Text>
        <Button variant="default" onClick={onReload}>
          {t('action.reload')}
        </Button>
      </Stack>
    </Alert>
  );
};
