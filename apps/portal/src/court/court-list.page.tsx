import { COURT_KINDS, GOVERNORATE_CODES } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { usePlaceName } from '../shell/formats/use-place-name';
import { ListPage } from '../shell/list/list-page';
import { StatusBadge } from '../shell/record/status-badge';
import { loadCourts } from './court.api';

export default function CourtListPage() {
  const { t } = useTranslation('court');
  const name = usePlaceName();
  return (
    <ListPage
      name="court"
      title={t('title')}
      load={loadCourts}
      rowKey={(court) => court.id}
      filters={[
        { kind: 'text', name: 'q', label: t('find') },
        {
          kind: 'select',
          name: 'kind',
          label: t('kind'),
          options: COURT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
        },
        {
          kind: 'select',
          name: 'governorate',
          label: t('governorate'),
          options: GOVERNORATE_CODES.map((value) => ({ value, label: t(`governorates.${value}`) })),
        },
      ]}
      columns={[
        { id: 'name', label: t('name'), cell: name, minWidth: 240 },
        { id: 'kind', label: t('kind'), cell: (court) => t(`kinds.${court.kind}`) },
        {
          id: 'governorate',
          label: t('governorate'),
          cell: (court) => t(`governorates.${court.governorate}`),
        },
        {
          id: 'active',
          label: t('status'),
          cell: ({ active }) => (
            <StatusBadge tone={active ? 'active' : 'stopped'} label={t(active ? 'active' : 'inactive')} />
          ),
          card: 'badge',
        },
      ]}
      empty={{ title: t('empty'), text: t('emptyText') }}
    />
  );
}
