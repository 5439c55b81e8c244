import type { Day } from '../calendar/day.js';
import { lawfulTerm, TERM_STATUSES, type LawfulTerm, type TermStatus } from '../referral/lawful-term.js';
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

/** How many cases have a standing, now and under the other figures. */
export type StandingCounts = Readonly<
  Record<TermStatus, { readonly before: number; readonly after: number }>
>;

export interface ParameterEffect {
  /** The cases whose term, standing or days without basis would differ. */
  readonly moved: readonly TermChange[];
  readonly standings: StandingCounts;
}

/**
 * What another set of figures would do to open cases, as on one day, so that whoever confirms one sees it before it
 * takes effect. Changes nothing itself; the effects of parts of the cases add up to that of all.
 */
export function effectOfParameters(
  cases: readonly TermCase[],
  before: readonly LegalParameter[],
  after: readonly LegalParameter[],
  today: Day,
): ParameterEffect {
  const standings = Object.fromEntries(
    TERM_STATUSES.map((status) => [status, { before: 0, after: 0 }]),
  ) as Record<TermStatus, { before: number; after: number }>;
  const moved: TermChange[] = [];
  for (const { id, entries, stays, jurisdiction, basis } of cases) {
    const under = (parameters: readonly LegalParameter[]) =>
      outlineOf(lawfulTerm(entries, { jurisdiction, basis, parameters }, stays, today));
    const change = { id, before: under(before), after: under(after) };
    standings[change.before.status].before += 1;
    standings[change.after.status].after += 1;
    if (differ(change.before, change.after)) moved.push(change);
  }
  return { moved, standings };
}
