import { LEGAL_BASES, type LegalBasis, PARAMETER_KEYS, type ParameterKey } from '@najat/domain';
import type { Parameter } from './legal.api';

/** What the figures are about, in the order of the page. */
export const GROUPS = ['law', 'counting', 'reports'] as const;
export type Group = (typeof GROUPS)[number];

const COUNTING: readonly ParameterKey[] = [
  'first_day_counts',
  'ending_day_counts',
  'clock_waits_for_arrival',
  'leave_suspends',
  'hospital_suspends',
  'absconded_suspends',
  'unverified_orders_count',
  'unverified_endings_count',
];

const groupOf = (key: ParameterKey): Group => {
  if (COUNTING.includes(key)) return 'counting';
  return /^(alarm|report|first_report|hearing)_/.test(key) ? 'reports' : 'law';
};

/** How a version stands on a day; proposals and what was withdrawn have no day of their own. */
export type Standing = 'proposed' | 'confirmed' | 'unconfirmed' | 'ended' | 'withdrawn';

export const standingOf = (
  { state, confirmed, effectiveTo }: Pick<Parameter, 'state' | 'confirmed' | 'effectiveTo'>,
  today: string,
): Standing => {
  if (state !== 'adopted') return state;
  if (effectiveTo !== null && effectiveTo < today) return 'ended';
  return confirmed ? 'confirmed' : 'unconfirmed';
};

/** The versions for one article, latest first. */
export interface Figure {
  readonly basis: LegalBasis | null;
  /** In force today or still to come; the one in force first. */
  readonly standing: readonly Parameter[];
  readonly proposed: readonly Parameter[];
}

export interface FiguresOfKey {
  readonly key: ParameterKey;
  readonly figures: readonly Figure[];
}

const byFirstDay = (a: Parameter, b: Parameter): number => (a.effectiveFrom < b.effectiveFrom ? -1 : 1);

function figureOf(basis: LegalBasis | null, versions: readonly Parameter[], today: string): Figure {
  return {
    basis,
    standing: versions
      .filter((each) => ['confirmed', 'unconfirmed'].includes(standingOf(each, today)))
      .sort(byFirstDay),
    proposed: versions.filter(({ state }) => state === 'proposed').sort(byFirstDay),
  };
}

/** The versions the server lists, by group and figure; what has ended is left to the page of a figure. */
export const figuresIn = (group: Group, items: readonly Parameter[], today: string): FiguresOfKey[] =>
  PARAMETER_KEYS.filter((key) => groupOf(key) === group).flatMap((key) => {
    const own = items.filter((each) => each.key === key);
    const bases = [null, ...LEGAL_BASES].filter((basis) => own.some((each) => each.basis === basis));
    const figures = bases
      .map((basis) =>
        figureOf(
          basis,
          own.filter((each) => each.basis === basis),
          today,
        ),
      )
      .filter(({ standing, proposed }) => standing.length + proposed.length > 0);
    return figures.length === 0 ? [] : [{ key, figures }];
  });
