import { useGo, usePageSearch } from '../shell/layout/page-link';
import { useAccount } from '../shell/session/session';
import { useCentres } from './centre.api';

/** Whose beds are shown and which of them, as the address says; staff of a centre have theirs alone, others all. */
export const useBedFilters = () => {
  const search = usePageSearch();
  const go = useGo();
  const { centre: own } = useAccount();
  const { data, error } = useCentres(own === null);
  const centres = data?.items ?? [];
  const centre = own ?? centres.find(({ id }) => id === search['centre']) ?? null;
  const set = (changes: Record<string, string>): void => {
    const next = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== '');
    go('/beds', Object.fromEntries(next), { replace: true });
  };
  return {
    centres,
    centre,
    error,
    isOfAll: own === null && !search['centre'],
    values: { standing: search['standing'], sex: search['sex'] },
    set,
    clear: () => set({ standing: '', sex: '' }),
  };
};

export type BedFilters = ReturnType<typeof useBedFilters>;
