import { isVoluntary, type LegalBasis } from './legal-basis.js';

/** Kinds of entry in the order ledger. Entries are immutable and numbered from 1 within a referral. */
export const ORDER_ENTRY_KINDS = [
  'placement_order',
  'clinic_order',
  'post_release_clinic_order',
  'voluntary_request',
  'extension',
  'continuation',
  'release',
  'stop',
  'revocation',
  'transfer_of_court',
  'correction',
] as const;
export type OrderEntryKind = (typeof ORDER_ENTRY_KINDS)[number];

/** Decisions that end a stay: only these carry a discharge of a court file (domain reference §5 rule 2). */
export const ENDING_DECISIONS = [
  'release',
  'stop',
  'revocation',
] as const satisfies readonly OrderEntryKind[];

/** Decisions a court may send after the first order; a correction is made by whoever keeps the ledger. */
export const COURT_DECISIONS = [
  'extension',
  'continuation',
  'release',
  'stop',
  'revocation',
  'transfer_of_court',
  'clinic_order',
  'post_release_clinic_order',
  'placement_order',
] as const satisfies readonly OrderEntryKind[];
export type CourtDecision = (typeof COURT_DECISIONS)[number];

/** The kind of a ledger's first entry. */
export function firstEntryKind(basis: LegalBasis): OrderEntryKind {
  if (isVoluntary(basis)) return 'voluntary_request';
  if (basis === 'ART39_CLINIC') return 'clinic_order';
  if (basis === 'ART39_POST_RELEASE_CLINIC') return 'post_release_clinic_order';
  return 'placement_order';
}

/** Entries a measure of the court begins with. */
export const OPENING_KINDS = [
  'placement_order',
  'clinic_order',
  'post_release_clinic_order',
] as const satisfies readonly OrderEntryKind[];
export type OpeningKind = (typeof OPENING_KINDS)[number];

/** The two measures of Art. 39: residence in a centre, and attendance at a psycho-social clinic. Each has its own term. */
export type CourtMeasure = 'placement' | 'clinic';

export const measureOf = (kind: OpeningKind): CourtMeasure =>
  kind === 'placement_order' ? 'placement' : 'clinic';

/** Kinds an entry can be corrected to: of a file of a court, never the request of somebody who came by themselves. */
export const CORRECTED_KINDS = COURT_DECISIONS;

/** Decisions that can give days. */
export const givesDays = (kind: OrderEntryKind): boolean =>
  (OPENING_KINDS as readonly OrderEntryKind[]).includes(kind) ||
  kind === 'extension' ||
  kind === 'continuation';

/** Decisions that can ask for drug tests in the reports: those that give days, for it is their time that is reported on. */
export const mayAskForTests = givesDays;
