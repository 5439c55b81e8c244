import { Select } from '@mantine/core';
import { AGE_BANDS, GROUPINGS, LEGAL_BASES, OUTCOMES, reachOf, SEXES } from '@najat/domain';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../shell/fields/day-field';
import { isDay } from '../shell/formats/day';
import { usePlaceName } from '../shell/formats/use-place-name';
import { Toolbar } from '../shell/layout/section';
import { FilterBar } from '../shell/list/filter-bar';
import type { FilterSpec } from '../shell/list/list-spec';
import { useAccount } from '../shell/session/session';
import { readShown, SHOWN } from './count-query';
import { useGroupWords } from './group-words';
import { periodName, PERIODS } from './period';
import { useCentres } from './statistics.api';
import type { CountSearch } from './use-count-search';

interface ChoiceProps<Name extends string> {
  label: string;
  value: Name;
  options: readonly Name[];
  word: (name: Name) => string;
  onChange: (name: Name) => void;
}

/** A choice that is always made. */
const Choice = <Name extends string>({ label, value, options, word, onChange }: ChoiceProps<Name>) => (
  <Select
    label={label}
    value={value}
    data={options.map((name) => ({ value: name, label: word(name) }))}
    onChange={(name) => name && onChange(name)}
    allowDeselect={false}
    checkIconPosition="right"
    w={{ base: '100%', sm: 240 }}
  />
);

const PeriodDay = (props: { label: string; value: string; onChange: (day: string) => void }) => {
  const { value, onChange } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const type = (text: string): void => {
    setTyped(text);
    if (isDay(text)) onChange(text);
  };
  return <DayField label={props.label} value={typed} onChange={type} maw={180} echo={false} />;
};

export const PeriodControls = ({ counted }: { counted: CountSearch }) => {
  const { t } = useTranslation('statistics');
  const { search, query, set } = counted;
  const name = periodName(search);
  return (
    <Toolbar>
      <Choice
        label={t('period.label')}
        value={name}
        options={PERIODS}
        word={(option) => t(`period.${option}`)}
        onChange={(period) =>
          set({
            period,
            from: period === 'custom' ? query.from : '',
            to: period === 'custom' ? query.to : '',
          })
        }
      />
      {name === 'custom' && (
        <>
          <PeriodDay label={t('period.from')} value={query.from} onChange={(from) => set({ from })} />
          <PeriodDay label={t('period.to')} value={query.to} onChange={(to) => set({ to })} />
        </>
      )}
    </Toolbar>
  );
};

const useFilters = ({ oneCentre }: CountSearch): FilterSpec[] => {
  const { t } = useTranslation('statistics');
  const words = useGroupWords();
  const placeName = usePlaceName();
  const centres = useCentres();
  const { role } = useAccount();
  // Voluntary files do not exist for whoever counts compulsory ones only.
  const bases = LEGAL_BASES.filter(
    (basis) => basis !== 'ART40_VOLUNTARY' || reachOf(role, 'statistics.read') !== 'compulsory',
  );
  const coded = (
    name: 'legalBasis' | 'outcome' | 'sex' | 'ageBand',
    values: readonly string[],
  ): FilterSpec => ({
    kind: 'select',
    name,
    label: t(`filter.${name}`),
    options: values.map((value) => ({ value, label: words.filterValue(name, value) })),
  });
  const centre: FilterSpec = {
    kind: 'select',
    name: 'centreId',
    label: t('filter.centreId'),
    options: (centres.data ?? []).map((one) => ({ value: one.id, label: placeName(one) })),
  };
  return [
    ...(oneCentre ? [] : [centre]),
    coded('legalBasis', bases),
    coded('outcome', [...OUTCOMES, 'none']),
    coded('sex', SEXES),
    coded('ageBand', AGE_BANDS),
  ];
};

export const CountFilters = ({ counted }: { counted: CountSearch }) => {
  const filters = useFilters(counted);
  return (
    <FilterBar
      filters={filters}
      values={counted.search}
      onChange={counted.set}
      onClear={counted.clearFilters}
    />
  );
};

/** How the figures below are split, and which of them the chart draws. */
export const GroupControls = ({ counted }: { counted: CountSearch }) => {
  const { t } = useTranslation('statistics');
  const { search, query, set, oneCentre } = counted;
  return (
    <Toolbar>
      <Choice
        label={t('groupBy.label')}
        value={query.groupBy}
        options={oneCentre ? GROUPINGS.filter((name) => name !== 'centre') : GROUPINGS}
        word={(name) => t(`groupBy.${name}`)}
        onChange={(groupBy) => set({ groupBy })}
      />
      <Choice
        label={t('chart.shows')}
        value={readShown(search['show'], query.groupBy)}
        options={SHOWN}
        word={(name) => t(`measure.${name}`)}
        onChange={(show) => set({ show })}
      />
    </Toolbar>
  );
};
