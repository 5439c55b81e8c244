import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';
import { SnakeNaming } from './naming.js';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

// A calendar day stays the text PostgreSQL sends; an instant becomes ISO text in UTC; a count is a number.
pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString());
pg.types.setTypeParser(INT8, (text) => Number(text));

/** Options every connection of the program shares. The schema is only ever changed by migrations. */
export function dataSourceOptions(
  url: string,
  poolSize: number,
  entities: DataSourceOptions['entities'],
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: entities ?? [],
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    namingStrategy: new SnakeNaming(),
    poolSize,
    extra: {
      options:
        '-c timezone=UTC -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1 -c work_mem=16MB -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000',
    },
  };
}

/** Runs `work` on a connection of its own and closes it. */
export async function withDataSource<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource(dataSourceOptions(url, 2, []));
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
