import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { CaseProblem } from '../shell/case/case-problem';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { Page } from '../shell/layout/page';
import { Section } from '../shell/layout/section';
import { FilterBar } from '../shell/list/filter-bar';
import { ListCards } from '../shell/list/list-cards';
import type { Column } from '../shell/list/list-spec';
import { ListTable } from '../shell/list/list-table';
import { CentrePicker, NoBedMatches, useFilterSpecs } from './bed-filters';
import { type CentreBeds, useBedsByCentre } from './centre.api';
import type { BedFilters } from './use-bed-filters';

const useColumns = (): Column<CentreBeds>[] => {
  const { t } = useTranslation('centre');
  const placeName = usePlaceName();
  const formats = useFormats();
  return [
    { id: 'centre', label: t('centre'), cell: ({ centre }) => placeName(centre) },
    {
      id: 'beds',
      label: t('title'),
      cell: ({ beds }) => <span className="figures">{formats.number(beds)}</span>,
      align: 'end',
    },
  ];
};

/** For those who see every centre: how many beds of the kind asked for each has, and all have together. */
export const BedsOfAllCentres = ({ filters }: { filters: BedFilters }) => {
  const { t } = useTranslation('centre');
  const formats = useFormats();
  const specs = useFilterSpecs();
  const columns = useColumns();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const chosen = Object.fromEntries(Object.entries(filters.values).filter(([, value]) => value));
  const { data, error, refetch } = useBedsByCentre(chosen);
  if (error) return <CaseProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageWaiting />;
  const Rows = isPhone ? ListCards : ListTable;
  const mapOf = ({ centre }: CentreBeds): string =>
    `/beds?${new URLSearchParams({ ...chosen, centre: centre.id }).toString()}`;
  return (
    <Page
      title={t('title')}
      lead={t('beds.count', { count: data.total, shown: formats.number(data.total) })}
      actions={<CentrePicker filters={filters} />}
    >
      <FilterBar filters={specs} values={filters.values} onChange={filters.set} onClear={filters.clear} />
      {data.items.length === 0 ? (
        <NoBedMatches onClear={filters.clear} />
      ) : (
        <Section title={t('allCentres')} flush>
          <Rows
            caption={t('allCentres')}
            columns={columns}
            rows={data.items}
            rowKey={({ centre }) => centre.id}
            rowTo={mapOf}
          />
        </Section>
      )}
    </Page>
  );
};
