import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../feedback/problem-view';
import { asProblem, type Problem } from '../http/problem';
import type { Credentials } from './session.api';

interface CredentialsFormProps {
  /** A known person only types the password. */
  username?: string;
  onSubmit: (credentials: Credentials) => Promise<void>;
}

const useSubmit = (onSubmit: CredentialsFormProps['onSubmit']) => {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const submit = async (credentials: Credentials): Promise<boolean> => {
    setPending(true);
    setProblem(null);
    try {
      await onSubmit({ ...credentials, username: credentials.username.trim() });
      return true;
    } catch (failure) {
      setProblem(asProblem(failure));
      return false;
    } finally {
      setPending(false);
    }
  };
  return { problem, pending, submit };
};

export const CredentialsForm = ({ username, onSubmit }: CredentialsFormProps) => {
  const { t } = useTranslation('session');
  const password = useRef<HTMLInputElement>(null);
  const { problem, pending, submit } = useSubmit(onSubmit);
  const form = useForm<Credentials>({
    initialValues: { username: username ?? '', password: '' },
    validate: {
      username: (value) => (value.trim() ? null : t('username.missing')),
      password: (value) => (value ? null : t('password.missing')),
    },
  });
  const send = form.onSubmit(async (values) => {
    if (await submit(values)) return;
    form.setFieldValue('password', '');
    password.current?.focus();
  });
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        {problem && <ProblemNote problem={problem} />}
        <TextInput
          label={t('username.label')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          readOnly={username !== undefined}
          autoFocus={username === undefined}
          size="md"
          {...form.getInputProps('username')}
        />
        <PasswordInput
          label={t('password.label')}
          autoComplete="current-password"
          dir="ltr"
          size="md"
          ref={password}
          {...(username === undefined ? {} : { 'data-autofocus': true })}
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" fullWidth loading={pending} mt="xs">
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
};
