import { reportNumber, type Day } from '@najat/domain';
import type { Tx } from '../platform/database/tx.js';

/** As an account is called now: a letter keeps the name under which it was signed. */
export async function nameOf(tx: Tx, accountId: string): Promise<string> {
  const sql = 'SELECT display_name AS name FROM account WHERE id = $1';
  return (await tx.one<{ name: string }>(sql, [accountId])).name;
}

/** The next number of a letter that leaves a centre; all kinds of letters share one series a year. */
export async function nextNumber(
  tx: Tx,
  { centreId, centreCode }: { readonly centreId: string; readonly centreCode: string },
  today: Day,
): Promise<string> {
  const year = Number(today.slice(0, 4));
  const { last } = await tx.one<{ last: number }>(
    `INSERT INTO report_counter (centre_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (centre_id, year) DO UPDATE SET last = report_counter.last + 1 RETURNING last`,
    [centreId, year],
  );
  return reportNumber(centreCode, year, last);
}
