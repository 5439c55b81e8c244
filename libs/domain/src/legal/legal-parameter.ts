import type { Day } from '../calendar/day.js';
import type { LegalBasis } from '../referral/legal-basis.js';

/** Whose law a file stands under. The region has a statute of its own; federal figures never reach it (reference §1.7). */
export const JURISDICTIONS = ['federal', 'kri'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** What the figure of a parameter counts; of a switch, 1 is yes and 0 no. */
export const PARAMETER_UNITS = ['days', 'per_week', 'times', 'people', 'switch'] as const;
export type ParameterUnit = (typeof PARAMETER_UNITS)[number];

/** Every figure of the law that Najat reckons with, and its unit. */
export const LEGAL_PARAMETERS = {
  /** Days of an order that names none. */
  term_days: 'days',
  /** Days an extension or continuation adds when it names none. */
  extension_days: 'days',
  /** Most days of one placement order (§1.8 deposit_max_days). */
  placement_max_days: 'days',
  /** Most days of a placement with all its extensions (§1.8 deposit_extended_max_days). */
  placement_extended_max_days: 'days',
  clinic_min_days: 'days',
  clinic_max_days: 'days',
  clinic_sessions_per_week: 'per_week',
  voluntary_observation_days: 'days',
  /** Days before the end of the term by which the court must have the report. */
  report_lead_days: 'days',
  /** Days after the first day of the term by which the court must have a first report. */
  first_report_days: 'days',
  /** Days from one report to the next. */
  report_interval_days: 'days',
  /** Days before a hearing by which the court must have the report. */
  hearing_lead_days: 'days',
  /** Placements of one person before a further one is out of order. */
  repeat_placement_limit: 'times',
  /** Members of the committee who sign its report to the court. */
  committee_quorum: 'people',
  /** Days left at which the alarms go off. */
  alarm_first_days: 'days',
  alarm_second_days: 'days',
  alarm_third_days: 'days',
  alarm_last_days: 'days',
  /** Whether the day of the order (of a late extension) is the first of its days. */
  first_day_counts: 'switch',
  /** Whether the day of a release, stop or revocation is still a day of the term. */
  ending_day_counts: 'switch',
  /** Whether the days of a first order are counted from arrival. */
  clock_waits_for_arrival: 'switch',
  leave_suspends: 'switch',
  hospital_suspends: 'switch',
  absconded_suspends: 'switch',
  /** Whether entries that hold, lengthen or amend count before a second person has verified them. */
  unverified_orders_count: 'switch',
  /** Whether a release, stop or revocation counts before a second person has verified it. */
  unverified_endings_count: 'switch',
  /** Whether a report that falls due on a closed day is due on the open day before it. */
  report_due_on_working_day: 'switch',
} as const satisfies Record<string, ParameterUnit>;
export type ParameterKey = keyof typeof LEGAL_PARAMETERS;
export const PARAMETER_KEYS = Object.keys(LEGAL_PARAMETERS) as [ParameterKey, ...ParameterKey[]];

export type SwitchKey = {
  [Key in ParameterKey]: (typeof LEGAL_PARAMETERS)[Key] extends 'switch' ? Key : never;
}[ParameterKey];

/** How well a figure is known: found in a source, remembered but not verified, or derived by Najat's design. */
export const SOURCE_MARKS = ['found', 'unverified', 'derived'] as const;
export type SourceMark = (typeof SOURCE_MARKS)[number];

/** One version of one figure of the law, in force from a day on. Versions are added, never changed. */
export interface LegalParameter {
  readonly key: ParameterKey;
  readonly jurisdiction: Jurisdiction;
  /** The article it is for; null is for every article of the jurisdiction that has no figure of its own. */
  readonly basis: LegalBasis | null;
  readonly version: number;
  /** Null says that the law sets no such figure. */
  readonly value: number | null;
  readonly effectiveFrom: Day;
  /** Its last day; null while nothing ends it. */
  readonly effectiveTo: Day | null;
  readonly status: 'unconfirmed' | 'confirmed';
  /** What a legal officer confirmed it by: law, instruction or circular with number and date. */
  readonly instrument: string | null;
  readonly source: SourceMark;
  /** What is doubtful about it; the catalogues say it in words. */
  readonly note: ParameterNote;
}

export const PARAMETER_NOTES = [
  'none',
  'article_of_90_180_unclear',
  'clinic_term_conflicts_with_placement',
  'clinic_frequency_remembered',
  'observation_remembered',
  'repeat_rule_not_found',
  'order_expected_to_name_days',
  'no_source_for_report_dates',
  'law_silent_shorter_reading',
  'law_silent_practice',
  'product_decision',
] as const;
export type ParameterNote = (typeof PARAMETER_NOTES)[number];

/** Which figure was reckoned with, as a computed date carries it (reference §5 rule 20). */
export interface ParameterStamp {
  readonly key: ParameterKey;
  readonly basis: LegalBasis | null;
  readonly version: number;
  readonly confirmed: boolean;
}

export const stampOf = ({ key, basis, version, status }: LegalParameter): ParameterStamp => ({
  key,
  basis,
  version,
  confirmed: status === 'confirmed',
});

/** The later start prevails, then the higher version: what replaced another wins where both were left open. */
const prevailsOver = (a: LegalParameter, b: LegalParameter | undefined): boolean =>
  b === undefined ||
  a.effectiveFrom > b.effectiveFrom ||
  (a.effectiveFrom === b.effectiveFrom && a.version > b.version);

/**
 * The version of a figure in force on a day: the article's own before the one for all articles. Undefined when none
 * is in force; versions may leave days between them, and nothing fills such a gap.
 */
export function parameterOn(
  parameters: readonly LegalParameter[],
  key: ParameterKey,
  jurisdiction: Jurisdiction,
  basis: LegalBasis | null,
  day: Day,
): LegalParameter | undefined {
  let own: LegalParameter | undefined;
  let general: LegalParameter | undefined;
  for (const each of parameters) {
    if (each.key !== key || each.jurisdiction !== jurisdiction) continue;
    if (each.effectiveFrom > day || (each.effectiveTo !== null && each.effectiveTo < day)) continue;
    if (each.basis === null) {
      if (prevailsOver(each, general)) general = each;
    } else if (each.basis === basis && prevailsOver(each, own)) {
      own = each;
    }
  }
  return own ?? general;
}

/** The law one file is reckoned by. */
export interface LegalSetting {
  readonly jurisdiction: Jurisdiction;
  /** The article of the file's order. */
  readonly basis: LegalBasis;
  readonly parameters: readonly LegalParameter[];
}

/** A figure found, with its stamp; value null when none is in force or the law sets none. */
export interface LegalFigure {
  readonly value: number | null;
  readonly stamp: ParameterStamp | undefined;
}

export function figureOn(
  setting: LegalSetting,
  key: ParameterKey,
  day: Day,
  basis: LegalBasis = setting.basis,
): LegalFigure {
  const found = parameterOn(setting.parameters, key, setting.jurisdiction, basis, day);
  return { value: found?.value ?? null, stamp: found && stampOf(found) };
}

/**
 * How a question is answered where no parameter is in force: so that nobody is held longer by it. The day of a
 * release counts, because a person leaves in the course of it.
 */
const ANSWER_WITHOUT_PARAMETER: Readonly<Record<SwitchKey, boolean>> = {
  first_day_counts: true,
  ending_day_counts: true,
  clock_waits_for_arrival: false,
  leave_suspends: false,
  hospital_suspends: false,
  absconded_suspends: false,
  unverified_orders_count: false,
  unverified_endings_count: true,
  report_due_on_working_day: true,
};

export interface LegalAnswer {
  readonly yes: boolean;
  readonly stamp: ParameterStamp | undefined;
}

export function answerOn(
  setting: LegalSetting,
  key: SwitchKey,
  day: Day,
  basis: LegalBasis = setting.basis,
): LegalAnswer {
  const { value, stamp } = figureOn(setting, key, day, basis);
  return { yes: value === null ? ANSWER_WITHOUT_PARAMETER[key] : value !== 0, stamp };
}
