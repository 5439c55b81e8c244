import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../shell/action/action-bar';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { CaseProblem } from '../shell/case/case-problem';
import { Identifier, InstantText, NameText } from '../shell/formats/text';
import { useWord } from '../shell/i18n/words';
import { Page } from '../shell/layout/page';
import { usePageParam } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { type Fact, FactList } from '../shell/record/fact-list';
import { useAccount } from '../shell/session/session';
import { accountActions } from './account-actions';
import { AccountState, useAccountWords } from './account-words';
import { type AccountRecord, useAccountRecord } from './staff.api';

const useFacts = () => {
  const { t } = useTranslation('staff');
  const words = useAccountWords();
  const say = useWord();
  return (account: AccountRecord): Fact[] => [
    { label: t('field.displayName'), value: <NameText value={account.displayName} /> },
    { label: t('field.username'), value: <Identifier value={account.username} /> },
    { label: t('field.role'), value: words.role(account) },
    { label: t('field.seat'), value: words.seat(account) },
    {
      label: t('field.password'),
      value: t(account.mustChangePassword ? 'password.temporary' : 'password.own'),
    },
    {
      label: t('field.secondFactor'),
      value: t(account.secondFactor ? 'secondFactor.on' : 'secondFactor.off'),
    },
    {
      label: t('field.email'),
      value: account.email ? <Identifier value={account.email} /> : t('email.none'),
    },
    ...(account.email
      ? [{ label: t('field.language'), value: say(`report:language.${account.language}`) }]
      : []),
    { label: t('field.createdAt'), value: <InstantText value={account.createdAt} /> },
  ];
};

export default function AccountPage() {
  const { t } = useTranslation('staff');
  const { data, error, refetch } = useAccountRecord(usePageParam('id'));
  const facts = useFacts();
  const me = useAccount();
  if (error && !data) return <CaseProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageWaiting />;
  return (
    <Page
      title={data.displayName}
      crumbs={[{ label: t('title'), to: '/accounts' }]}
      actions={<ActionBar table={accountActions} actions={data.actions} record={data} />}
    >
      {data.id === me.id && (
        <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
          {t('own')}
        </Alert>
      )}
      <Section title={t('facts')} aside={<AccountState state={data.state} />}>
        <FactList facts={facts(data)} />
      </Section>
    </Page>
  );
}
