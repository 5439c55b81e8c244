import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { Schema } from '@najat/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrorSummary } from '../shell/action/form-error-summary';
import { useProblemOnForm } from '../shell/action/use-problem-on-form';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import { latinDigits } from '../shell/formats/digits';
import { useSend } from '../shell/http/use-send';
import { useWord } from '../shell/i18n/words';
import { Page } from '../shell/layout/page';
import { PageButton, useGo } from '../shell/layout/page-link';
import { AccountFields, useAccountRules } from './account-fields';
import { type AccountValues, bodyOf, isUsername, NO_ACCOUNT } from './account-values';
import { IssuedPassword } from './issued-password';
import { createAccount, type IssuedAccount, REFRESHES } from './staff.api';
import classes from './staff.module.css';

interface NewAccountValues extends AccountValues {
  username: string;
}

const useNewAccount = (onIssued: (issued: IssuedAccount) => void) => {
  const say = useWord();
  const rules = useRules();
  const accountRules = useAccountRules();
  const form = useForm<NewAccountValues>({
    initialValues: { ...NO_ACCOUNT, username: '' },
    validate: {
      ...accountRules,
      username: rules.all(rules.required, (name) => (isUsername(name) ? null : say('field:not_a_username'))),
    },
  });
  const sending = useSend<Schema<'CreateAccount'>, IssuedAccount>({
    send: createAccount,
    refreshes: REFRESHES,
    onDone: onIssued,
  });
  useProblemOnForm(form, sending.error);
  const submit = form.onSubmit((values) => sending.mutate({ ...bodyOf(values), username: values.username }));
  return { form, sending, submit };
};

const UsernameField = ({ form }: { form: UseFormReturnType<NewAccountValues> }) => {
  const { t } = useTranslation('staff');
  return (
    <TextInput
      label={t('field.username')}
      description={t('hint.username')}
      withAsterisk
      maxLength={40}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      styles={{ input: { direction: 'ltr', textAlign: 'start', maxWidth: 320 } }}
      {...bind(form, 'username')}
      onChange={(event) =>
        form.setFieldValue('username', latinDigits(event.currentTarget.value).toLowerCase().trim())
      }
    />
  );
};

export default function AccountNewPage() {
  const { t } = useTranslation('staff');
  const { t: shell } = useTranslation('shell');
  const go = useGo();
  const [issued, setIssued] = useState<IssuedAccount | null>(null);
  const { form, sending, submit } = useNewAccount(setIssued);
  return (
    <Page title={t('create.title')} width="form" crumbs={[{ label: t('title'), to: '/accounts' }]}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <Stack gap="lg">
          <FormErrorSummary form={form} problem={sending.error} />
          <AccountFields form={form} />
          <UsernameField form={form} />
          <Group gap="xs">
            <Button type="submit" loading={sending.isPending}>
              {t('create.submit')}
            </Button>
            <PageButton to="/accounts" variant="default">
              {shell('cancel')}
            </PageButton>
          </Group>
        </Stack>
      </form>
      <IssuedPassword
        issued={issued}
        onClose={() => issued && go(`/accounts/${issued.account.id}`, {}, { replace: true })}
      />
    </Page>
  );
}
