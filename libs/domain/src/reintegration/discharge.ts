import { isVoluntary, type LegalBasis } from '../referral/legal-basis.js';
import type { OrderEntryKind } from '../referral/order-entry.js';

/** How a discharge counts: completed, or otherwise. */
export const OUTCOMES = ['completed', 'transferred', 'ended_by_court', 'left', 'died'] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface ReasonRow {
  readonly outcome: Outcome;
  /** Court decisions that may carry this discharge of a court file; empty when the fact itself ends the stay. */
  readonly decisions: readonly OrderEntryKind[];
  /** Follow-up at 1, 3, 6 and 12 months makes sense only for a person who went back to society. */
  readonly followUp: boolean;
  readonly files: 'any' | 'court' | 'voluntary';
}

/** Discharge reasons of domain reference §3.3, mapped to TEDS, AIHW and NDTMS in its table. */
export const DISCHARGE_REASONS = {
  COMPLETED_ABSTINENT: { outcome: 'completed', decisions: ['release', 'stop'], followUp: true, files: 'any' },
  COMPLETED_NON_DEPENDENT: {
    outcome: 'completed',
    decisions: ['release', 'stop'],
    followUp: true,
    files: 'any',
  },
  TRANSFERRED_CENTRE: { outcome: 'transferred', decisions: [], followUp: false, files: 'any' },
  TO_HOSPITAL: { outcome: 'transferred', decisions: [], followUp: false, files: 'any' },
  COURT_RELEASE_INCOMPLETE: {
    outcome: 'ended_by_court',
    decisions: ['release', 'stop'],
    followUp: true,
    files: 'court',
  },
  ORDER_REVOKED_NONCOMPLIANCE: {
    outcome: 'ended_by_court',
    decisions: ['revocation'],
    followUp: false,
    files: 'court',
  },
  IMPRISONED_OTHER_CASE: { outcome: 'ended_by_court', decisions: [], followUp: false, files: 'any' },
  ABSCONDED: { outcome: 'left', decisions: [], followUp: false, files: 'court' },
  DROPPED_OUT: { outcome: 'left', decisions: [], followUp: true, files: 'voluntary' },
  WITHDREW_VOLUNTARY: { outcome: 'left', decisions: [], followUp: true, files: 'voluntary' },
  DIED: { outcome: 'died', decisions: [], followUp: false, files: 'any' },
} as const satisfies Record<string, ReasonRow>;

export type DischargeReason = keyof typeof DISCHARGE_REASONS;
export const DISCHARGE_REASON_CODES = Object.keys(DISCHARGE_REASONS) as [
  DischargeReason,
  ...DischargeReason[],
];

/** The reasons open to a file of this legal basis. */
export function dischargeReasonsFor(basis: LegalBasis): DischargeReason[] {
  const files = isVoluntary(basis) ? 'voluntary' : 'court';
  return DISCHARGE_REASON_CODES.filter((code) => {
    const row: ReasonRow = DISCHARGE_REASONS[code];
    return row.files === 'any' || row.files === files;
  });
}

/**
 * The kinds of court decision this discharge must rest on; empty when it needs none.
 * Only a court decision releases, stops or revokes (domain reference §5 rule 2); an Art. 40 file has no court.
 */
export function decisionsFor(basis: LegalBasis, reason: DischargeReason): readonly OrderEntryKind[] {
  return isVoluntary(basis) ? [] : DISCHARGE_REASONS[reason].decisions;
}
