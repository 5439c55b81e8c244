import type { Schema } from '@najat/contract';
import type { Measure } from '@najat/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { http, type Query } from '../shell/http/http';
import { keepFile } from '../shell/http/keep-file';
import type { ListAnswer } from '../shell/list/list-spec';
import type { CountQuery } from './count-query';

export type Counts = Schema<'CountsView'>;
export type CountRow = Schema<'CountRowView'>;
export type CountedCase = Schema<'CountedCaseView'>;
export type CountOf = Record<Measure, number>;

export const useCounts = (query: CountQuery) =>
  useQuery({
    queryKey: ['statistics', 'counts', query],
    queryFn: ({ signal }) => http.get<Counts>('/statistics/counts', { ...query }, signal),
    placeholderData: keepPreviousData,
  });

export const loadCases = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<CountedCase>>('/statistics/rows', query, signal);

export const useCentres = () =>
  useQuery({
    queryKey: ['statistics', 'centres'],
    queryFn: ({ signal }) => http.get<Schema<'CentreList'>>('/centres', {}, signal),
    select: ({ items }) => items,
    staleTime: Infinity,
  });

/** Hands the table to the browser as a file. */
export const downloadCounts = async (query: CountQuery): Promise<void> => {
  keepFile(await http.download('/statistics/counts.csv', { ...query }), 'najat-counts.csv');
};
