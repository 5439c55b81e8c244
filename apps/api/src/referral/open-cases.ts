import {
  referralMachine,
  type Jurisdiction,
  type LedgerEntry,
  type LegalBasis,
  type Stay,
} from '@najat/domain';
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
      AND r.state = ANY (${params.add(OPEN)}) AND c.jurisdiction = ${params.add(jurisdiction)}`;
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
  const rows = await tx.query<{ id: string; caseNumber: string; basis: LegalBasis }>(
    `SELECT r.id, r.case_number AS "caseNumber", r.legal_basis AS basis FROM ${from}
     ${id === undefined ? '' : `AND r.id > ${params.add(id)}`} ORDER BY r.id LIMIT ${params.add(limit)}`,
    params,
  );
  const ids = rows.map((row) => row.id);
  const entries = grouped(await entriesOf(tx, ids));
  const stays = grouped(await staysOf(tx, ids));
  return rows.map((row) => ({
    ...row,
    jurisdiction,
    entries: entries.get(row.id) ?? [],
    stays: stays.get(row.id) ?? [],
  }));
}

type OfFile<T> = T & { readonly referralId: string };

function grouped<T>(rows: readonly OfFile<T>[]): Map<string, OfFile<T>[]> {
  const files = new Map<string, OfFile<T>[]>();
  for (const row of rows) {
    const file = files.get(row.referralId);
    if (file === undefined) files.set(row.referralId, [row]);
    else file.push(row);
  }
  return files;
}

/** A first order is verified with its file; what a court decides later counts as it is entered. */
const entriesOf = (tx: Tx, ids: readonly string[]): Promise<OfFile<LedgerEntry>[]> =>
  tx.query<OfFile<LedgerEntry>>(
    `SELECT e.referral_id AS "referralId", e.number, e.kind, e.decided_on AS "decidedOn", e.term_days AS "termDays",
            e.court_id AS "courtId", NULL AS corrects, NULL AS "correctedKind",
            CASE WHEN e.number = 1 THEN (r.verified_at AT TIME ZONE 'Asia/Baghdad')::date
                 ELSE (e.recorded_at AT TIME ZONE 'Asia/Baghdad')::date END AS "verifiedOn"
     FROM order_entry e JOIN referral r ON r.id = e.referral_id WHERE e.referral_id = ANY ($1) ORDER BY e.number`,
    [ids],
  );

const staysOf = (tx: Tx, ids: readonly string[]): Promise<OfFile<Stay>[]> =>
  tx.query<OfFile<Stay>>(
    `SELECT referral_id AS "referralId", CASE kind WHEN 'clinic' THEN 'attendance' ELSE 'residence' END AS kind,
            admitted_on AS "from", discharged_on AS "to"
     FROM admission WHERE referral_id = ANY ($1) ORDER BY admitted_on`,
    [ids],
  );

export const openCases: OpenCases = { count, after };
