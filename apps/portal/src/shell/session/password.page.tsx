import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../action/form-error-summary';
import { useProblemOnForm } from '../action/use-problem-on-form';
import { useSend } from '../http/use-send';
import { PublicFrame } from './public-frame';
import { useSession } from './session';
import { changePassword } from './session.api';

export const MIN_PASSWORD = 12;

const usePasswordForm = () => {
  const { t } = useTranslation('session');
  return useForm({
    initialValues: { currentPassword: '', newPassword: '', repeated: '' },
    validate: {
      currentPassword: (value) => (value ? null : t('password.missing')),
      newPassword: (value) =>
        [...value].length >= MIN_PASSWORD ? null : t('newPassword.short', { count: MIN_PASSWORD }),
      repeated: (value, all) => (value === all.newPassword ? null : t('newPassword.differs')),
    },
  });
};

/** The first password is known to whoever created the account, so it has to go before anything else. */
export const PasswordPage = () => {
  const { t } = useTranslation('session');
  const { passwordChanged, signOut } = useSession();
  const form = usePasswordForm();
  const change = useSend({
    send: ({ currentPassword, newPassword }: typeof form.values, key) =>
      changePassword({ currentPassword, newPassword }, key),
    onDone: () => void passwordChanged(),
  });
  useProblemOnForm(form, change.error);
  const toggle = { 'aria-label': t('password.show') };
  return (
    <PublicFrame>
      <Title order={2} size="h2">
        {t('newPassword.title')}
      </Title>
      <Text c="dimmed" mb="lg" mt={4}>
        {t('newPassword.text', { count: MIN_PASSWORD })}
      </Text>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
        <Stack gap="md">
          <FormErrorSummary form={form} problem={change.error} />
          <PasswordInput
            id="currentPassword"
            label={t('newPassword.current')}
            autoComplete="current-password"
            dir="ltr"
            size="md"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            id="newPassword"
            label={t('newPassword.new')}
            autoComplete="new-password"
            dir="ltr"
            size="md"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('newPassword')}
          />
          <PasswordInput
            id="repeated"
            label={t('newPassword.repeated')}
            autoComplete="new-password"
            dir="ltr"
            size="md"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('repeated')}
          />
          <Button type="submit" size="md" loading={change.isPending}>
            {t('newPassword.save')}
          </Button>
          <Button variant="subtle" onClick={() => void signOut()}>
            {t('signOut')}
          </Button>
        </Stack>
      </form>
    </PublicFrame>
  );
};
