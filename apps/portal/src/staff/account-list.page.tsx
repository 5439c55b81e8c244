import { ACCOUNT_ATTENTION, accountMachine, ROLES } from '@najat/domain';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Can } from '../shell/can';
import { Identifier, NameText } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { PageButton } from '../shell/layout/page-link';
import { ListPage } from '../shell/list/list-page';
import type { Column, FilterSpec } from '../shell/list/list-spec';
import { AccountState, useAccountWords } from './account-words';
import { type AccountRecord, loadAccounts, useCentres, useCourts } from './staff.api';

const useFilters = (): FilterSpec[] => {
  const { t } = useTranslation('staff');
  const say = useWord();
  const placeName = usePlaceName();
  const centres = useCentres();
  const courts = useCourts();
  return [
    {
      kind: 'select',
      name: 'role',
      label: t('field.role'),
      options: ROLES.map((value) => ({ value, label: say(`shell:role.${value}`) })),
    },
    {
      kind: 'segmented',
      name: 'state',
      label: t('field.state'),
      options: accountMachine.states.map((value) => ({ value, label: t(`state.${value}`) })),
    },
    {
      kind: 'select',
      name: 'attention',
      label: say('shell:filter.attention'),
      options: ACCOUNT_ATTENTION.map((value) => ({ value, label: t(`attention.${value}`) })),
      isWide: true,
    },
    {
      kind: 'select',
      name: 'centreId',
      label: t('field.centreId'),
      options: (centres.data ?? []).map((centre) => ({ value: centre.id, label: placeName(centre) })),
    },
    {
      kind: 'select',
      name: 'courtId',
      label: t('field.courtId'),
      options: (courts.data ?? []).map((court) => ({ value: court.id, label: placeName(court) })),
    },
  ];
};

export default function AccountListPage() {
  const { t } = useTranslation('staff');
  const words = useAccountWords();
  const filters = useFilters();
  const columns: Column<AccountRecord>[] = [
    { id: 'name', label: t('field.displayName'), cell: (row) => <NameText value={row.displayName} /> },
    { id: 'username', label: t('field.username'), cell: (row) => <Identifier value={row.username} /> },
    { id: 'role', label: t('field.role'), cell: (row) => words.role(row) },
    { id: 'seat', label: t('field.seat'), cell: (row) => words.seat(row) },
    {
      id: 'state',
      label: t('field.state'),
      cell: (row) => <AccountState state={row.state} />,
      card: 'badge',
    },
  ];
  return (
    <ListPage
      name="staff"
      title={t('title')}
      load={loadAccounts}
      columns={columns}
      filters={filters}
      rowKey={(row) => row.id}
      rowTo={(row) => `/accounts/${row.id}`}
      empty={{ title: t('list.empty'), text: t('list.emptyText') }}
      actions={
        <Can permission="account.create">
          <PageButton to="/accounts/new" leftSection={<IconUserPlus size={18} aria-hidden />}>
            {t('create.open')}
          </PageButton>
        </Can>
      }
    />
  );
}
