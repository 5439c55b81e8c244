import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { checkPassword, PASSWORD_MIN_LENGTH, passwordLength } from '@najat/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../action/form-error-summary';
import { useProblemOnForm } from '../action/use-problem-on-form';
import { useProblemWords } from '../feedback/use-problem-words';
import { bind } from '../fields/bind';
import { useFormats } from '../formats/use-formats';
import { useSend } from '../http/use-send';
import { type Account, useAccount } from './session';
import { changePassword } from './session.api';

/** So many characters more than needed make a password that is hard to guess even for whoever steals its hash. */
const COMFORTABLE = PASSWORD_MIN_LENGTH + 5;

const namesOf = ({ displayName, centre, court }: Account): string[] => [
  displayName,
  ...[centre, court].flatMap((place) => (place ? [place.nameEn, place.nameAr, place.nameCkb] : [])),
];

const usePasswordForm = () => {
  const { t } = useTranslation('session');
  const words = useProblemWords();
  const account = useAccount();
  const facts = { username: account.username, names: namesOf(account) };
  return useForm({
    initialValues: { currentPassword: '', newPassword: '', repeated: '' },
    validate: {
      currentPassword: (value) => (value ? null : t('password.missing')),
      newPassword: (value, { currentPassword }) => {
        const [refusal] = checkPassword(value, { ...facts, previous: currentPassword });
        return refusal ? words.sayField({ path: 'newPassword', code: refusal.code }) : null;
      },
      repeated: (value, all) => (value === all.newPassword ? null : t('newPassword.differs')),
    },
  });
};

/** Said while it is typed; the server has the last word, for it has the list of common passwords. */
const StrengthHint = ({ password }: { password: string }) => {
  const { t } = useTranslation('session');
  const formats = useFormats();
  const length = passwordLength(password);
  const missing = PASSWORD_MIN_LENGTH - length;
  const shown = (count: number) => ({ count, shown: formats.number(count) });
  if (length === 0) return t('newPassword.hint', shown(PASSWORD_MIN_LENGTH));
  if (missing > 0) return t('newPassword.missing', shown(missing));
  return t(length < COMFORTABLE ? 'newPassword.enough' : 'newPassword.strong');
};

interface Props {
  currentLabel: string;
  onDone: () => void;
  /** What else may be done here instead. */
  children?: ReactNode;
}

/** The password of one's own account, given twice and after the one before it. */
export const PasswordForm = ({ currentLabel, onDone, children }: Props) => {
  const { t } = useTranslation('session');
  const form = usePasswordForm();
  const change = useSend({
    send: ({ currentPassword, newPassword }: typeof form.values, key) =>
      changePassword({ currentPassword, newPassword }, key),
    onDone: () => {
      form.reset();
      onDone();
    },
  });
  useProblemOnForm(form, change.error);
  const toggle = { 'aria-label': t('password.show') };
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
      <Stack gap="md">
        <FormErrorSummary form={form} problem={change.error} />
        <PasswordInput
          label={currentLabel}
          autoComplete="current-password"
          dir="ltr"
          size="md"
          visibilityToggleButtonProps={toggle}
          {...bind(form, 'currentPassword')}
        />
        <PasswordInput
          label={t('newPassword.new')}
          description={
            <span aria-live="polite">
              <StrengthHint password={form.values.newPassword} />
            </span>
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="new-password"
          dir="ltr"
          size="md"
          visibilityToggleButtonProps={toggle}
          {...bind(form, 'newPassword')}
        />
        <PasswordInput
          label={t('newPassword.repeated')}
          autoComplete="new-password"
          dir="ltr"
          size="md"
          visibilityToggleButtonProps={toggle}
          {...bind(form, 'repeated')}
        />
        <Button type="submit" size="md" loading={change.isPending}>
          {t('newPassword.save')}
        </Button>
        {children}
      </Stack>
    </form>
  );
};
