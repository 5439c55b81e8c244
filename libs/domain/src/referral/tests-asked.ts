import type { Day } from '../calendar/day.js';
import type { LegalSetting } from '../legal/legal-parameter.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';
import { readLedger, type LedgerEntry } from './ledger.js';
import { mayAskForTests, type OrderEntryKind } from './order-entry.js';

/**
 * Whether the court asks to be told of drug tests in a report on the time up to `on`: a court is told of them only if its
 * order says so (domain reference §3.14). The ledger is read as it stands today, after corrections; of the decisions
 * that can ask, the last one made by that day decides, whatever an earlier one said.
 */
export function asksForTests(
  entries: readonly LedgerEntry[],
  setting: LegalSetting,
  { on, today }: { on: Day; today: Day },
): boolean {
  const { acts } = readLedger(entries, setting, today);
  const able = acts.filter(({ kind, decidedOn }) => mayAskForTests(kind) && decidedOn <= on);
  return able.at(-1)?.asksForTests ?? false;
}

/** Only a decision that gives days can ask for tests; `kind` is what an entry is, or should have been. */
export function checkAsksForTests(kind: OrderEntryKind | null, asks: boolean | undefined): Refusal[] {
  return refuseIf(
    asks === true && (kind === null || !mayAskForTests(kind)),
    'referral.tests_not_for_decision',
    'asksForTests',
  );
}
