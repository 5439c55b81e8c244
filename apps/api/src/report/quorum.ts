import {
  figureOn,
  quorumOf,
  startingParameters,
  type AdmissionKind,
  type Day,
  type Jurisdiction,
  type LegalBasis,
  type Quorum,
} from '@najat/domain';

const parameters = startingParameters();

/** How many signatures the report on a stay needs, by the law it stands under. */
export function quorumFor(
  file: { legalBasis: LegalBasis; jurisdiction: Jurisdiction; admissionKind: AdmissionKind },
  today: Day,
): Quorum {
  const setting = { jurisdiction: file.jurisdiction, basis: file.legalBasis, parameters };
  return quorumOf(file.admissionKind, figureOn(setting, 'committee_quorum', today));
}
