import {
  countTests,
  displayName,
  reachOf,
  reportPeriod,
  type AdmissionKind,
  type Day,
  type DisciplineFacts,
  type Jurisdiction,
  type LegalBasis,
  type NamedPlace,
  type PersonName,
  type ReportContent,
  type ReportedAbsence,
  type ReportLanguage,
} from '@najat/domain';
import { WORDS } from './words/index.js';
import { testsBetween } from '../drug-test/index.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { testsAsked } from '../referral/index.js';

/** What is reported on: the file and the stay, as they are recorded now. */
export interface ReportedFile extends PersonName {
  readonly referralId: string;
  readonly personId: string;
  readonly caseNumber: string;
  readonly legalBasis: LegalBasis;
  readonly orderNumber: string;
  readonly orderedOn: Day;
  readonly court: NamedPlace;
  readonly jurisdiction: Jurisdiction;
  readonly centreId: string;
  readonly centreCode: string;
  readonly centre: NamedPlace;
  /** Under whom it writes, whatever court it writes to. */
  readonly centreJurisdiction: Jurisdiction;
  readonly letterhead: Readonly<Record<ReportLanguage, string | null>>;
  /** Null before arrival; then there is nothing of the stay either. */
  readonly admissionId: string | null;
  readonly admissionKind: AdmissionKind;
  readonly admittedOn: Day;
  readonly dischargedOn: Day | null;
}

const named = (alias: string): string =>
  `json_build_object('en', ${alias}.name_en, 'ar', ${alias}.name_ar, 'ckb', ${alias}.name_ckb)`;

/** The file within reach, with its stay when there is one. */
export function reportedFile(
  tx: Tx,
  actor: Actor,
  permission: 'report.read' | 'report.draft',
  referralId: string,
): Promise<ReportedFile> {
  const params = new Params();
  const where = reach(actor, permission, referralColumns('r'), params);
  return tx.one<ReportedFile>(
    `SELECT r.id AS "referralId", r.person_id AS "personId", r.case_number AS "caseNumber",
            r.legal_basis AS "legalBasis", r.order_number AS "orderNumber", r.ordered_on AS "orderedOn",
            p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
            ${named('k')} AS court, coalesce(k.jurisdiction, c.jurisdiction) AS jurisdiction,
            c.id AS "centreId", c.code AS "centreCode", ${named('c')} AS centre,
            c.jurisdiction AS "centreJurisdiction",
            json_build_object('en', c.letterhead_en, 'ar', c.letterhead_ar, 'ckb', c.letterhead_ckb) AS letterhead,
            a.id AS "admissionId", a.kind AS "admissionKind", a.admitted_on AS "admittedOn",
            a.discharged_on AS "dischargedOn"
     FROM referral r JOIN person p ON p.id = r.person_id JOIN centre c ON c.id = r.centre_id
     LEFT JOIN court k ON k.id = r.court_id LEFT JOIN admission a ON a.referral_id = r.id
     WHERE r.id = ${params.add(referralId)} AND ${where}`,
    params,
  );
}

type Facts = Omit<
  ReportContent,
  | 'kind'
  | 'author'
  | 'language'
  | 'letterhead'
  | 'compliance'
  | 'recommendation'
  | 'recommendedDays'
  | 'words'
  | 'corrects'
>;

/**
 * The facts of a report as they are recorded today: how each discipline was attended, and where it stands. Of the time
 * since the last report the court has; a correction is about the time of the report it corrects.
 */
export async function factsOf(
  tx: Tx,
  file: ReportedFile,
  correctsId: string | null,
  today: Day,
): Promise<Facts> {
  const [earlier] = await tx.query<{ from: Day; to: Day }>(
    `SELECT o.period_from AS "from", o.period_to AS "to" FROM report o
     WHERE o.referral_id = $1 AND o.state IN ('submitted', 'answered') AND ($2::uuid IS NULL OR o.id = $2)
     ORDER BY o.period_to DESC LIMIT 1`,
    [file.referralId, correctsId],
  );
  const period =
    correctsId !== null && earlier !== undefined
      ? earlier
      : reportPeriod({ ...file, lastReportedTo: earlier?.to, today });
  return {
    caseNumber: file.caseNumber,
    personName: displayName(file),
    legalBasis: file.legalBasis,
    admissionKind: file.admissionKind,
    orderNumber: file.orderNumber,
    orderedOn: file.orderedOn,
    court: file.court,
    centre: file.centre,
    admittedOn: file.admittedOn,
    dischargedOn: file.dischargedOn,
    periodFrom: period.from,
    periodTo: period.to,
    disciplines: await disciplinesOf(tx, file.admissionId, period),
    absences: await absencesOf(tx, file.admissionId, period),
    ...(await testsOf(tx, file, period, today)),
  };
}

function disciplinesOf(
  tx: Tx,
  admissionId: string | null,
  { from, to }: { from: Day; to: Day },
): Promise<DisciplineFacts[]> {
  const count = (status: string): string =>
    `'${status}', count(*) FILTER (WHERE s.id IS NOT NULL AND t.status = '${status}')`;
  return tx.query<DisciplineFacts>(
    `SELECT f.discipline, f.state,
            json_build_object(${['present', 'late', 'excused', 'absent'].map(count).join(', ')}) AS attendance
     FROM phase f LEFT JOIN attendance t ON t.phase_id = f.id
     LEFT JOIN session s ON s.id = t.session_id AND s.held_on BETWEEN $2 AND $3
     WHERE f.admission_id = $1 GROUP BY f.id
     ORDER BY array_position(ARRAY['psychological', 'nutrition', 'medical', 'sport', 'vocational'], f.discipline)`,
    [admissionId, from, to],
  );
}

/** Of tests a court is told what it has asked to be told, and else nothing: not even that there are none. */
async function testsOf(
  tx: Tx,
  { referralId, admissionId }: ReportedFile,
  { from, to }: { from: Day; to: Day },
  today: Day,
): Promise<Pick<ReportContent, 'tests'>> {
  if (!(await testsAsked(tx, referralId, to, today))) return {};
  return { tests: countTests(await testsBetween(tx, admissionId, from, to)) };
}

/** Days away that fall into the time of the report; what was said of them stays in the centre. */
function absencesOf(
  tx: Tx,
  admissionId: string | null,
  { from, to }: { from: Day; to: Day },
): Promise<ReportedAbsence[]> {
  return tx.query<ReportedAbsence>(
    `SELECT kind, from_on AS "from", to_on AS "to" FROM absence
     WHERE admission_id = $1 AND struck_at IS NULL AND daterange(from_on, to_on, '[]') && daterange($2, $3, '[]')
     ORDER BY from_on`,
    [admissionId, from, to],
  );
}

/**
 * On which days somebody attended is read off the sessions, of every discipline: whoever may not read those sees the
 * facts of a report once they are fixed.
 */
export const seesLiveFacts = (actor: Actor): boolean => reachOf(actor.role, 'phase.readNotes') === 'centre';

/** What stands at the head of a letter of the centre. */
export function letterheadOf(
  file: Pick<ReportedFile, 'letterhead' | 'centreJurisdiction' | 'centre'>,
  language: ReportLanguage,
): string[] {
  const own = file.letterhead[language];
  return own === null ? usualLetterhead(file, language) : own.split('\n');
}

/** What stands there where a centre has not said otherwise. */
export const usualLetterhead = (
  { centreJurisdiction, centre }: Pick<ReportedFile, 'centreJurisdiction' | 'centre'>,
  language: ReportLanguage,
): string[] => [...WORDS[language].letterhead[centreJurisdiction], centre[language]];
