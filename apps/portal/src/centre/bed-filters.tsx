import { Button, Select } from '@mantine/core';
import { BED_STANDINGS, SEXES } from '@najat/domain';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shell/feedback/empty-state';
import { usePlaceName } from '../shell/formats/use-place-name';
import type { FilterSpec } from '../shell/list/list-spec';
import type { BedFilters } from './use-bed-filters';

const ALL = 'all';

export const useFilterSpecs = (): FilterSpec[] => {
  const { t } = useTranslation('centre');
  const standing = BED_STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) }));
  const sex = SEXES.map((value) => ({ value, label: t(`ward.${value}`) }));
  return [
    { kind: 'select', name: 'standing', label: t('standing.label'), options: standing },
    { kind: 'segmented', name: 'sex', label: t('ward.label'), options: sex },
  ];
};

/** Which centre, or all of them: what the page is about, and so not a filter to clear. */
export const CentrePicker = ({ filters }: { filters: BedFilters }) => {
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
      value={filters.centre?.id ?? ALL}
      onChange={(centre) => filters.set({ centre: centre === ALL ? '' : (centre ?? '') })}
      data={[
        { value: ALL, label: t('allCentres') },
        ...filters.centres.map((place) => ({ value: place.id, label: placeName(place) })),
      ]}
    />
  );
};

export const NoBedMatches = ({ onClear }: { onClear: () => void }) => {
  const { t } = useTranslation();
  const clear = (
    <Button variant="default" mt="xs" onClick={onClear}>
      {t('filter.clear')}
    </Button>
  );
  return (
    <EmptyState icon={IconFilterOff} title={t('list.noMatch')} text={t('list.noMatchText')} action={clear} />
  );
};
