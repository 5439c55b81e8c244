import { Skeleton } from '@mantine/core';
import { IconBed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../shell/can';
import { CaseProblem } from '../shell/case/case-problem';
import { EmptyState } from '../shell/feedback/empty-state';
import { StatRow, StatTile } from '../shell/figures/stat-tile';
import { usePlaceName } from '../shell/formats/use-place-name';
import { Page } from '../shell/layout/page';
import { PageButton } from '../shell/layout/page-link';
import { FilterBar } from '../shell/list/filter-bar';
import { AddBedsButton } from './add-beds';
import { BedDialog } from './bed-actions';
import { CentrePicker, NoBedMatches, useFilterSpecs } from './bed-filters';
import { BedMap } from './bed-map';
import { BedsOfAllCentres } from './beds-by-centre';
import { type Bed, useBeds } from './centre.api';
import classes from './beds.module.css';
import { type BedFilters, useBedFilters } from './use-bed-filters';

const CAPACITY = [
  ['inService', ''],
  ['occupied', 'occupied'],
  ['reserved', 'reserved'],
  ['free', 'free'],
  ['outOfService', 'out_of_service'],
] as const;

const Figures = ({ centreId, data }: { centreId: string; data: ReturnType<typeof useBeds>['data'] }) => {
  const { t } = useTranslation('centre');
  const to = (standing: string): string => `/beds?centre=${centreId}${standing && `&standing=${standing}`}`;
  return (
    <StatRow>
      {CAPACITY.map(([name, standing]) => (
        <StatTile key={name} label={t(`capacity.${name}`)} value={data?.capacity[name]} to={to(standing)} />
      ))}
    </StatRow>
  );
};

const Waiting = () => (
  <div className={classes.waiting} aria-hidden>
    {Array.from({ length: 12 }, (_, index) => (
      <Skeleton key={index} height={88} radius="md" />
    ))}
  </div>
);

const Beds = ({ beds, filters }: { beds: readonly Bed[]; filters: BedFilters }) => {
  const { t } = useTranslation('centre');
  const [open, setOpen] = useState<Bed | null>(null);
  const { standing, sex } = filters.values;
  const found = beds.filter((bed) => (!standing || bed.standing === standing) && (!sex || bed.sex === sex));
  if (beds.length === 0) return <EmptyState icon={IconBed} title={t('empty.title')} text={t('empty.text')} />;
  if (found.length === 0) return <NoBedMatches onClear={filters.clear} />;
  return (
    <>
      <BedMap beds={found} onOpen={setOpen} />
      <BedDialog key={open?.id ?? ''} bed={open} onClose={() => setOpen(null)} />
    </>
  );
};

export default function BedsPage() {
  const filters = useBedFilters();
  return filters.isOfAll ? <BedsOfAllCentres filters={filters} /> : <BedsOfCentre filters={filters} />;
}

const BedsOfCentre = ({ filters }: { filters: BedFilters }) => {
  const { t } = useTranslation('centre');
  const placeName = usePlaceName();
  const { data, error, refetch } = useBeds(filters.centre?.id);
  const specs = useFilterSpecs();
  const centreId = filters.centre?.id ?? '';
  const wards = [...new Set(data?.items.map(({ ward }) => ward))];
  const problem = filters.error ?? error;
  if (problem) return <CaseProblem error={problem} onRetry={() => void refetch()} />;
  return (
    <Page
      title={t('title')}
      lead={filters.centre ? placeName(filters.centre) : null}
      actions={
        <>
          <CentrePicker filters={filters} />
          <Can permission="centre.editLetterhead">
            <PageButton to="/letterhead" variant="default">
              {t('letterhead.title')}
            </PageButton>
          </Can>
          {data?.canAdd && <AddBedsButton centreId={centreId} wards={wards} />}
        </>
      }
    >
      <Figures centreId={centreId} data={data} />
      <FilterBar filters={specs} values={filters.values} onChange={filters.set} onClear={filters.clear} />
      {data ? <Beds beds={data.items} filters={filters} /> : <Waiting />}
    </Page>
  );
};
