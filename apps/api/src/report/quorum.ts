import {
  figureOn,
  JURISDICTIONS,
  LEGAL_BASES,
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

/** How many a committee needs on a day, under each law and article: the two joined by a space name the figure. */
export async function quorumsOn(tx: Tx, today: Day): Promise<Readonly<Record<string, number>>> {
  const parameters = await parametersInForce(tx);
  return Object.fromEntries(
    JURISDICTIONS.flatMap((jurisdiction) =>
      LEGAL_BASES.map((basis) => {
        const figure = figureOn({ jurisdiction, basis, parameters }, 'committee_quorum', today);
        return [`${jurisdiction} ${basis}`, quorumOf('residential', figure).needed];
      }),
    ),
  );
}
