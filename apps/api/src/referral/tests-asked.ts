import { asksForTests, type Day } from '@najat/domain';
import { readCases } from './term.js';
import { parametersInForce } from '../legal/index.js';
import type { Tx } from '../platform/database/tx.js';

/** Whether the court of a file asks for drug tests in a report on the time up to `on`; nobody asks of Article 40. */
export async function testsAsked(tx: Tx, referralId: string, on: Day, today: Day): Promise<boolean> {
  const [file] = await readCases(tx, [referralId]);
  if (file === undefined) return false;
  return asksForTests(file.entries, { ...file, parameters: await parametersInForce(tx) }, { on, today });
}
