import {
  checkLedgerEntry,
  firstEntryKind,
  type Day,
  type Jurisdiction,
  type LedgerCheck,
  type LedgerEntry,
  type LegalBasis,
} from '@najat/domain';
import type { EntryWarnings } from './term.view.js';
import { parametersInForce } from '../legal/index.js';
import { admissionColumns } from '../platform/access/case-columns.js';
import type { Tx } from '../platform/database/tx.js';

/** The ledger an entry would join, and whose it is; a file that is not logged yet has neither id nor entries. */
export interface LedgerOf {
  readonly id: string | null;
  readonly personId: string | null;
  readonly basis: LegalBasis;
  readonly jurisdiction: Jurisdiction;
  readonly entries: readonly LedgerEntry[];
}

/** What an entry says, before it has a number; that it asks for tests moves no term. */
export type Said = Omit<LedgerEntry, 'number' | 'verifiedOn' | 'asksForTests'>;

/**
 * Holds an entry against the ledger it would join and the figures of the law; writes nothing. Who came of their own
 * accord before was not placed by a court, and no court may learn of it.
 */
export async function checkEntry(
  tx: Tx,
  { id, personId, basis, jurisdiction, entries }: LedgerOf,
  said: Said,
  today: Day,
): Promise<LedgerCheck> {
  const { placements } = await tx.one<{ placements: number }>(
    `SELECT count(*) AS placements FROM admission a
     WHERE a.person_id = $1 AND a.referral_id IS DISTINCT FROM $2 AND a.kind = 'residential'
       AND NOT (${admissionColumns('a').voluntary})`,
    [personId, id],
  );
  const setting = { basis, jurisdiction, parameters: await parametersInForce(tx) };
  const proposed: LedgerEntry = {
    asksForTests: false,
    ...said,
    number: entries.length + 1,
    verifiedOn: null,
  };
  return checkLedgerEntry(entries, proposed, setting, { today, placementsBefore: placements });
}

/** Holds an order that no file has been made of against the law it would stand under: the region's own, or its court's. */
export async function checkFirstOrder(
  tx: Tx,
  order: { readonly legalBasis: LegalBasis; readonly orderedOn: Day; readonly termDays?: number },
  { courtId, personId }: { readonly courtId: string; readonly personId: string | null },
  today: Day,
): Promise<LedgerCheck> {
  const { legalBasis, orderedOn, termDays = null } = order;
  const court = await tx.one<{ jurisdiction: Jurisdiction }>('SELECT jurisdiction FROM court WHERE id = $1', [
    courtId,
  ]);
  const jurisdiction = legalBasis === 'KRI_LAW' ? 'kri' : court.jurisdiction;
  const said: Said = {
    kind: firstEntryKind(legalBasis),
    decidedOn: orderedOn,
    termDays,
    courtId,
    corrects: null,
    correctedKind: null,
  };
  return checkEntry(tx, { id: null, personId, basis: legalBasis, jurisdiction, entries: [] }, said, today);
}

/** What is shown before an entry is made: where it goes against a figure that nobody has confirmed, and the end it sets. */
export async function warningsOf(tx: Tx, { findings, term }: LedgerCheck): Promise<EntryWarnings> {
  const warnings = findings.filter(({ weight }) => weight === 'warning');
  const figures = warnings.length === 0 ? [] : await parametersInForce(tx);
  return {
    to: term.to,
    warnings: warnings.map(({ code, allowed, actual, parameter }) => {
      const found = figures.find(
        ({ key, basis, version }) =>
          key === parameter.key && basis === parameter.basis && version === parameter.version,
      );
      return { code, allowed, actual, parameter, note: found?.note ?? 'none' };
    }),
  };
}
