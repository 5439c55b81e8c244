/**
 * The article an order names, typed from the order and never inferred (Law 50/2017, domain reference §1.2:
 * officials cite Articles 32 and 33 for the same measure, so one must not be derived from the other).
 */
export const LEGAL_BASES = [
  'ART32',
  'ART33',
  'ART39_PLACEMENT',
  'ART39_CLINIC',
  'ART39_POST_RELEASE_CLINIC',
  'ART40_VOLUNTARY',
  'KRI_LAW',
  'OTHER',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Article 40: the person came of their own accord. No court, no case number, walled off from prosecution. */
export function isVoluntary(basis: LegalBasis): boolean {
  return basis === 'ART40_VOLUNTARY';
}

export const ADMISSION_KINDS = ['residential', 'clinic'] as const;
/** Residence in a bed, or attendance at a psycho-social clinic (Art. 39). */
export type AdmissionKind = (typeof ADMISSION_KINDS)[number];

/** The clinic limbs of Art. 39 are attended from home; everything else is residence. */
export function admissionKindOf(basis: LegalBasis): AdmissionKind {
  return basis === 'ART39_CLINIC' || basis === 'ART39_POST_RELEASE_CLINIC' ? 'clinic' : 'residential';
}
