import type pg from 'pg';
import { type Discipline, type Role } from '@najat/domain';
import { INTENT } from './intent.js';
import { type Rows, type Seat } from './intent.words.js';
import { type Column } from './rights.js';
import { type Fact } from './facts.js';
import { type Places } from '../fixtures.js';

/** A verification names two people: who wrote the entry, and who signs for having checked it. */
const SIGNS: Readonly<Record<string, string>> = { order_verification: 'verified_by' };
const AUTHOR = [
  'actor_id',
  'recorded_by',
  'led_by',
  'drafted_by',
  'fixed_by',
  'returned_by',
  'account_id',
  'proposed_by',
  'added_by',
  'set_by',
];

export interface Stage {
  readonly admin: pg.Client;
  readonly places: Places;
  readonly facts: readonly Fact[];
  readonly columns: readonly Column[];
  readonly idOf: (role: Role, discipline?: Discipline) => string;
}

export interface Copy {
  readonly fact: Fact;
  readonly row: Readonly<Record<string, unknown>>;
}

export async function copiesOf({ admin, columns, facts }: Stage, table: string): Promise<Copy[]> {
  const key = keySql(columns, table);
  if (key === '') return [];
  const { rows } = await admin.query<{ key: string; row: Record<string, unknown> }>(
    `SELECT ${key} AS key, to_jsonb(t) AS row FROM ${table} t`,
  );
  return rows.flatMap(({ key: found, row }) => {
    const fact = facts.find((one) => one.table === table && one.key === found);
    return fact === undefined ? [] : [{ fact, row }];
  });
}

export const keySql = (columns: readonly Column[], table: string): string => {
  const key = columns.filter((column) => column.table === table && column.inKey).map(({ name }) => name);
  return key.length === 0 ? '' : key.map((name) => `${name}::text`).join(` || '|' || `);
};

export const tell = ({ side, file, discipline, compartment, about, author, handedIn }: Fact): string =>
  [side, file, discipline, compartment, about, author, handedIn && 'handed in']
    .filter((part) => part !== undefined)
    .join(' ');

const authorOf = (columns: readonly Column[], table: string): string | undefined =>
  SIGNS[table] ?? columns.find((column) => column.table === table && AUTHOR.includes(column.name))?.name;

/** A row that may be changed must not be changed into one that may not. */
export function moves(
  { places, columns, idOf }: Stage,
  seat: Seat,
  table: string,
  changed: readonly Fact[],
  change: Rows,
): [what: string, sql: string, expected: string][] {
  const { who } = seat;
  const only = who === 'owner' ? undefined : INTENT[table]?.changes?.[who]?.split(' ');
  const author = authorOf(columns, table);
  const place = who === 'court_clerk' ? 'court_id' : 'centre_id';
  const to: [column: string | undefined, value: string, turn: (fact: Fact) => Fact][] = [
    [place, who === 'court_clerk' ? places.courts[1] : places.centres[1], (fact) => ({ ...fact, side: 1 })],
    ['discipline', 'sport', (fact) => ({ ...fact, discipline: 'sport' })],
    [author, idOf('auditor'), (fact) => ({ ...fact, author: idOf('auditor') })],
  ];
  return to.flatMap(([column, value, turn]): [string, string, string][] => {
    if (column === undefined || only?.includes(column) === false) return [];
    if (!columns.some((one) => one.table === table && one.name === column)) return [];
    const allowed = changed.every((fact) => change(turn(fact), seat));
    const expected = allowed ? 'let through' : 'refused';
    return [[`moves by ${column}`, `UPDATE ${table} SET ${column} = '${value}'`, expected]];
  });
}

/** Each row once more, in one's own name and in another's: what stops it besides the wall comes after the wall. */
export function additions(
  { columns, idOf }: Stage,
  seat: Seat,
  table: string,
  copies: readonly Copy[],
): [Fact, string][] {
  const own = columns.filter((column) => column.table === table);
  const author = authorOf(columns, table);
  const only = seat.who === 'owner' ? undefined : INTENT[table]?.adds?.[seat.who]?.split(' ');
  const names = own
    .filter(({ generated, name }) => !generated && only?.includes(name) !== false)
    .map(({ name }) => name);
  const insert = (row: object): string => {
    const text = JSON.stringify(row).replaceAll("'", "''");
    return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.join(', ')}
      FROM jsonb_populate_record(NULL::${table}, '${text}'::jsonb)`;
  };
  return copies.flatMap(({ fact, row }): [Fact, string][] => {
    if (author === undefined || fact.author === undefined) return [[fact, insert(row)]];
    const names = [seat.account, idOf('auditor')].filter((id) => id !== undefined);
    return names.map((id) => [{ ...fact, author: id }, insert({ ...row, [author]: id })]);
  });
}
