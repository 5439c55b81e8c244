import { addMonths, type Day } from '../calendar/day.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';
import { LAW_IN_FORCE } from '../referral/referral.rules.js';
import {
  LEGAL_PARAMETERS,
  parameterOn,
  type LegalParameter,
  type ParameterKey,
  type ParameterUnit,
} from './legal-parameter.js';

/** Smallest and largest value of each unit; the table of parameters holds the same. */
export const PARAMETER_BOUNDS: Readonly<Record<ParameterUnit, readonly [least: number, most: number]>> = {
  days: [0, 3650],
  per_week: [1, 21],
  times: [0, 100],
  people: [1, 15],
  switch: [0, 1],
};

const YEARS_AHEAD = 10;

/** Of two figures the first may not be the larger: a minimum and its maximum, an earlier alarm and a later one. */
const ORDERED: readonly (readonly [smaller: ParameterKey, larger: ParameterKey])[] = [
  ['clinic_min_days', 'clinic_max_days'],
  ['placement_max_days', 'placement_extended_max_days'],
  ['alarm_last_days', 'alarm_third_days'],
  ['alarm_third_days', 'alarm_second_days'],
  ['alarm_second_days', 'alarm_first_days'],
];

/** A version about to be proposed. */
export type ProposedParameter = Pick<
  LegalParameter,
  'key' | 'jurisdiction' | 'basis' | 'value' | 'effectiveFrom'
>;

/**
 * The rules of proposing a version: under the law, within what its unit can count, something else than what is in
 * force already, and not against its neighbour. It may start in the past; the portal warns of that.
 */
export function checkProposedParameter(
  proposed: ProposedParameter,
  adopted: readonly LegalParameter[],
  today: Day,
): Refusal[] {
  const { key, jurisdiction, basis, value, effectiveFrom } = proposed;
  const unit = LEGAL_PARAMETERS[key];
  const [least, most] = PARAMETER_BOUNDS[unit];
  const fits = value === null ? unit !== 'switch' : value >= least && value <= most;
  const beside = (other: ParameterKey): number | null =>
    parameterOn(adopted, other, jurisdiction, basis, effectiveFrom)?.value ?? null;
  const contradicts = ORDERED.some(([smaller, larger]) => {
    const low = smaller === key ? value : larger === key ? beside(smaller) : null;
    const high = larger === key ? value : smaller === key ? beside(larger) : null;
    return low !== null && high !== null && low > high;
  });
  const now = parameterOn(
    adopted.filter((each) => each.basis === basis),
    key,
    jurisdiction,
    basis,
    effectiveFrom,
  );
  return [
    ...refuseIf(effectiveFrom < LAW_IN_FORCE, 'legal_parameter.before_law', 'effectiveFrom'),
    ...refuseIf(
      effectiveFrom > addMonths(today, 12 * YEARS_AHEAD),
      'legal_parameter.too_far_ahead',
      'effectiveFrom',
    ),
    ...refuseIf(!fits, 'legal_parameter.out_of_bounds', 'value'),
    ...refuseIf(contradicts, 'legal_parameter.contradicts', 'value'),
    ...refuseIf(now !== undefined && now.value === value, 'legal_parameter.nothing_changes', 'value'),
  ];
}

/** Two people stand behind every figure that somebody proposed; what Najat starts with nobody did. */
export function checkConfirmer(proposedBy: string | null, confirmer: string): Refusal[] {
  return refuseIf(proposedBy === confirmer, 'legal_parameter.own_proposal');
}
