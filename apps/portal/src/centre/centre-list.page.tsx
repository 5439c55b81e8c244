import { useTranslation } from 'react-i18next';
import { useCan } from '../shell/can';
import { Identifier } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { ListPage } from '../shell/list/list-page';
import type { Column } from '../shell/list/list-spec';
import { StatusBadge } from '../shell/record/status-badge';
import { type Centre, loadCentres } from './centre.api';

const useColumns = (): Column<Centre>[] => {
  const { t } = useTranslation('centre');
  const placeName = usePlaceName();
  return [
    { id: 'name', label: t('centre'), cell: (centre) => placeName(centre) },
    { id: 'code', label: t('list.code'), cell: ({ code }) => <Identifier value={code} /> },
    {
      id: 'governorate',
      label: t('list.governorate'),
      cell: ({ governorate }) => t(`governorate.${governorate}`),
    },
    {
      id: 'jurisdiction',
      label: t('list.jurisdiction'),
      cell: ({ jurisdiction }) => t(jurisdiction === 'kri' ? 'list.kri' : 'list.federal'),
    },
    {
      id: 'state',
      label: t('list.state'),
      cell: ({ active }) => (
        <StatusBadge tone={active ? 'active' : 'stopped'} label={t(active ? 'list.open' : 'list.closed')} />
      ),
      card: 'badge',
    },
  ];
};

export default function CentreListPage() {
  const { t } = useTranslation('centre');
  const opens = useCan('bed.read');
  return (
    <ListPage<Centre>
      name="centre"
      title={t('list.title')}
      load={loadCentres}
      rowKey={({ id }) => id}
      {...(opens ? { rowTo: ({ id }: Centre) => `/beds?centre=${id}` } : {})}
      filters={[{ kind: 'text', name: 'q', label: t('list.find') }]}
      empty={{ title: t('list.empty') }}
      columns={useColumns()}
    />
  );
}
