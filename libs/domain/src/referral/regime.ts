import { isVoluntary, type LegalBasis } from './legal-basis.js';

/**
 * On which side of the Article 40 wall a file and its person stand. Whoever came of their own accord is a person of
 * their own, apart from what a court may have on record of the same human being (Law 50/2017 Art. 40(1): no case is
 * brought; domain reference §5 rule 6).
 */
export type Regime = 'court' | 'voluntary';

export function regimeOf(basis: LegalBasis): Regime {
  return isVoluntary(basis) ? 'voluntary' : 'court';
}
