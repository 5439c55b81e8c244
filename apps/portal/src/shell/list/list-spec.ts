import type { ReactNode } from 'react';
import type { Query } from '../http/http';

export interface ListAnswer<Row> {
  items: Row[];
  /** Where the next page starts; absent on the last one. */
  next?: string | null;
  total: number;
  /** The list is longer than `total`: the server counts no further. */
  more?: boolean;
}

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** `end` for figures. */
  align?: 'start' | 'end';
  /** The server's name for ordering by this column, when it offers that. */
  sort?: string;
  /** `wide` columns give way below 1200 px. */
  show?: 'always' | 'wide';
  /** How the column stands on a phone's card: its heading, beside the heading, a line, or not at all. */
  card?: 'title' | 'badge' | 'line' | 'none';
  minWidth?: number;
}

export interface FilterOption {
  value: string;
  label: string;
}

export type FilterSpec =
  | { kind: 'text'; name: string; label: string; placeholder?: string }
  | {
      kind: 'day';
      name: string;
      label: string;
      /** Holds, and is shown, as long as the address says nothing else. */
      usual?: string | undefined;
    }
  | {
      kind: 'select' | 'segmented';
      name: string;
      label: string;
      options: readonly FilterOption[];
      all?: string;
      /** For options that are whole phrases. */
      isWide?: boolean;
    };

/** What holds for a filter of which the address says nothing. */
export const usualOf = (spec: FilterSpec): string => ('usual' in spec ? spec.usual : undefined) ?? '';

export interface ListSpec<Row> {
  /** First part of the query key; a write that touches the list refreshes `[name]`. */
  name: string;
  load: (query: Query, signal: AbortSignal) => Promise<ListAnswer<Row>>;
  /** Left out where the page draws its rows itself. */
  columns?: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Where a click on the row, or Enter, leads. */
  rowTo?: (row: Row) => string;
  filters?: readonly FilterSpec[];
  /** Always sent along, never shown. */
  fixed?: Query;
  /** Said when there is nothing at all; with filters set, another sentence is used. */
  empty: { title: string; text?: string; action?: ReactNode };
}

export const PAGE_SIZE = 50;
