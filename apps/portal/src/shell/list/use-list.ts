import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { usePageSearch } from '../layout/page-link';
import { useGo } from '../layout/page-link';
import { useLocation } from '@tanstack/react-router';
import { type ListAnswer, type ListSpec, PAGE_SIZE, usualOf } from './list-spec';

/** The list as its address describes it: filters and order live behind the `?` and nowhere else. */
export const useList = <Row>(spec: ListSpec<Row>) => {
  const search = usePageSearch();
  const go = useGo();
  const { pathname } = useLocation();
  const specs = spec.filters ?? [];
  const names = specs.map(({ name }) => name);
  const held = specs.map((one) => [one.name, search[one.name] || usualOf(one)] as const);
  const filters: Record<string, string> = Object.fromEntries(held.filter(([, value]) => value !== ''));
  const query = { ...spec.fixed, ...filters, ...(search['sort'] ? { sort: search['sort'] } : {}) };
  const result = useInfiniteQuery({
    queryKey: [spec.name, 'list', query],
    queryFn: ({ pageParam, signal }) => spec.load({ ...query, limit: PAGE_SIZE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: ListAnswer<Row>) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const set = (changes: Record<string, string>): void => {
    const next = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== '');
    go(pathname, Object.fromEntries(next), { replace: true });
  };
  return {
    result,
    rows: result.data?.pages.flatMap(({ items }) => items) ?? [],
    total: result.data?.pages[0]?.total ?? null,
    more: result.data?.pages[0]?.more ?? false,
    query,
    filters,
    set,
    clear: () => set(Object.fromEntries(names.map((name) => [name, '']))),
    isFiltered: specs.some((one) => (filters[one.name] ?? '') !== usualOf(one)),
    sort: search['sort'] ?? null,
  };
};

export type ListState<Row> = ReturnType<typeof useList<Row>>;
