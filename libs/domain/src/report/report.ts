import type { AbsenceDays, AbsenceKind } from '../admission/absence.rules.js';
import type { Day } from '../calendar/day.js';
import type { AdmissionKind, LegalBasis } from '../referral/legal-basis.js';
import type { TestCounts } from '../drug-test/drug-test.js';
import type { AttendanceCounts } from '../treatment/attendance.js';
import type { Discipline } from '../treatment/discipline.js';
import type { PhaseState } from '../treatment/phase.machine.js';

/** Kinds of report. The first two are the ones the law names, each for its measure; the others are for both. */
export const REPORT_KINDS = [
  'committee',
  'assigned_doctor',
  'progress',
  'non_compliance',
  'completion',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Who answers for a report to the court. The measure decides, nobody chooses (domain reference §5 rule 4). */
export const REPORT_AUTHORS = ['committee', 'assigned_doctor'] as const;
export type ReportAuthor = (typeof REPORT_AUTHORS)[number];

/** As whom somebody signed. */
export const SIGNING_CAPACITIES = ['committee_member', 'assigned_doctor', 'centre_director'] as const;
export type SigningCapacity = (typeof SIGNING_CAPACITIES)[number];

export const REPORT_LANGUAGES = ['ar', 'ckb', 'en'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** How the person keeps to the order and the programme, as the case manager states it. */
export const COMPLIANCES = ['complies', 'complies_partly', 'does_not_comply'] as const;
export type Compliance = (typeof COMPLIANCES)[number];

/** What is recommended. It binds nobody: only the court decides (domain reference §5 rule 2). */
export const RECOMMENDATIONS = {
  none: ['residential', 'clinic'],
  release: ['residential'],
  release_with_clinic: ['residential'],
  extension: ['residential'],
  stop: ['clinic'],
  continuation: ['clinic'],
  revocation: ['residential', 'clinic'],
} as const satisfies Record<string, readonly AdmissionKind[]>;
export type Recommendation = keyof typeof RECOMMENDATIONS;
export const RECOMMENDATION_CODES = Object.keys(RECOMMENDATIONS) as [Recommendation, ...Recommendation[]];

/** Recommendations that may name a number of days. */
export const RECOMMENDATIONS_WITH_DAYS: readonly Recommendation[] = ['extension', 'continuation'];

/** A committee reports on a placement, the doctor assigned on a clinic. */
export function reportAuthor(kind: AdmissionKind): ReportAuthor {
  return kind === 'residential' ? 'committee' : 'assigned_doctor';
}

/** The kinds of report there are on a stay of this kind. */
export function reportKindsFor(kind: AdmissionKind): ReportKind[] {
  const other: ReportKind = kind === 'residential' ? 'assigned_doctor' : 'committee';
  return REPORT_KINDS.filter((each) => each !== other);
}

/** The recommendations there are on a stay of this kind. */
export function recommendationsFor(kind: AdmissionKind): Recommendation[] {
  return RECOMMENDATION_CODES.filter((code) => {
    const kinds: readonly AdmissionKind[] = RECOMMENDATIONS[code];
    return kinds.includes(kind);
  });
}

/** A place by its name in the three languages. */
export interface NamedPlace {
  readonly en: string;
  readonly ar: string;
  readonly ckb: string;
}

/** How one discipline went in the period of a report. Figures and the state; nothing that was said (reference §3.14). */
export interface DisciplineFacts {
  readonly discipline: Discipline;
  readonly state: PhaseState;
  readonly attendance: AttendanceCounts;
}

/** Time that somebody was not in the house, in the period of a report; `to` is null while it lasts. */
export interface ReportedAbsence extends AbsenceDays {
  readonly kind: AbsenceKind;
}

/** What a report says, whole: fixed when it is put before its signatories, and all that its document is drawn from. */
export interface ReportContent {
  readonly kind: ReportKind;
  readonly author: ReportAuthor;
  readonly language: ReportLanguage;
  readonly caseNumber: string;
  readonly personName: string;
  readonly legalBasis: LegalBasis;
  readonly admissionKind: AdmissionKind;
  readonly orderNumber: string;
  readonly orderedOn: Day;
  readonly court: NamedPlace;
  readonly centre: NamedPlace;
  readonly letterhead: readonly string[];
  readonly admittedOn: Day;
  readonly dischargedOn: Day | null;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly disciplines: readonly DisciplineFacts[];
  /** The incidents that are on record of a stay: leave, hospital, absconding. */
  readonly absences: readonly ReportedAbsence[];
  /** Drug tests of the period; there only if the order asks for them, and then also when there were none. */
  readonly tests?: TestCounts;
  readonly compliance: Compliance;
  readonly recommendation: Recommendation;
  readonly recommendedDays: number | null;
  readonly words: string | null;
  /** The report that this one corrects. */
  readonly corrects: { readonly number: string; readonly submittedOn: Day } | null;
}
