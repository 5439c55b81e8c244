import {
  actionsFrom,
  addDays,
  admissionMachine,
  displayName,
  reachOf,
  type AdmissionAction,
  type AdmissionAttention,
  type Day,
  type PersonName,
} from '@najat/domain';
import type { AdmissionListQuery } from './admission.dto.js';
import type { AbsenceView, AdmissionListItem, AdmissionPage, AdmissionView } from './admission.view.js';
import { readPerson, seesNames } from '../person/index.js';
import type { Actor } from '../platform/access/actor.js';
import { admissionColumns } from '../platform/access/case-columns.js';
import { reach, type ReachColumns } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type Total } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';
import { phaseOn, readEntries, standingSql } from '../referral/index.js';

const COLUMNS = `a.id, a.referral_id AS "referralId", r.case_number AS "caseNumber", a.legal_basis AS "legalBasis", a.kind,
  a.state, ${placeSql('c')} AS centre, b.ward || ' · ' || b.label AS bed, a.admitted_on AS "admittedOn",
  a.discharged_on AS "dischargedOn", a.discharge_reason AS "dischargeReason",
  (SELECT count(*) FROM phase f WHERE f.admission_id = a.id AND f.state = 'completed') AS "phasesCompleted",
  p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab`;
const FROM = `FROM admission a JOIN referral r ON r.id = a.referral_id LEFT JOIN person p ON p.id = a.person_id
  JOIN centre c ON c.id = a.centre_id
  LEFT JOIN placement o ON o.admission_id = a.id AND o.to_at IS NULL LEFT JOIN bed b ON b.id = o.bed_id`;

type ListRow = Omit<AdmissionListItem, 'personName'> & PersonName;

/** What of a row depends on the day: days in the stay, and how the term of the court stands. */
const daySql = (today: string) => `coalesce(a.discharged_on, ${today}::date) - a.admitted_on AS days,
  ${standingSql('t', `${today}::date`)} AS term`;
const termSql = (today: string) =>
  `LEFT JOIN term_phase t ON t.referral_id = a.referral_id AND ${phaseOn('t', `${today}::date`)}`;

/** Days after arrival by which a plan for the time after discharge should be agreed. */
const PLAN_DAYS = 60;

type Condition = (actor: Actor, today: Day, params: Params) => string;

const ATTENTION: Readonly<Record<AdmissionAttention, Condition>> = {
  // Whether there is a plan is known to those who may read plans, and to nobody by way of a filter.
  plan_missing: (actor, today, params) =>
    `${reach(actor, 'plan.read', admissionColumns('a'), params)} AND a.state = 'active'
     AND a.admitted_on <= ${params.add(addDays(today, -PLAN_DAYS))}
     AND NOT EXISTS (SELECT 1 FROM plan n WHERE n.admission_id = a.id AND n.state = 'agreed')`,
};

function conditionsOf(actor: Actor, query: AdmissionListQuery, today: Day, params: Params): string {
  const conditions = [reach(actor, 'admission.read', admissionColumns('a'), params)];
  if (query.state !== undefined) conditions.push(`a.state = ${params.add(query.state)}`);
  if (query.kind !== undefined) conditions.push(`a.kind = ${params.add(query.kind)}`);
  if (query.legalBasis !== undefined) conditions.push(`a.legal_basis = ${params.add(query.legalBasis)}`);
  if (query.centreId !== undefined) conditions.push(`a.centre_id = ${params.add(query.centreId)}`);
  if (query.attention !== undefined) conditions.push(ATTENTION[query.attention](actor, today, params));
  return conditions.join(' AND ');
}

/** How many admissions `query` finds: the total of its list. */
export async function countAdmissions(
  tx: Tx,
  actor: Actor,
  query: AdmissionListQuery,
  today: Day,
): Promise<Total> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  return totalOf(tx, 'admission a', where, params);
}

export async function listAdmissions(
  tx: Tx,
  actor: Actor,
  query: AdmissionListQuery,
  today: Day,
): Promise<AdmissionPage> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  const after = readCursor(query.cursor, ['day', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page =
    after === undefined
      ? 'true'
      : `(a.admitted_on, a.id) < (${params.add(after[0])}, ${params.add(after[1])})`;
  const day = params.add(today);
  const rows = await tx.query<ListRow>(
    `SELECT ${COLUMNS}, ${daySql(day)} ${FROM} ${termSql(day)} WHERE ${where} AND ${page}
     ORDER BY a.admitted_on DESC, a.id DESC LIMIT ${params.add(limit + 1)}`,
    params,
  );
  const named = seesNames(actor);
  return toPage(
    rows,
    limit,
    await countAdmissions(tx, actor, query, today),
    (row) => [row.admittedOn, row.id],
    (row) => ({
      ...row,
      personName: named ? displayName(row) : '',
    }),
  );
}

type FileRow = ListRow &
  Pick<
    AdmissionView,
    'court' | 'orderNumber' | 'orderedOn' | 'outcome' | 'decisionId' | 'referralVersion' | 'version'
  > & {
    readonly personId: string;
  };

/** One admission within reach by `columns`, which say whether an emergency opens it here. */
export async function readAdmission(
  tx: Tx,
  actor: Actor,
  id: string,
  today: string,
  columns: ReachColumns,
): Promise<AdmissionView> {
  const params = new Params();
  const where = reach(actor, 'admission.read', columns, params);
  const day = params.add(today);
  const row = await tx.one<FileRow>(
    `SELECT ${COLUMNS}, ${daySql(day)}, a.person_id AS "personId", ${placeSql('k')} AS court,
            r.order_number AS "orderNumber", r.ordered_on AS "orderedOn", a.outcome, a.decision_id AS "decisionId",
            r.version AS "referralVersion", a.version
     ${FROM} ${termSql(day)} LEFT JOIN court k ON k.id = r.court_id WHERE a.id = ${params.add(id)} AND ${where}`,
    params,
  );
  tx.looked({
    subject: { kind: 'admission', id },
    referralId: row.referralId,
    personId: row.personId,
    compartment: 'administrative',
  });
  const named = seesNames(actor);
  const absences = await readAbsences(tx, actor, id);
  const file = {
    ...row,
    personName: named ? displayName(row) : '',
    entries: await readEntries(tx, actor, {
      id: row.referralId,
      state: row.state === 'active' ? 'admitted' : 'closed',
    }),
    absences,
    actions: openActions(actor, row, absences),
    dischargeSummary: await readSummary(tx, actor, id),
  };
  return named ? { ...file, person: await readPerson(tx, row.personId) } : file;
}

/** The words of the discharge, for those who read the plan of what comes after it. */
async function readSummary(tx: Tx, actor: Actor, admissionId: string): Promise<string | null> {
  if (reachOf(actor.role, 'plan.read') === undefined) return null;
  const params = new Params();
  const where = reach(actor, 'plan.read', { centre: 'n.centre_id' }, params);
  const [note] = await tx.query<{ summary: string }>(
    `SELECT n.summary FROM discharge_note n WHERE n.admission_id = ${params.add(admissionId)} AND ${where}`,
    params,
  );
  return note?.summary ?? null;
}

/** Times away, latest first; why somebody was away is the centre's own. */
function readAbsences(tx: Tx, actor: Actor, admissionId: string): Promise<AbsenceView[]> {
  if (actor.role === 'directorate') return Promise.resolve([]);
  return tx.query<AbsenceView>(
    `SELECT b.id, b.kind, b.from_on AS "from", b.to_on AS "to", b.words, w.display_name AS "recordedBy",
       b.struck_words AS struck
     FROM absence b JOIN account w ON w.id = b.recorded_by
     WHERE b.admission_id = $1 ORDER BY b.from_on DESC, b.id DESC LIMIT 200`,
    [admissionId],
  );
}

/** What stands in the way besides the machine: a clinic has no bed and no absence, and who is away can only return. */
function openActions(
  actor: Actor,
  row: Pick<AdmissionListItem, 'state' | 'kind'>,
  absences: readonly AbsenceView[],
): string[] {
  const counted = absences.filter(({ struck }) => struck === null);
  const isAway = counted.some(({ to }) => to === null);
  const open: Readonly<Record<AdmissionAction, boolean>> = {
    discharge: true,
    moveBed: row.kind === 'residential',
    recordAbsence: row.kind === 'residential' && !isAway,
    recordReturn: isAway,
    strikeAbsence: counted.length > 0,
  };
  return actionsFrom(admissionMachine, row.state).filter(
    (action) => reachOf(actor.role, `admission.${action}`) !== undefined && open[action],
  );
}
