import { Button, Select, Skeleton } from '@mantine/core';
import { SEXES } from '@najat/domain';
import { IconBed, IconFilterOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseProblem } from '../shell/case/case-problem';
import { EmptyState } from '../shell/feedback/empty-state';
import { StatRow, StatTile } from '../shell/figures/stat-tile';
import { usePlaceName } from '../shell/formats/use-place-name';
import { Page } from '../shell/layout/page';
import { FilterBar } from '../shell/list/filter-bar';
import type { FilterSpec } from '../shell/list/list-spec';
import { AddBedsButton } from './add-beds';
import { BedDialog } from './bed-actions';
import { BedMap } from './bed-map';
import { standingOf, STANDINGS } from './bed-standing';
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

const useFilterSpecs = (): FilterSpec[] => {
  const { t } = useTranslation('centre');
  const standing = STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) }));
  const sex = SEXES.map((value) => ({ value, label: t(`ward.${value}`) }));
  return [
    { kind: 'select', name: 'standing', label: t('standing.label'), options: standing },
    { kind: 'segmented', name: 'sex', label: t('ward.label'), options: sex },
  ];
};

/** Which centre is not a filter to clear: there is always one. */
const CentrePicker = ({ filters }: { filters: BedFilters }) => {
  const { t } = useTranslation('centre');
  const placeName = usePlaceName();
  if (filters.centres.length < 2) return null;
  return (
    <Select
      aria-label={t('centre')}
      w={280}
      maw="100%"
      allowDeselect={false}
      checkIconPosition="right"
      searchable={filters.centres.length > 8}
      value={filters.centre?.id ?? null}
      onChange={(centre) => filters.set({ centre: centre ?? '' })}
      data={filters.centres.map((place) => ({ value: place.id, label: placeName(place) }))}
    />
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
  const { t: shell } = useTranslation('shell');
  const [open, setOpen] = useState<Bed | null>(null);
  const { standing, sex } = filters.values;
  const found = beds.filter(
    (bed) => (!standing || standingOf(bed) === standing) && (!sex || bed.sex === sex),
  );
  if (beds.length === 0) return <EmptyState icon={IconBed} title={t('empty.title')} text={t('empty.text')} />;
  if (found.length === 0) {
    const clear = (
      <Button variant="default" mt="xs" onClick={filters.clear}>
        {shell('filter.clear')}
      </Button>
    );
    return (
      <EmptyState
        icon={IconFilterOff}
        title={shell('list.noMatch')}
        text={shell('list.noMatchText')}
        action={clear}
      />
    );
  }
  return (
    <>
      <BedMap beds={found} onOpen={setOpen} />
      <BedDialog key={open?.id ?? ''} bed={open} onClose={() => setOpen(null)} />
    </>
  );
};

export default function BedsPage() {
  const { t } = useTranslation('centre');
  const placeName = usePlaceName();
  const filters = useBedFilters();
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
          {data?.canAdd && <AddBedsButton centreId={centreId} wards={wards} />}
        </>
      }
    >
      <Figures centreId={centreId} data={data} />
      <FilterBar filters={specs} values={filters.values} onChange={filters.set} onClear={filters.clear} />
      {data ? <Beds beds={data.items} filters={filters} /> : <Waiting />}
    </Page>
  );
}
