import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { QueryFailedError, type QueryRunner } from 'typeorm';

/**
 * Asks what is asked again and again and always alike: the connection keeps its plan, one for each `reader`, since the
 * policies of each are others. Planning a read of one row takes several times as long as reading it.
 */
export async function askKept<Row>(
  runner: QueryRunner,
  reader: string,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const name = createHash('sha1').update(`${reader} ${sql}`).digest('base64url');
  const client = (await runner.connect()) as PoolClient;
  try {
    const { rows } = await client.query({ name, text: sql, values: [...values] });
    return rows as Row[];
  } catch (error) {
    throw new QueryFailedError(sql, [...values], error as Error);
  }
}
