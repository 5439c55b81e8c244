import {
  AGE_BANDS,
  type Grouping,
  GROUPINGS,
  LEGAL_BASES,
  type Measure,
  MEASURES,
  OUTCOMES,
  SEXES,
} from '@najat/domain';
import type { SearchText } from '../shell/layout/page-link';
import { type Period, periodName, periodOf, withinMonth } from './period';

export const FILTERS = ['centreId', 'legalBasis', 'outcome', 'sex', 'ageBand'] as const;
export type FilterName = (typeof FILTERS)[number];
export type CountFilter = Period & Partial<Record<FilterName, string>>;
export type CountQuery = CountFilter & { groupBy: Grouping };

/** What the chart shows: one figure, or who came beside who left. */
export const SHOWN = ['flow', ...MEASURES] as const;
export type Shown = (typeof SHOWN)[number];

const FILTER_OF: Record<Exclude<Grouping, 'month'>, FilterName> = {
  centre: 'centreId',
  legal_basis: 'legalBasis',
  outcome: 'outcome',
  sex: 'sex',
  age_band: 'ageBand',
};

/** The order in which groups are read; centres and months follow their names. */
export const ORDER: Partial<Record<Grouping, readonly string[]>> = {
  legal_basis: LEGAL_BASES,
  outcome: [...OUTCOMES, 'none'],
  sex: SEXES,
  age_band: AGE_BANDS,
};

const given = (search: SearchText): Partial<Record<FilterName, string>> =>
  Object.fromEntries(FILTERS.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));

/** What the address asks for; what it leaves open is the usual. */
export const readQuery = (search: SearchText, usual: Grouping, today: string): CountQuery => {
  const typed = {
    ...(search['from'] ? { from: search['from'] } : {}),
    ...(search['to'] ? { to: search['to'] } : {}),
  };
  return {
    ...periodOf(periodName(search), typed, today),
    ...given(search),
    groupBy: GROUPINGS.find((name) => name === search['groupBy']) ?? usual,
  };
};

export const readMeasure = (text: string | undefined): Measure =>
  MEASURES.find((name) => name === text) ?? 'referred';

export const readShown = (text: string | undefined, groupBy: Grouping): Shown =>
  SHOWN.find((name) => name === text) ?? (groupBy === 'month' ? 'flow' : 'admitted');

/** The cases in one group of a count, as the filter that finds exactly them. */
export const withinGroup = ({ groupBy, ...filter }: CountQuery, key: string | undefined): CountFilter => {
  if (!key) return filter;
  if (groupBy === 'month') return { ...filter, ...withinMonth(filter, key) };
  return { ...filter, [FILTER_OF[groupBy]]: key };
};
