import {
  heldSpans,
  spansText,
  termPhases,
  type Day,
  type LegalSetting,
  type TermCase,
  type TermPhase,
} from '@najat/domain';
import { parametersInForce, type Asks } from '../legal/index.js';
import type { Tx } from '../platform/database/tx.js';

/** A case with where it is and whether anything may still come of it. */
interface CaseRow extends TermCase {
  readonly centreId: string;
  readonly courtId: string;
  readonly open: boolean;
}

/** A case with the figures its term was reckoned with. */
export type KeptCase = CaseRow & LegalSetting;

/** SQL: by whose law a file stands, its referral and its court being under these aliases. */
export const jurisdictionSql = (referral: string, court: string): string =>
  `CASE ${referral}.legal_basis WHEN 'KRI_LAW' THEN 'kri' ELSE ${court}.jurisdiction END`;

/**
 * The ledgers and stays of cases, as `lawfulTerm` reads them. Files of Article 40 have no court and are not among them.
 * An order of the region's statute stands under the law of the region, whatever court gave it.
 */
export function readCases(asks: Asks, ids: readonly string[]): Promise<CaseRow[]> {
  return asks.query<CaseRow>(
    `SELECT r.id, r.legal_basis AS basis, r.centre_id AS "centreId", r.court_id AS "courtId",
       ${jurisdictionSql('r', 'k')} AS jurisdiction,
       r.state IN ('logged', 'verified', 'accepted', 'admitted') AS open,
       (SELECT coalesce(json_agg(json_build_object('number', e.number, 'kind', e.kind, 'decidedOn', e.decided_on,
           'termDays', e.term_days, 'courtId', e.court_id, 'corrects', e.corrects, 'correctedKind', e.corrected_kind,
           'asksForTests', e.asks_for_tests,
           'verifiedOn', (v.verified_at AT TIME ZONE 'Asia/Baghdad')::date) ORDER BY e.number), '[]')
        FROM order_entry e LEFT JOIN order_verification v ON v.entry_id = e.id WHERE e.referral_id = r.id) AS entries,
       (SELECT coalesce(json_agg(json_build_object('from', a.admitted_on, 'to', a.discharged_on,
           'kind', CASE a.kind WHEN 'residential' THEN 'residence' WHEN 'clinic' THEN 'attendance' ELSE a.kind END)), '[]')
        FROM (SELECT kind, admitted_on, discharged_on, referral_id FROM admission UNION ALL
              SELECT kind, from_on, to_on, referral_id FROM absence WHERE struck_at IS NULL) a
        WHERE a.referral_id = r.id) AS stays
     FROM referral r JOIN court k ON k.id = r.court_id WHERE r.id = ANY ($1)`,
    [ids],
  );
}

const FIGURES = `hashtext('najat figures of terms')`;

/**
 * From here to the end of the transaction nobody else reckons a term: whoever is at it has finished with the figures
 * that hold, and whoever comes waits for the ones that will.
 */
export const holdTerms = (tx: Tx): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(${FIGURES})`, []);

/**
 * Reckons the term of cases anew from today on, in the transaction that changed what it hangs on; answers what it has
 * reckoned them from.
 */
export async function keepTerms(asks: Asks, ids: readonly string[], today: Day): Promise<KeptCase[]> {
  await asks.query(`SELECT pg_advisory_xact_lock_shared(${FIGURES})`, []);
  const parameters = await parametersInForce(asks);
  const cases = await readCases(asks, ids);
  const rows = cases.flatMap(({ id, centreId, courtId, open, basis, jurisdiction, entries, stays }) => {
    const setting = { basis, jurisdiction, parameters };
    const whole = {
      referral_id: id,
      centre_id: centreId,
      court_id: courtId,
      open,
      unverified: entries.some(({ number, verifiedOn }) => number > 1 && verifiedOn === null),
      held: spansText(heldSpans(entries, setting, stays, today)),
    };
    return termPhases(entries, setting, stays, today).map((phase) => ({ ...whole, ...rowOf(phase) }));
  });
  await asks.query('DELETE FROM term_phase WHERE referral_id = ANY ($1)', [ids]);
  await asks.query(
    `INSERT INTO term_phase (${COLUMNS.join(', ')}) SELECT ${COLUMNS.join(', ')}
     FROM json_populate_recordset(NULL::term_phase, $1)`,
    [JSON.stringify(rows)],
  );
  return cases.map((each) => ({ ...each, parameters }));
}

const AT_ONCE = 500;

/** Reckons the terms of cases that have none: those there before terms were kept. As the owner of the tables. */
export async function keepMissingTerms(asks: Asks): Promise<number> {
  const [now] = await asks.query<{ today: Day }>(
    `SELECT (now() AT TIME ZONE 'Asia/Baghdad')::date AS today`,
    [],
  );
  if (now === undefined) return 0;
  for (let kept = 0; ;) {
    const missing = await asks.query<{ id: string }>(
      `SELECT r.id FROM referral r WHERE r.court_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM term_phase t WHERE t.referral_id = r.id) LIMIT $1`,
      [AT_ONCE],
    );
    if (missing.length === 0) return kept;
    await keepTerms(
      asks,
      missing.map(({ id }) => id),
      now.today,
    );
    kept += missing.length;
  }
}

const rowOf = (phase: TermPhase) => ({
  since: phase.since,
  until: phase.until,
  status: phase.status,
  alarm: phase.alarm,
  measure: phase.measure,
  from_on: phase.from,
  to_on: phase.to,
  to_moves: phase.toMoves,
  covered: phase.covered,
  without_basis: phase.daysWithoutBasis,
  without_basis_grows: phase.withoutBasisGrows,
  held_past: phase.daysHeldPastExpiry,
  held_past_grows: phase.heldGrows,
});

const COLUMNS = [
  'referral_id',
  'centre_id',
  'court_id',
  'open',
  'unverified',
  'held',
  'since',
  'until',
  'status',
  'alarm',
  'measure',
  'from_on',
  'to_on',
  'to_moves',
  'covered',
  'without_basis',
  'without_basis_grows',
  'held_past',
  'held_past_grows',
];

/** SQL: the phase under `alias` is the one of a day, which `day` names. */
export const phaseOn = (alias: string, day: string): string =>
  `${alias}.since <= ${day} AND (${alias}.until IS NULL OR ${alias}.until >= ${day})`;

/** SQL: how the phase under `alias` stands on a day, as `standingOn` answers it; null where there is none. */
export const standingSql = (alias: string, day: string): string => {
  const passed = `(${day} - ${alias}.since)`;
  const to = `${alias}.to_on + CASE WHEN ${alias}.to_moves THEN ${passed} ELSE 0 END`;
  return `CASE WHEN ${alias}.referral_id IS NULL THEN NULL ELSE json_build_object(
    'status', ${alias}.status, 'alarm', ${alias}.alarm, 'measure', ${alias}.measure, 'from', ${alias}.from_on, 'to', ${to},
    'daysLeft', CASE WHEN ${alias}.covered THEN ${to} - ${day} END,
    'daysWithoutBasis', ${alias}.without_basis + CASE WHEN ${alias}.without_basis_grows THEN ${passed} ELSE 0 END,
    'daysHeldPastExpiry', ${alias}.held_past + CASE WHEN ${alias}.held_past_grows THEN ${passed} ELSE 0 END) END`;
};

/** Whether an order covers a day: nobody is admitted by a court's order without one. */
export async function isCovered(tx: Tx, referralId: string, day: Day): Promise<boolean> {
  const [covered] = await tx.query(
    'SELECT 1 FROM term_phase WHERE referral_id = $1 AND $2::date BETWEEN from_on AND to_on LIMIT 1',
    [referralId, day],
  );
  return covered !== undefined;
}
