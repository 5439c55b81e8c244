import { Button, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../action/form-error-summary';
import { useProblemOnForm } from '../action/use-problem-on-form';
import { bind } from '../fields/bind';
import { useRules } from '../fields/use-rules';
import { useSend } from '../http/use-send';
import { CodeField } from './code-field';
import { QrCode } from './qr-code';
import { RecoveryCodes } from './recovery-codes';
import classes from './second-factor.module.css';
import { beginEnrolment, confirmEnrolment, type Enrolment as Begun } from './second-factor.api';

const Password = ({ onBegun }: { onBegun: (begun: Begun) => void }) => {
  const { t } = useTranslation('session');
  const { required } = useRules();
  const form = useForm({ initialValues: { currentPassword: '' }, validate: { currentPassword: required } });
  const beginning = useSend({
    send: ({ currentPassword }: { currentPassword: string }, key) => beginEnrolment(currentPassword, key),
    onDone: onBegun,
  });
  useProblemOnForm(form, beginning.error);
  return (
    <form onSubmit={form.onSubmit((values) => beginning.mutate(values))} noValidate>
      <Stack gap="md">
        <FormErrorSummary form={form} problem={beginning.error} />
        <PasswordInput
          label={t('password.label')}
          description={t('enrol.why')}
          autoComplete="current-password"
          dir="ltr"
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
          {...bind(form, 'currentPassword')}
        />
        <Group>
          <Button type="submit" loading={beginning.isPending}>
            {t('enrol.begin')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** In groups of four, as a person types it. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

const Scan = ({ begun }: { begun: Begun }) => {
  const { t } = useTranslation('session');
  return (
    <div className={classes.scan}>
      <QrCode text={begun.address} label={t('enrol.qr')} />
      <div className={classes.typed}>
        <Text c="dimmed">{t('enrol.typeInstead')}</Text>
        <bdi dir="ltr" className={classes.secret}>
          {grouped(begun.secret)}
        </bdi>
      </div>
    </div>
  );
};

const Confirm = ({ begun, onCodes }: { begun: Begun; onCodes: (codes: readonly string[]) => void }) => {
  const { t } = useTranslation('session');
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (value) => (value.trim() ? null : t('twoStep.missing')) },
  });
  const confirming = useSend({
    send: ({ code }: { code: string }, key) => confirmEnrolment(code, key),
    onDone: ({ codes }) => onCodes(codes),
  });
  useProblemOnForm(form, confirming.error);
  return (
    <form onSubmit={form.onSubmit((values) => confirming.mutate(values))} noValidate>
      <Stack gap="md">
        <FormErrorSummary form={form} problem={confirming.error} />
        <div>
          <Title order={3} size="h4">
            {t('enrol.scanTitle')}
          </Title>
          <Text c="dimmed">{t('enrol.scanText')}</Text>
        </div>
        <Scan begun={begun} />
        <Title order={3} size="h4">
          {t('enrol.codeTitle')}
        </Title>
        <CodeField maw={260} {...bind(form, 'code')} />
        <Group>
          <Button type="submit" loading={confirming.isPending}>
            {t('enrol.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Password, QR code, first code, recovery codes: in this order and in one place. */
export const Enrolment = ({ onDone }: { onDone: () => void }) => {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (begun) return <Confirm begun={begun} onCodes={setCodes} />;
  return <Password onBegun={setBegun} />;
};
