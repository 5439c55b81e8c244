import { Text } from '@mantine/core';
import { EMERGENCY_ATTENTION, EMERGENCY_STANDINGS } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import type { EmergencyAccess } from '../shell/case/emergency.api';
import { Identifier, NameText } from '../shell/formats/text';
import { useWord } from '../shell/i18n/words';
import { ListPage } from '../shell/list/list-page';
import type { Column } from '../shell/list/list-spec';
import { useAccount } from '../shell/session/session';
import { loadEmergencyAccesses } from './emergency-access.api';
import { AccessState, Opener, OpenTime } from './emergency-access-words';

const File = ({ access }: { access: EmergencyAccess }) => {
  const { t } = useTranslation('emergency-access');
  if (access.caseNumber === null) return <Text c="dimmed">{t('list.noFile')}</Text>;
  return (
    <>
      {access.personName && <NameText value={access.personName} />}
      <Text component="span" display="block" size="sm" c="dimmed">
        <Identifier value={access.caseNumber} />
      </Text>
    </>
  );
};

const useColumns = (): Column<EmergencyAccess>[] => {
  const { t } = useTranslation('emergency-access');
  return [
    { id: 'who', label: t('list.who'), cell: (row) => <Opener access={row} /> },
    { id: 'file', label: t('list.file'), cell: (row) => <File access={row} /> },
    { id: 'reason', label: t('list.reason'), cell: (row) => t(`reason.${row.reason}`), show: 'wide' },
    { id: 'opened', label: t('list.opened'), cell: (row) => <OpenTime access={row} /> },
    { id: 'state', label: t('list.state'), cell: (row) => <AccessState state={row.state} />, card: 'badge' },
  ];
};

/** What was opened of the own centre, or anywhere for an auditor, newest first. */
export default function EmergencyAccessListPage() {
  const { t } = useTranslation('emergency-access');
  const say = useWord();
  const { role } = useAccount();
  // An attempt that led nowhere is no centre's, so only an auditor is told of it.
  const standings = EMERGENCY_STANDINGS.filter((state) => state !== 'found_nothing' || role === 'auditor');
  return (
    <ListPage
      name="emergencyAccess"
      title={t('title')}
      load={loadEmergencyAccesses}
      columns={useColumns()}
      rowKey={(row) => row.id}
      rowTo={(row) => `/emergency-accesses/${row.id}`}
      filters={[
        {
          kind: 'select',
          name: 'state',
          label: t('list.state'),
          options: standings.map((value) => ({ value, label: t(`state.${value}`) })),
        },
        {
          kind: 'select',
          name: 'attention',
          label: say('shell:filter.attention'),
          options: EMERGENCY_ATTENTION.map((value) => ({ value, label: t(`attention.${value}`) })),
          isWide: true,
        },
      ]}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
    />
  );
}
