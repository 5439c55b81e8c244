import { addDays, type Day } from '../calendar/day.js';
import type { LegalParameter } from './legal-parameter.js';

type InForce = Pick<LegalParameter, 'version' | 'effectiveFrom' | 'effectiveTo'>;

/** What adopting a version does to the days of its figure. */
export interface Adoption {
  /** Its own last day: the day before the next version that begins later. */
  readonly effectiveTo: Day | null;
  /** The versions it takes over from, and what becomes their last day; before their first when nothing is left. */
  readonly closed: readonly { readonly version: number; readonly effectiveTo: Day }[];
}

/** Whether another version took every day from this one, so that it never was in force. */
export const isVoid = ({ effectiveFrom, effectiveTo }: Omit<InForce, 'version'>): boolean =>
  effectiveTo !== null && effectiveTo < effectiveFrom;

/**
 * Fits a version into the adopted ones of its figure so that no day has two: it takes over from its first day on, until
 * the next that begins later. Nothing else of any version ever changes.
 */
export function adoptionOf(figure: readonly InForce[], effectiveFrom: Day): Adoption {
  const standing = figure.filter((each) => !isVoid(each));
  const next = standing
    .map((each) => each.effectiveFrom)
    .filter((from) => from > effectiveFrom)
    .sort()
    .at(0);
  const closed = standing
    .filter((each) => each.effectiveFrom <= effectiveFrom)
    .filter((each) => each.effectiveTo === null || each.effectiveTo >= effectiveFrom)
    .map(({ version }) => ({ version, effectiveTo: addDays(effectiveFrom, -1) }));
  return { effectiveTo: next === undefined ? null : addDays(next, -1), closed };
}

const sameFigure = (a: LegalParameter, b: LegalParameter): boolean =>
  a.key === b.key && a.jurisdiction === b.jurisdiction && a.basis === b.basis;

/** All adopted figures as they would stand once a proposal were among them. */
export function withAdopted(adopted: readonly LegalParameter[], proposal: LegalParameter): LegalParameter[] {
  const figure = adopted.filter((each) => sameFigure(each, proposal));
  const { effectiveTo, closed } = adoptionOf(figure, proposal.effectiveFrom);
  return [
    ...adopted.map((each) => {
      const end = sameFigure(each, proposal) && closed.find(({ version }) => version === each.version);
      return end ? { ...each, effectiveTo: end.effectiveTo } : each;
    }),
    { ...proposal, effectiveTo },
  ];
}
