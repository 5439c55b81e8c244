import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconCloudOff, IconMapQuestion, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../http/problem';
import { useProblemWords } from './use-problem-words';

const RequestId = ({ problem }: { problem: Problem }) => {
  const { t } = useTranslation();
  if (!problem.requestId) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('requestId')} <bdi dir="ltr">{problem.requestId}</bdi>
    </Text>
  );
};

interface ProblemViewProps {
  error: unknown;
  onRetry?: () => void;
}

/** In the place of what could not be shown. */
export const ProblemView = ({ error, onRetry }: ProblemViewProps) => {
  const { t } = useTranslation();
  const words = useProblemWords();
  const problem = asProblem(error);
  const Icon =
    problem.status === 404 ? IconMapQuestion : problem.isUnanswered ? IconCloudOff : IconAlertCircle;
  return (
    <Stack align="center" gap={8} py={48} px="md" ta="center" role="alert">
      <Icon size={40} stroke={1.5} aria-hidden color="var(--mantine-color-dimmed)" />
      <Text fw={600} size="lg">
        {t(problem.status === 404 ? 'notFound.title' : 'couldNotShow')}
      </Text>
      <Text c="dimmed" maw={520}>
        {words.say(problem)}
      </Text>
      <RequestId problem={problem} />
      {onRetry && problem.status !== 404 && problem.status !== 403 && (
        <Button
          variant="default"
          mt={8}
          leftSection={<IconRefresh size={18} aria-hidden />}
          onClick={onRetry}
        >
          {t('tryAgain')}
        </Button>
      )}
    </Stack>
  );
};

/** Above a form, when a submission was refused as a whole. */
export const ProblemNote = ({ problem }: { problem: Problem }) => {
  const words = useProblemWords();
  return (
    <Alert color="ochre" role="alert" icon={<IconAlertCircle aria-hidden />}>
      <Text>{words.say(problem)}</Text>
      {problem.status >= 500 && <RequestId problem={problem} />}
    </Alert>
  );
};
