import { referralMachine, type Day, type Jurisdiction } from '@najat/domain';
import { holdTerms, jurisdictionSql, keepTerms, readCases } from './term.js';
import type { OpenCase, OpenCases } from '../legal/index.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

const OPEN = referralMachine.states.filter((state) => !referralMachine.settled.includes(state));

/** The open files of one jurisdiction within reach, by the law of the court that has them. Article 40 knows no term. */
function openOnes(actor: Actor, jurisdiction: Jurisdiction, params: Params): string {
  return `referral r JOIN court c ON c.id = r.court_id
    WHERE ${reach(actor, 'referral.read', referralColumns('r'), params)} AND r.legal_basis <> 'ART40_VOLUNTARY'
      AND r.state = ANY (${params.add(OPEN)}) AND ${jurisdictionSql('r', 'c')} = ${params.add(jurisdiction)}`;
}

async function count(tx: Tx, actor: Actor, jurisdiction: Jurisdiction): Promise<number> {
  const params = new Params();
  const from = openOnes(actor, jurisdiction, params);
  return (await tx.one<{ total: number }>(`SELECT count(*) AS total FROM ${from}`, params)).total;
}

async function after(
  tx: Tx,
  actor: Actor,
  jurisdiction: Jurisdiction,
  id: string | undefined,
  limit: number,
): Promise<OpenCase[]> {
  const params = new Params();
  const from = openOnes(actor, jurisdiction, params);
  const rows = await tx.query<{ id: string; caseNumber: string }>(
    `SELECT r.id, r.case_number AS "caseNumber" FROM ${from}
     ${id === undefined ? '' : `AND r.id > ${params.add(id)}`} ORDER BY r.id LIMIT ${params.add(limit)}`,
    params,
  );
  const found = await readCases(
    tx,
    rows.map((row) => row.id),
  );
  const files = new Map(found.map((file) => [file.id, file]));
  return rows.flatMap(({ id: rowId, caseNumber }) => {
    const file = files.get(rowId);
    return file === undefined ? [] : [{ ...file, caseNumber }];
  });
}

const AT_ONCE = 500;

/**
 * Reckons every open case of a jurisdiction anew, in the transaction in which another figure has come into force: all of
 * them stand by the old one, or all by the new one. Whoever moves a term meanwhile waits, about 0.3 s for a thousand.
 */
export async function reckonAnew(tx: Tx, jurisdiction: Jurisdiction, today: Day): Promise<void> {
  await holdTerms(tx);
  for (let last: string | undefined; ;) {
    const params = new Params();
    const open = `r.state = ANY (${params.add(OPEN)}) AND ${jurisdictionSql('r', 'c')} = ${params.add(jurisdiction)}`;
    const further = last === undefined ? 'true' : `r.id > ${params.add(last)}`;
    const rows = await tx.query<{ id: string }>(
      `SELECT r.id FROM referral r JOIN court c ON c.id = r.court_id WHERE ${open} AND ${further}
       ORDER BY r.id LIMIT ${params.add(AT_ONCE)}`,
      params,
    );
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await keepTerms(tx, ids, today);
    last = ids.at(-1);
  }
}

export const openCases: OpenCases = { count, after };
