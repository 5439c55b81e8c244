import {
  figureOn,
  quorumOf,
  type AdmissionKind,
  type Day,
  type Jurisdiction,
  type LegalBasis,
  type Quorum,
} from '@najat/domain';
import { parametersInForce } from '../legal/index.js';
import type { Tx } from '../platform/database/tx.js';

/** How many signatures the report on a stay needs, by the law it stands under. */
export async function quorumFor(
  tx: Tx,
  file: { legalBasis: LegalBasis; jurisdiction: Jurisdiction; admissionKind: AdmissionKind },
  today: Day,
): Promise<Quorum> {
  const parameters = await parametersInForce(tx);
  const setting = { jurisdiction: file.jurisdiction, basis: file.legalBasis, parameters };
  return quorumOf(file.admissionKind, figureOn(setting, 'committee_quorum', today));
}
