import type { Grouping, Measure } from '@najat/domain';
import { today } from '../shell/formats/day';
import { type SearchText, useGo, usePageSearch } from '../shell/layout/page-link';
import { useAccount } from '../shell/session/session';
import { type CountQuery, FILTERS, readQuery } from './count-query';

const ROWS = '/statistics/rows';

export interface CountSearch {
  search: SearchText;
  query: CountQuery;
  /** A director counts one centre, so centres are no grouping there. */
  oneCentre: boolean;
  set: (changes: SearchText) => void;
  clearFilters: () => void;
  /** The cases behind a figure, of one group or of all. */
  rowsTo: (measure: Measure, key?: string) => { to: string; search: SearchText };
}

/** What is counted, as the address says it and nothing else does. */
export const useCountSearch = (): CountSearch => {
  const search = usePageSearch();
  const go = useGo();
  const oneCentre = useAccount().role === 'centre_director';
  const usual: Grouping = oneCentre ? 'month' : 'centre';
  const set = (changes: SearchText): void => {
    const next = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== '');
    go('/statistics', Object.fromEntries(next), { replace: true });
  };
  return {
    search,
    query: readQuery(search, usual, today()),
    oneCentre,
    set,
    clearFilters: () => set(Object.fromEntries(FILTERS.map((name) => [name, '']))),
    rowsTo: (measure, key) => ({ to: ROWS, search: { ...search, measure, ...(key ? { at: key } : {}) } }),
  };
};
