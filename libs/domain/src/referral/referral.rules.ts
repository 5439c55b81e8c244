import type { LegalBasis } from './legal-basis.js';
import type { LedgerEntry } from './ledger.js';
import type { CourtDecision } from './order-entry.js';
import { isVoluntary } from './legal-basis.js';
import type { Day } from '../calendar/day.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/** Law 50/2017 came into force ninety days after its publication of 8 May 2017. */
export const LAW_IN_FORCE: Day = '2017-08-08';

const isBeforeLaw = ({ legalBasis, orderedOn }: { legalBasis: LegalBasis; orderedOn: Day }): boolean =>
  orderedOn < LAW_IN_FORCE && legalBasis !== 'KRI_LAW' && legalBasis !== 'OTHER';

/** The rules of logging an order: it has been made, under the law, by a court unless it is voluntary. */
export function checkOrder(order: {
  legalBasis: LegalBasis;
  orderedOn: Day;
  hasCourt: boolean;
  today: Day;
}): Refusal[] {
  const voluntary = isVoluntary(order.legalBasis);
  return [
    ...refuseIf(order.orderedOn > order.today, 'referral.order_in_future', 'orderedOn'),
    ...refuseIf(isBeforeLaw(order), 'referral.order_before_law', 'orderedOn'),
    ...refuseIf(!voluntary && !order.hasCourt, 'referral.court_required', 'courtId'),
    ...refuseIf(voluntary && order.hasCourt, 'referral.court_not_for_voluntary', 'courtId'),
  ];
}

/** Two people stand behind every order: whoever logged it may not verify it (domain reference §5 rule 1). */
export function checkVerifier(loggedBy: string, verifier: string): Refusal[] {
  return refuseIf(loggedBy === verifier, 'referral.same_person_verifies');
}

/** "Other" is a reason only together with words. */
export function checkReason(reason: string, words: string | undefined, path: string): Refusal[] {
  return refuseIf(
    reason === 'other' && (words === undefined || words === ''),
    'referral.reason_needs_words',
    path,
  );
}

/** A decision of the court follows its order and has been made already; an Article 40 file has no court. */
export function checkDecision(decision: {
  legalBasis: LegalBasis;
  orderedOn: Day;
  decidedOn: Day;
  today: Day;
}): Refusal[] {
  return [
    ...refuseIf(isVoluntary(decision.legalBasis), 'referral.decision_not_for_voluntary'),
    ...refuseIf(decision.decidedOn < decision.orderedOn, 'referral.decision_before_order', 'decidedOn'),
    ...refuseIf(decision.decidedOn > decision.today, 'referral.decision_in_future', 'decidedOn'),
  ];
}

/** A transfer names the court it goes to, another than the one it comes from; no other decision is of another court. */
export function checkTransfer(decision: {
  kind: CourtDecision;
  to: string | undefined;
  from: string | null;
}): Refusal[] {
  const { kind, to, from } = decision;
  if (kind !== 'transfer_of_court')
    return refuseIf(to !== undefined && to !== from, 'referral.decision_of_other_court', 'courtId');
  return [
    ...refuseIf(to === undefined, 'referral.transfer_court_required', 'courtId'),
    ...refuseIf(to !== undefined && to === from, 'referral.transfer_to_own_court', 'courtId'),
  ];
}

type Corrected = Pick<LedgerEntry, 'number' | 'kind' | 'corrects' | 'correctedKind'>;

/** The entry that a correction, or a correction of one, speaks of in the end. */
export function spokenOf(entries: readonly Corrected[], entry: Corrected): Corrected {
  const earlier = entries.find(({ number }) => number === entry.corrects && number < entry.number);
  return earlier === undefined ? entry : spokenOf(entries, earlier);
}

/**
 * The order a file began with says what kind of file it is: it is corrected in its words and days, or the file is
 * withdrawn; a correction of it may be struck. Whatever should have been a transfer names its court, unless what it
 * corrects did.
 */
export function checkCorrection(correction: {
  entries: readonly Corrected[];
  wrong: Corrected;
  correctedKind: CourtDecision | null;
  courtId: string | undefined;
}): Refusal[] {
  const { entries, wrong, correctedKind, courtId } = correction;
  const first = spokenOf(entries, wrong);
  const strikesCorrection = correctedKind === null && wrong.number > 1;
  const moves = correctedKind === 'transfer_of_court';
  const named = courtId !== undefined || (wrong.correctedKind ?? wrong.kind) === 'transfer_of_court';
  return [
    ...refuseIf(
      first.number === 1 && correctedKind !== first.kind && !strikesCorrection,
      'referral.correction_not_of_first_kind',
      'kind',
    ),
    ...refuseIf(moves && !named, 'referral.transfer_court_required', 'courtId'),
    ...refuseIf(!moves && courtId !== undefined, 'referral.decision_of_other_court', 'courtId'),
  ];
}

/** The right day of the order a file began with: under the law, made by today, and before anybody could log it. */
export function checkFirstDay(order: {
  legalBasis: LegalBasis;
  decidedOn: Day;
  loggedOn: Day;
  today: Day;
}): Refusal[] {
  const { legalBasis, decidedOn, loggedOn, today } = order;
  return [
    ...refuseIf(decidedOn > today, 'referral.decision_in_future', 'decidedOn'),
    ...refuseIf(decidedOn <= today && decidedOn > loggedOn, 'referral.order_after_logging', 'decidedOn'),
    ...refuseIf(isBeforeLaw({ legalBasis, orderedOn: decidedOn }), 'referral.order_before_law', 'decidedOn'),
  ];
}
