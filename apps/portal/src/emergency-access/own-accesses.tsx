import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type EmergencyAccess, useOwnAccesses } from '../shell/case/emergency.api';
import { ProblemView } from '../shell/feedback/problem-view';
import { Identifier, NameText } from '../shell/formats/text';
import { PageLink } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import { ListTable } from '../shell/list/list-table';
import type { Column } from '../shell/list/list-spec';
import { OpenTime, OwnState } from './emergency-access-words';

const File = ({ access }: { access: EmergencyAccess }) => {
  const { t } = useTranslation('emergency-access');
  const { referralId, caseNumber, personName, state } = access;
  if (state === 'open' && referralId && caseNumber) {
    return (
      <PageLink to="/referrals/$id" params={{ id: referralId }}>
        {personName && <NameText value={personName} />} <Identifier value={caseNumber} />
      </PageLink>
    );
  }
  return <Text c="dimmed">{t(referralId ? 'mine.closed' : 'list.noFile')}</Text>;
};

/** What one opened oneself; the way back to a file that is still open. */
export const OwnAccesses = () => {
  const { t } = useTranslation('emergency-access');
  const { data, error, refetch } = useOwnAccesses();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  if (error) return <ProblemView error={error} onRetry={() => void refetch()} />;
  const columns: Column<EmergencyAccess>[] = [
    { id: 'file', label: t('mine.file'), cell: (row) => <File access={row} /> },
    { id: 'opened', label: t('list.opened'), cell: (row) => <OpenTime access={row} /> },
    { id: 'state', label: t('list.state'), cell: (row) => <OwnState state={row.state} />, card: 'badge' },
  ];
  const Rows = isPhone ? ListCards : ListTable;
  return (
    <Section title={t('mine.title')} flush={data !== undefined && data.items.length > 0}>
      {data && data.items.length > 0 ? (
        <Rows caption={t('mine.caption')} columns={columns} rows={data.items} rowKey={(row) => row.id} />
      ) : (
        <Text c="dimmed">{t('mine.empty')}</Text>
      )}
    </Section>
  );
};
