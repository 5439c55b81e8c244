import { addDays, type Day } from '../calendar/day.js';
import type { LegalFigure } from '../legal/legal-parameter.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';
import type { AdmissionKind, LegalBasis } from '../referral/legal-basis.js';
import { isVoluntary } from '../referral/legal-basis.js';
import type { Role } from '../access/roles.js';
import type { Discipline } from '../treatment/discipline.js';
import {
  RECOMMENDATIONS_WITH_DAYS,
  recommendationsFor,
  reportAuthor,
  reportKindsFor,
  type Compliance,
  type Recommendation,
  type ReportKind,
  type SigningCapacity,
} from './report.js';

/** A report is on somebody a court sent; no court is told of anybody who came of their own accord (§5 rule 6). */
export function checkReportedCase(file: { legalBasis: LegalBasis }): Refusal[] {
  return refuseIf(isVoluntary(file.legalBasis), 'report.not_for_voluntary');
}

/** What is drafted fits the measure. */
export function checkDraft(draft: {
  admissionKind: AdmissionKind;
  kind: ReportKind;
  recommendation: Recommendation | undefined;
  recommendedDays: number | undefined;
}): Refusal[] {
  const { admissionKind, kind, recommendation, recommendedDays } = draft;
  return [
    ...refuseIf(!reportKindsFor(admissionKind).includes(kind), 'report.kind_not_for_measure', 'kind'),
    ...refuseIf(
      recommendation !== undefined && !recommendationsFor(admissionKind).includes(recommendation),
      'report.recommendation_not_for_measure',
      'recommendation',
    ),
    ...refuseIf(
      recommendedDays !== undefined &&
        (recommendation === undefined || !RECOMMENDATIONS_WITH_DAYS.includes(recommendation)),
      'report.days_not_for_recommendation',
      'recommendedDays',
    ),
  ];
}

/** What is put before the signatories is whole: a court is told how the person complies and what is recommended. */
export function checkPresented(draft: {
  compliance: Compliance | null;
  recommendation: Recommendation | null;
}): Refusal[] {
  return [
    ...refuseIf(draft.compliance === null, 'report.incomplete', 'compliance'),
    ...refuseIf(draft.recommendation === null, 'report.incomplete', 'recommendation'),
  ];
}

export interface Signer {
  readonly role: Role;
  readonly discipline: Discipline | null;
}

/**
 * As whom somebody signs a report on a stay of this kind; undefined when they may not. The committee is made of those
 * who treat the person and their case manager; a clinic is reported on by a doctor (§5 rule 4). Who sits on a committee
 * by appointment is not known, so nobody is held to a list of names.
 */
export function signingCapacity(kind: AdmissionKind, signer: Signer): SigningCapacity | undefined {
  if (reportAuthor(kind) === 'assigned_doctor') {
    return signer.role === 'practitioner' && signer.discipline === 'medical' ? 'assigned_doctor' : undefined;
  }
  return signer.role === 'practitioner' || signer.role === 'case_manager' ? 'committee_member' : undefined;
}

/** Nobody signs twice, and nobody as what they are not. */
export function checkSignature(
  kind: AdmissionKind,
  signer: Signer & { accountId: string },
  signedBy: readonly string[],
): Refusal[] {
  return [
    ...refuseIf(signingCapacity(kind, signer) === undefined, 'report.not_a_signatory'),
    ...refuseIf(signedBy.includes(signer.accountId), 'report.already_signed'),
  ];
}

/** How many signatures a report needs, and whether the figure is confirmed; a doctor signs alone. */
export interface Quorum {
  readonly needed: number;
  readonly confirmed: boolean;
}

export function quorumOf(kind: AdmissionKind, figure: LegalFigure): Quorum {
  if (reportAuthor(kind) === 'assigned_doctor') return { needed: 1, confirmed: true };
  return { needed: figure.value ?? 1, confirmed: figure.stamp?.confirmed ?? false };
}

/** Signing ends with the quorum. An unconfirmed figure warns and does not block (§5 rule 5), but one signature it takes. */
export function checkConcluded(signed: number, quorum: Quorum): Refusal[] {
  return [
    ...refuseIf(signed === 0, 'report.no_signature'),
    ...refuseIf(signed > 0 && quorum.confirmed && signed < quorum.needed, 'report.quorum_missing'),
  ];
}

/** The days a report is about: since the last one the court has, or since arrival; until today or the end of the stay. */
export function reportPeriod(facts: {
  admittedOn: Day;
  dischargedOn: Day | null;
  lastReportedTo: Day | undefined;
  today: Day;
}): { from: Day; to: Day } {
  const { admittedOn, dischargedOn, lastReportedTo, today } = facts;
  const to = dischargedOn !== null && dischargedOn < today ? dischargedOn : today;
  const from = lastReportedTo === undefined ? admittedOn : addDays(lastReportedTo, 1);
  // Two reports within a day: the second is about that day once more.
  return { from: from > to ? to : from, to };
}
