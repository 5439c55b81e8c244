import type { Day } from '../calendar/day.js';
import { lawfulTerm, type LawfulTerm } from '../referral/lawful-term.js';
import type { LedgerEntry } from '../referral/ledger.js';
import type { Stay } from '../referral/stay.js';
import type { LegalParameter, LegalSetting } from './legal-parameter.js';

/** A case as far as its term depends on it. */
export interface TermCase extends Omit<LegalSetting, 'parameters'> {
  readonly id: string;
  readonly entries: readonly LedgerEntry[];
  readonly stays: readonly Stay[];
}

export type TermOutline = Pick<
  LawfulTerm,
  'from' | 'to' | 'daysLeft' | 'status' | 'daysWithoutBasis' | 'daysHeldPastExpiry'
>;

/** One case whose term another figure would move. */
export interface TermChange {
  readonly id: string;
  readonly before: TermOutline;
  readonly after: TermOutline;
}

const outlineOf = ({
  from,
  to,
  daysLeft,
  status,
  daysWithoutBasis,
  daysHeldPastExpiry,
}: LawfulTerm): TermOutline => ({ from, to, daysLeft, status, daysWithoutBasis, daysHeldPastExpiry });

const differ = (a: TermOutline, b: TermOutline): boolean =>
  (Object.keys(a) as (keyof TermOutline)[]).some((key) => a[key] !== b[key]);

/**
 * What another set of figures would do to open cases, so that whoever confirms one sees it before it takes effect:
 * the cases whose term, standing or days without basis would differ today. Changes nothing itself.
 */
export function effectOfParameters(
  cases: readonly TermCase[],
  before: readonly LegalParameter[],
  after: readonly LegalParameter[],
  today: Day,
): TermChange[] {
  return cases.flatMap(({ id, entries, stays, jurisdiction, basis }) => {
    const under = (parameters: readonly LegalParameter[]) =>
      outlineOf(lawfulTerm(entries, { jurisdiction, basis, parameters }, stays, today));
    const change = { id, before: under(before), after: under(after) };
    return differ(change.before, change.after) ? [change] : [];
  });
}
