import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { askKept } from './kept.js';
import { Params } from './params.js';
import type { Actor } from '../access/actor.js';
import { writeHistory, type HistoryRecord } from '../history/history.js';
import type { Reading } from '../history/reading.js';
import { Problem } from '../problem/problem.js';

/** One open transaction, on behalf of one actor (or of nobody, before sign-in). */
export class Tx {
  /** What of people's files this transaction has shown its actor. */
  readonly readings: Reading[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor | undefined,
    /** The instant of the transaction: every row it writes carries the same. */
    readonly now: Date,
    /** Whether the connection may keep plans: not behind a pooler that gives each transaction another one. */
    private readonly keepsPlans: boolean,
  ) {}

  async query<Row>(sql: string, params: Params | readonly unknown[] = []): Promise<Row[]> {
    const values = params instanceof Params ? params.values : [...params];
    const { queryRunner } = this.manager;
    if (queryRunner === undefined) throw new Error('a transaction without its connection');
    const { records } = await queryRunner.query(sql, values, true);
    return records as Row[];
  }

  /** As `query`, for what is asked again and again and always alike: its plan is kept. */
  async queryKept<Row>(sql: string, params: Params | readonly unknown[]): Promise<Row[]> {
    const { queryRunner } = this.manager;
    if (!this.keepsPlans || queryRunner === undefined) return this.query(sql, params);
    const values = params instanceof Params ? params.values : params;
    return askKept(queryRunner, this.actor?.role ?? '', sql, values);
  }

  /** The one row, or a 404 that says nothing more. */
  async one<Row>(sql: string, params: Params | readonly unknown[] = []): Promise<Row> {
    return oneOf(await this.query<Row>(sql, params));
  }

  /** As `one`, with its plan kept. */
  async oneKept<Row>(sql: string, params: Params | readonly unknown[]): Promise<Row> {
    return oneOf(await this.queryKept<Row>(sql, params));
  }

  async insert<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    rows: QueryDeepPartialEntity<Entity> | QueryDeepPartialEntity<Entity>[],
  ): Promise<void> {
    if (Array.isArray(rows) && rows.length === 0) return;
    await this.manager.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false).execute();
  }

  /** Changes one row that this transaction has locked. */
  async update<Entity extends ObjectLiteral & { id: string }>(
    entity: EntityTarget<Entity>,
    id: string,
    change: QueryDeepPartialEntity<Entity>,
  ): Promise<void> {
    await this.manager.createQueryBuilder().update(entity).set(change).where('id = :id', { id }).execute();
  }

  /**
   * Locks and reads one row of `entity`, aliased `t` in `where`. Absent and out of reach answer alike.
   */
  async lock<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    where: string,
    params: Params,
  ): Promise<Entity> {
    const metadata = this.manager.dataSource.getMetadata(entity);
    const columns = metadata.columns.map((column) => `t.${column.databaseName} AS "${column.propertyName}"`);
    return this.one<Entity>(
      `SELECT ${columns.join(', ')} FROM ${metadata.tableName} t WHERE ${where} FOR NO KEY UPDATE OF t`,
      params,
    );
  }

  /** Whoever reads a part of a person's file says so here; a read is not answered before that is written down. */
  looked(reading: Reading): void {
    this.readings.push(reading);
  }

  record(record: HistoryRecord): Promise<void> {
    return writeHistory(this, record);
  }
}

function oneOf<Row>([row]: Row[]): Row {
  if (row === undefined) throw new Problem('not_found');
  return row;
}
