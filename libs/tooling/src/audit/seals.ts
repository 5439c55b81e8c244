import { readFile } from 'node:fs/promises';
import { sealsFromCsv, sealsToCsv, type Seal } from '@najat/domain';
import pg from 'pg';
import type { KnownSeals } from './periods.js';
import { Problem } from '../problem.js';
import { withPurpose } from '../roles.js';

const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The seals as they are handed to a second party: numbers, times and hashes, nothing of any case. */
export async function sealsOf(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: withPurpose(ownerUrl, 'seals') });
  await client.connect();
  try {
    const { rows } = await client.query<Seal>(
      `SELECT no, ${iso('opened_at')} AS "openedAt", ${iso('closed_at')} AS "closedAt", cases,
         encode(root, 'hex') AS root, encode(seal, 'hex') AS seal FROM history_period WHERE seal IS NOT NULL ORDER BY no`,
    );
    return sealsToCsv(rows);
  } finally {
    await client.end();
  }
}

/** Reads back what was handed out. */
export async function readSeals(file: string): Promise<KnownSeals> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new Problem(`${file} cannot be read.`, 'Name the file with the seals that were handed out.');
  const seals = sealsFromCsv(text);
  if (seals !== undefined) return seals;
  throw new Problem(
    `${file} holds no seals of Najat.`,
    'They come from "npm run audit:seals" or the page of the log.',
  );
}
