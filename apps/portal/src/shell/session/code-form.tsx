import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../action/form-error-summary';
import { useProblemOnForm } from '../action/use-problem-on-form';
import { bind } from '../fields/bind';
import type { SessionAnswer } from '../http/access-token';
import { useSend } from '../http/use-send';
import { CodeField } from './code-field';
import { takeSecondStep } from './session.api';

interface CodeFormProps {
  token: string;
  onSignedIn: (answer: SessionAnswer) => void;
  onBack: () => void;
}

/** What comes after the password of somebody who has a second factor. */
export const CodeForm = ({ token, onSignedIn, onBack }: CodeFormProps) => {
  const { t } = useTranslation('session');
  const [recovery, setRecovery] = useState(false);
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() ? null : t('twoStep.missing')) },
  });
  const taking = useSend({
    send: ({ code }: { code: string }) => takeSecondStep({ token, code }),
    onDone: onSignedIn,
  });
  useProblemOnForm(form, taking.error);
  const turn = (): void => {
    form.reset();
    taking.reset();
    setRecovery(!recovery);
  };
  return (
    <form onSubmit={form.onSubmit((values) => taking.mutate(values))} noValidate>
      <Stack gap="md">
        <FormErrorSummary form={form} problem={taking.error} />
        <Text>{t(recovery ? 'twoStep.recoveryText' : 'twoStep.text')}</Text>
        <CodeField key={String(recovery)} recovery={recovery} autoFocus size="md" {...bind(form, 'code')} />
        <Button type="submit" size="md" fullWidth loading={taking.isPending} mt="xs">
          {t('signIn')}
        </Button>
        <Button variant="subtle" onClick={turn}>
          {t(recovery ? 'twoStep.useApp' : 'twoStep.useRecovery')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('twoStep.again')}
        </Button>
        {recovery && (
          <Text size="sm" c="dimmed">
            {t('twoStep.lost')}
          </Text>
        )}
      </Stack>
    </form>
  );
};
