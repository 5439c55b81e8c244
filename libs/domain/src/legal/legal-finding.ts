import type { Day } from '../calendar/day.js';
import { measureOf, type OpeningKind } from '../referral/order-entry.js';
import { figureOn, type LegalFigure, type LegalSetting, type ParameterStamp } from './legal-parameter.js';

/** What may be wrong with an entry of the ledger when it is held against the figures of the law. */
export const LEGAL_FINDINGS = [
  'placement_longer_than_maximum',
  'extended_placement_longer_than_maximum',
  'clinic_shorter_than_minimum',
  'clinic_longer_than_maximum',
  'placed_too_often',
] as const;
export type LegalFindingCode = (typeof LEGAL_FINDINGS)[number];

/** A figure of the law that an entry does not meet. A refusal stops the entry; a warning is shown and lets it pass. */
export interface LegalFinding {
  readonly code: LegalFindingCode;
  readonly weight: 'warning' | 'refusal';
  readonly parameter: ParameterStamp;
  /** What the law says, and what the entry says. */
  readonly allowed: number;
  readonly actual: number;
}

/**
 * Weighs a check by the standing of its figure: confirmed ones block, unconfirmed ones warn, and where the law sets
 * none there is nothing to hold an entry against (domain reference §5 rule 5).
 */
export function weigh(
  code: LegalFindingCode,
  figure: LegalFigure,
  actual: number,
  fits: (actual: number, allowed: number) => boolean,
): LegalFinding[] {
  const { value, stamp } = figure;
  if (value === null || stamp === undefined || fits(actual, value)) return [];
  const weight = stamp.confirmed ? 'refusal' : 'warning';
  return [{ code, weight, parameter: stamp, allowed: value, actual }];
}

const atMost = (actual: number, allowed: number): boolean => actual <= allowed;
const atLeast = (actual: number, allowed: number): boolean => actual >= allowed;

/** A first order about to be entered, with the days it gives. */
export interface ProposedOrder {
  readonly kind: OpeningKind;
  readonly decidedOn: Day;
  readonly days: number;
  /** Placements of this person before it. */
  readonly placementsBefore: number;
}

/** Holds a first order against the maxima and minima of its article (reference §1.3 no. 39-e, 39-h, 39-i). */
export function checkProposedOrder(order: ProposedOrder, setting: LegalSetting): LegalFinding[] {
  const figure = (key: Parameters<typeof figureOn>[1]) => figureOn(setting, key, order.decidedOn);
  if (measureOf(order.kind) === 'placement') {
    return [
      ...weigh('placement_longer_than_maximum', figure('placement_max_days'), order.days, atMost),
      ...weigh('placed_too_often', figure('repeat_placement_limit'), order.placementsBefore + 1, atMost),
    ];
  }
  return [
    ...weigh('clinic_shorter_than_minimum', figure('clinic_min_days'), order.days, atLeast),
    ...weigh('clinic_longer_than_maximum', figure('clinic_max_days'), order.days, atMost),
  ];
}

/** An extension or continuation about to be entered. */
export interface ProposedExtension {
  readonly measure: 'placement' | 'clinic';
  readonly decidedOn: Day;
  /** All days of the measure, this decision's among them. */
  readonly totalDays: number;
}

/** Holds an extension against the ceiling of the whole measure (reference §1.3 no. 39-e, 39-h). */
export function checkProposedExtension(extension: ProposedExtension, setting: LegalSetting): LegalFinding[] {
  const [code, key] =
    extension.measure === 'placement'
      ? (['extended_placement_longer_than_maximum', 'placement_extended_max_days'] as const)
      : (['clinic_longer_than_maximum', 'clinic_max_days'] as const);
  return weigh(code, figureOn(setting, key, extension.decidedOn), extension.totalDays, atMost);
}
