import type { Discipline } from '@najat/domain';

export type Owner = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
export type Side = 0 | 1;

/** One row of the database and everything that may decide who sees it. */
export interface Fact {
  readonly table: string;
  /** The columns of its primary key, as text, joined by a stroke. */
  readonly key: string;
  readonly side?: Side;
  /** Whose file it is of: one a court sent, or one of Article 40. None: of no file. */
  readonly file?: 'court' | 'voluntary';
  readonly discipline?: Discipline;
  readonly compartment?: 'legal' | 'administrative' | 'clinical' | 'restricted';
  readonly about?:
    'file' | 'bed' | 'session' | 'account' | 'person' | 'attempt' | 'screening' | 'drugTest' | 'law';
  /** A look at what it is about, not a change of it; and the centre of whoever looked. */
  readonly look?: true;
  readonly looker?: Side;
  /** The account that wrote it or that it belongs to. */
  readonly author?: string;
  /** The accounts that have its file open for an emergency at this moment. */
  readonly openTo?: readonly string[];
  /** Of a report and what belongs to it: the court has it. */
  readonly handedIn?: true;
  /** Of an emergency access: it is over, and nobody has reviewed it. */
  readonly over?: true;
  /** Of a figure of the law: it waits to be confirmed. */
  readonly proposed?: true;
  /** Of a public holiday. */
  readonly when?: 'past' | 'today' | 'coming';
}

export const PROBED: readonly Discipline[] = ['psychological', 'medical'];
export const NUMBER = '000011112222';

/** Writes a row, and notes whose it is; `key` where its primary key is not one column named id. */
export type Add = (
  table: string,
  row: Readonly<Record<string, unknown>>,
  fact: Omit<Fact, 'table' | 'key'>,
  key?: string,
) => Promise<void>;
