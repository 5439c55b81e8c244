import type { Grouping } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useMaybeWord } from '../shell/i18n/words';
import { type FilterName, ORDER } from './count-query';
import { type CountRow, useCentres } from './statistics.api';

const CATALOGUE: Record<Exclude<FilterName, 'centreId'>, string> = {
  legalBasis: 'shell:legalBasis',
  outcome: 'statistics:outcome',
  sex: 'statistics:sex',
  ageBand: 'statistics:ageBand',
};
const FILTER: Record<'legal_basis' | 'outcome' | 'sex' | 'age_band', Exclude<FilterName, 'centreId'>> = {
  legal_basis: 'legalBasis',
  outcome: 'outcome',
  sex: 'sex',
  age_band: 'ageBand',
};

/** Coded values of groups and filters in the language of the page. */
export const useGroupWords = () => {
  const { i18n } = useTranslation();
  const say = useMaybeWord();
  const formats = useFormats();
  const placeName = usePlaceName();
  const centres = useCentres();
  const filterValue = (name: FilterName, value: string): string => {
    if (name !== 'centreId') return say(`${CATALOGUE[name]}.${value}`) ?? value;
    const centre = centres.data?.find(({ id }) => id === value);
    return centre ? placeName(centre) : '…';
  };
  const ofKey = (groupBy: Grouping, key: string): string => {
    if (groupBy === 'month') return formats.month(key);
    return groupBy === 'centre' ? filterValue('centreId', key) : filterValue(FILTER[groupBy], key);
  };
  const ofRow = (groupBy: Grouping, row: CountRow): string =>
    row.centre ? placeName(row.centre) : ofKey(groupBy, row.key);
  /** In the order they are read: coded groups as the domain lists them, centres by name, months by time. */
  const inOrder = (groupBy: Grouping, rows: readonly CountRow[]): CountRow[] => {
    const order = ORDER[groupBy];
    if (order) return rows.toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
    if (groupBy === 'month') return rows.toSorted((one, other) => one.key.localeCompare(other.key));
    return rows.toSorted((one, other) =>
      ofRow(groupBy, one).localeCompare(ofRow(groupBy, other), i18n.language, { numeric: true }),
    );
  };
  return { filterValue, ofKey, ofRow, inOrder };
};

export type GroupWords = ReturnType<typeof useGroupWords>;
