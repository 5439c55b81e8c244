import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CheckAnswers } from '../shell/action/check-answers';
import { ProblemNote } from '../shell/feedback/problem-view';
import { Identifier } from '../shell/formats/text';
import type { Problem } from '../shell/http/problem';
import { useMaybeWord, useWord } from '../shell/i18n/words';
import classes from './emergency-access.module.css';
import { openingBody, type OpeningValues } from './opening-values';

interface OpeningCheckProps {
  values: OpeningValues;
  problem: Problem | null;
  isSending: boolean;
  onBack: () => void;
  onSend: () => void;
}

/** The last look before a file is opened in one's name. */
export const OpeningCheck = ({ values, problem, isSending, onBack, onSend }: OpeningCheckProps) => {
  const { t } = useTranslation('emergency-access');
  const say = useWord();
  const maybe = useMaybeWord();
  const { caseNumber, nationalNumber, words } = openingBody(values);
  return (
    <Stack gap="lg" className={classes.form}>
      {problem && <ProblemNote problem={problem} />}
      <CheckAnswers
        answers={[
          {
            label: t(`new.number.${values.by}`),
            value: <Identifier value={caseNumber ?? nationalNumber ?? ''} />,
            onChange: onBack,
          },
          {
            label: t('new.reason'),
            value: maybe(`emergency-access:reason.${values.reason}`),
            onChange: onBack,
          },
          {
            label: t('new.words'),
            value: (
              <bdi className={classes.words} dir="auto">
                {words}
              </bdi>
            ),
            onChange: onBack,
          },
        ]}
      />
      <Alert color="ochre" icon={<IconAlertTriangle aria-hidden />}>
        {t('new.sure')}
      </Alert>
      <Group gap="xs">
        <Button onClick={onSend} loading={isSending}>
          {t('new.submit')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {say('shell:back')}
        </Button>
      </Group>
    </Stack>
  );
};
