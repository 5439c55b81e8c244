import { LAW_IN_FORCE } from '../referral/referral.rules.js';
import type { LegalBasis } from '../referral/legal-basis.js';
import {
  JURISDICTIONS,
  type Jurisdiction,
  type LegalParameter,
  type ParameterKey,
  type ParameterNote,
  type SourceMark,
} from './legal-parameter.js';

type Seed = readonly [ParameterKey, LegalBasis | null, number | null, SourceMark, ParameterNote];

const PLACEMENT_BASES: readonly LegalBasis[] = ['ART39_PLACEMENT', 'ART32', 'ART33'];
const CLINIC_BASES: readonly LegalBasis[] = ['ART39_CLINIC', 'ART39_POST_RELEASE_CLINIC'];

const forEach = (bases: readonly LegalBasis[], seed: (basis: LegalBasis) => Seed[]): Seed[] =>
  bases.flatMap(seed);

/**
 * Law 50/2017 as far as it could be read (domain reference §1.3, §1.8). Officials cite Articles 32 and 33 for the
 * measure of Article 39, so a placement by any of the three has the same figures.
 */
const federal = (): readonly Seed[] => [
  ...forEach(PLACEMENT_BASES, (basis) => [
    ['placement_max_days', basis, 90, 'found', 'article_of_90_180_unclear'],
    ['placement_extended_max_days', basis, 180, 'found', 'article_of_90_180_unclear'],
    ['term_days', basis, 90, 'derived', 'order_expected_to_name_days'],
    ['extension_days', basis, 90, 'derived', 'order_expected_to_name_days'],
    ['repeat_placement_limit', basis, null, 'unverified', 'repeat_rule_not_found'],
  ]),
  ...forEach(CLINIC_BASES, (basis) => [
    ['clinic_min_days', basis, 90, 'unverified', 'clinic_term_conflicts_with_placement'],
    ['clinic_max_days', basis, 180, 'unverified', 'clinic_term_conflicts_with_placement'],
    ['clinic_sessions_per_week', basis, 2, 'unverified', 'clinic_frequency_remembered'],
    ['term_days', basis, 90, 'derived', 'order_expected_to_name_days'],
    ['extension_days', basis, 90, 'derived', 'order_expected_to_name_days'],
  ]),
  ['voluntary_observation_days', 'ART40_VOLUNTARY', 30, 'unverified', 'observation_remembered'],
];

/** What no law that could be read answers; the same in both jurisdictions until somebody confirms otherwise. */
const everywhere = (): readonly Seed[] => [
  ['report_lead_days', null, 14, 'derived', 'no_source_for_report_dates'],
  ['first_report_days', null, null, 'derived', 'no_source_for_report_dates'],
  ['report_interval_days', null, null, 'derived', 'no_source_for_report_dates'],
  ['hearing_lead_days', null, 7, 'derived', 'no_source_for_report_dates'],
  ['report_due_on_working_day', null, 1, 'derived', 'product_decision'],
  // The committee's composition and quorum are open (domain reference §6 question 4).
  ['committee_quorum', null, 3, 'derived', 'product_decision'],
  ['alarm_first_days', null, 14, 'derived', 'product_decision'],
  ['alarm_second_days', null, 7, 'derived', 'product_decision'],
  ['alarm_third_days', null, 2, 'derived', 'product_decision'],
  ['alarm_last_days', null, 0, 'derived', 'product_decision'],
  ['first_day_counts', null, 1, 'derived', 'law_silent_shorter_reading'],
  ['ending_day_counts', null, 1, 'derived', 'law_silent_practice'],
  ['clock_waits_for_arrival', null, 0, 'derived', 'law_silent_shorter_reading'],
  ['leave_suspends', null, 0, 'derived', 'law_silent_shorter_reading'],
  ['hospital_suspends', null, 0, 'derived', 'law_silent_shorter_reading'],
  ['absconded_suspends', null, 0, 'derived', 'law_silent_shorter_reading'],
  ['unverified_orders_count', null, 0, 'derived', 'law_silent_shorter_reading'],
  ['unverified_endings_count', null, 1, 'derived', 'law_silent_shorter_reading'],
];

const toParameter =
  (jurisdiction: Jurisdiction) =>
  ([key, basis, value, source, note]: Seed): LegalParameter => ({
    key,
    jurisdiction,
    basis,
    version: 1,
    value,
    effectiveFrom: LAW_IN_FORCE,
    effectiveTo: null,
    status: 'unconfirmed',
    instrument: null,
    source,
    note,
  });

/**
 * What an empty Najat starts with: every figure unconfirmed, so that it warns and never blocks (domain reference
 * §1.8). The Kurdistan Region has no figure of its own law here, because none is known; its orders must name their days.
 */
export function startingParameters(): LegalParameter[] {
  return [
    ...federal().map(toParameter('federal')),
    ...JURISDICTIONS.flatMap((jurisdiction) => everywhere().map(toParameter(jurisdiction))),
  ];
}
