import { daysBetween, type Day } from '../calendar/day.js';
import {
  checkProposedExtension,
  checkProposedOrder,
  type LegalFinding,
  type LegalFindingCode,
} from '../legal/legal-finding.js';
import { figureOn, type LegalSetting } from '../legal/legal-parameter.js';
import type { ErrorCode } from '../problem/error-codes.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';
import { lawfulTerm, type LawfulTerm } from './lawful-term.js';
import { isOpening, type LedgerEntry } from './ledger.js';
import { measureOf } from './order-entry.js';
import type { TermLineCode } from './term-line.js';

/** What an entry would say that leads nowhere: most often it belongs to another case, or was entered before. */
const REFUSED: Readonly<Partial<Record<TermLineCode, ErrorCode>>> = {
  'extension.after_end': 'referral.decision_after_end',
  'ending.already_ended': 'referral.decision_after_end',
  'extension.without_order': 'referral.decision_without_order',
  'ending.without_order': 'referral.decision_without_order',
  'order.without_days': 'referral.days_required',
  'extension.without_days': 'referral.days_required',
};

const REFUSED_BY_LAW: Readonly<Record<LegalFindingCode, ErrorCode>> = {
  placement_longer_than_maximum: 'referral.longer_than_law_allows',
  extended_placement_longer_than_maximum: 'referral.longer_than_law_allows',
  clinic_longer_than_maximum: 'referral.longer_than_law_allows',
  clinic_shorter_than_minimum: 'referral.shorter_than_law_allows',
  placed_too_often: 'referral.placed_too_often',
};
const FIELD: Readonly<Partial<Record<ErrorCode, string>>> = {
  'referral.decision_after_end': 'decidedOn',
  'referral.decision_without_order': 'kind',
  'referral.placed_too_often': 'kind',
};

/** What is held against an entry before it is made: what refuses it, and what is shown and lets it pass. */
export interface LedgerCheck {
  readonly refusals: readonly Refusal[];
  readonly findings: readonly LegalFinding[];
  /** How the term would stand, the entry verified. */
  readonly term: LawfulTerm;
}

/**
 * Holds an entry of a court's decision against the ledger it would join and the figures of the law. It is read as if all
 * were verified: a decision that another one has made void is so whoever has checked it. A decision after the term has
 * run out is let in, and the days between stay without basis (ADR 0014); so is what only unconfirmed figures contradict.
 *
 * @param placementsBefore Placements of the person in other files, for the limit on repetition.
 */
export function checkLedgerEntry(
  entries: readonly LedgerEntry[],
  proposed: LedgerEntry,
  setting: LegalSetting,
  facts: { today: Day; placementsBefore: number },
): LedgerCheck {
  const verified = [...entries, proposed].map((entry) => ({
    ...entry,
    verifiedOn: entry.verifiedOn ?? facts.today,
  }));
  const term = lawfulTerm(verified, setting, [], facts.today);
  const own = term.lines.filter(({ entry, correction }) => (correction ?? entry) === proposed.number);
  const refusals = own.flatMap(({ code }): Refusal[] => {
    const refused = REFUSED[code];
    return refused === undefined ? [] : [{ code: refused, path: FIELD[refused] ?? 'termDays' }];
  });
  const findings = findingsOf(proposed, term, setting, facts.placementsBefore);
  return { refusals: [...refusals, ...refusedByLaw(findings)], findings, term };
}

/** What confirmed figures of the law refuse; what only unconfirmed ones contradict is shown and let pass. */
export function refusedByLaw(findings: readonly LegalFinding[]): Refusal[] {
  return findings
    .filter(({ weight }) => weight === 'refusal')
    .flatMap(({ code }) => refuseIf(true, REFUSED_BY_LAW[code], FIELD[REFUSED_BY_LAW[code]] ?? 'termDays'));
}

function findingsOf(
  proposed: LedgerEntry,
  term: LawfulTerm,
  setting: LegalSetting,
  placementsBefore: number,
): LegalFinding[] {
  const kind = proposed.kind === 'correction' ? proposed.correctedKind : proposed.kind;
  if (kind === null) return [];
  const { decidedOn, termDays } = proposed;
  if (isOpening(kind)) {
    const days = termDays ?? figureOn(setting, 'term_days', decidedOn).value;
    return days === null ? [] : checkProposedOrder({ kind, decidedOn, days, placementsBefore }, setting);
  }
  if (kind !== 'extension' && kind !== 'continuation') return [];
  const measure = term.measure ?? measureOf('placement_order');
  const totalDays = term.periods
    .filter((period) => period.measure === measure)
    .reduce((sum, { from, to }) => sum + daysIn(from, to), 0);
  return checkProposedExtension({ measure, decidedOn, totalDays }, setting);
}

const daysIn = (from: Day, to: Day): number => daysBetween(from, to) + 1;
