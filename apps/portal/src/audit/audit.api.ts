import type { Schema } from '@najat/contract';
import { http, type Query } from '../shell/http/http';
import type { ListAnswer } from '../shell/list/list-spec';

export type LogEntry = Schema<'HistoryEntry'>;
export type Period = Schema<'PeriodView'>;

export const loadLog = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<LogEntry>>('/history', query, signal);

export const loadPeriods = (query: Query, signal: AbortSignal) =>
  http.get<ListAnswer<Period>>('/history/periods', query, signal);

export const SEALS_FILE = '/history/seals.csv';
