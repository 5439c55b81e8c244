import {
  actionsFrom,
  addDays,
  attendanceRate,
  displayName,
  phaseMachine,
  reachOf,
  type AttendanceCounts,
  type Day,
  type Permission,
  type PersonName,
  type PhaseAttention,
} from '@najat/domain';
import type { PhaseListQuery } from './phase.dto.js';
import type {
  AttendanceCountsView,
  DisciplineAttendanceView,
  PhaseListItem,
  PhasePage,
  PhaseSessionView,
  PhaseView,
} from './phase.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralFile } from '../platform/access/case-columns.js';
import { openedSql } from '../platform/access/emergency.js';
import { reach } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type Total } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

/** A phase read with its file. */
const FILE_REACH = { centre: 'f.centre_id', discipline: 'f.discipline', file: 'f.referral_id' };

const COUNTS = `(SELECT json_build_object(
     'present', count(*) FILTER (WHERE s.status = 'present'), 'late', count(*) FILTER (WHERE s.status = 'late'),
     'excused', count(*) FILTER (WHERE s.status = 'excused'), 'absent', count(*) FILTER (WHERE s.status = 'absent'))
   FROM attendance s WHERE s.phase_id = f.id) AS counts`;
const IN_ORDER = `array_position(ARRAY['psychological', 'nutrition', 'medical', 'sport', 'vocational'], f.discipline)`;
const COLUMNS = `f.id, f.admission_id AS "admissionId", r.case_number AS "caseNumber", f.discipline, f.state,
  f.planned_from AS "plannedFrom", f.planned_to AS "plannedTo", f.started_on AS "startedOn", f.ended_on AS "endedOn",
  f.end_reason AS "endReason", f.last_session_on AS "lastSessionOn", f.version, a.state AS "admissionState",
  a.admitted_on AS "admittedOn", f.centre_id AS "centreId",
  p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab,
  ${COUNTS}`;
const FROM = `FROM phase f JOIN admission a ON a.id = f.admission_id JOIN referral r ON r.id = f.referral_id
  LEFT JOIN person p ON p.id = a.person_id`;

interface PhaseRow
  extends
    Omit<PhaseView, 'personName' | 'attendance' | 'actions' | 'sessions' | 'goals' | 'endWords'>,
    PersonName {
  readonly admissionState: string;
  readonly centreId: string;
  readonly counts: AttendanceCounts;
}

/** Days without a session after which somebody in treatment may have been forgotten. */
const QUIET_DAYS = 7;

function attentionSql(which: PhaseAttention, today: Day, params: Params): string {
  switch (which) {
    case 'no_recent_session':
      return `f.state = 'in_progress'
        AND coalesce(f.last_session_on, f.started_on) < ${params.add(addDays(today, -QUIET_DAYS))}`;
    case 'past_planned_end':
      return `f.state = 'in_progress' AND f.planned_to < ${params.add(today)}`;
  }
}

/**
 * Phases of those in treatment. One in a hundred admissions is active but nearly all phases are of others, which the
 * planner cannot know: `OFFSET 0` has it begin with the admissions.
 */
const LISTED = `admission a CROSS JOIN LATERAL (SELECT * FROM phase x WHERE x.admission_id = a.id OFFSET 0) f`;
/** A phase is of the centre of its admission. */
const LISTED_REACH = { centre: 'a.centre_id', discipline: 'f.discipline' };

function conditionsOf(actor: Actor, query: PhaseListQuery, today: Day, params: Params): string {
  const conditions = [reach(actor, 'phase.read', LISTED_REACH, params), `a.state = 'active'`];
  if (query.state !== undefined) conditions.push(`f.state = ${params.add(query.state)}`);
  if (query.discipline !== undefined) conditions.push(`f.discipline = ${params.add(query.discipline)}`);
  if (query.attention !== undefined) conditions.push(attentionSql(query.attention, today, params));
  return conditions.join(' AND ');
}

/** How many phases `query` finds: the total of its list. */
export async function countPhases(tx: Tx, actor: Actor, query: PhaseListQuery, today: Day): Promise<Total> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  return totalOf(tx, LISTED, where, params);
}

/** Phases within reach, those waiting longest first. */
export async function listPhases(
  tx: Tx,
  actor: Actor,
  query: PhaseListQuery,
  today: Day,
): Promise<PhasePage> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  const after = readCursor(query.cursor, ['id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page = after === undefined ? 'true' : `f.id > ${params.add(after[0])}`;
  const rows = await tx.query<PhaseRow>(
    `WITH page AS MATERIALIZED (
       SELECT f.id FROM ${LISTED} WHERE ${where} AND ${page} ORDER BY f.id LIMIT ${params.add(limit + 1)})
     SELECT ${COLUMNS} ${FROM} WHERE f.id IN (SELECT id FROM page) ORDER BY f.id`,
    params,
  );
  return toPage(
    rows,
    limit,
    await countPhases(tx, actor, query, today),
    (row) => [row.id],
    (row) => item(actor, row),
  );
}

/** The five phases of an admission, in the order of the disciplines' names in the programme. */
export async function phasesOf(tx: Tx, actor: Actor, admissionId: string): Promise<PhaseListItem[]> {
  const params = new Params();
  const where = reach(actor, 'phase.read', FILE_REACH, params);
  const rows = await tx.query<PhaseRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE f.admission_id = ${params.add(admissionId)} AND ${where}
     ORDER BY ${IN_ORDER}`,
    params,
  );
  return rows.map((row) => item(actor, row));
}

/** How the person of a file attended each discipline; before the admission there is none yet. */
export async function attendanceOf(
  tx: Tx,
  actor: Actor,
  referralId: string,
): Promise<DisciplineAttendanceView[]> {
  const params = new Params();
  const where = reach(actor, 'attendance.read', referralFile('r'), params);
  const { personId } = await tx.one<{ personId: string }>(
    `SELECT r.person_id AS "personId" FROM referral r WHERE r.id = ${params.add(referralId)} AND ${where}`,
    params,
  );
  tx.looked({
    subject: { kind: 'referral', id: referralId },
    referralId,
    personId,
    compartment: 'administrative',
  });
  const rows = await tx.query<Omit<DisciplineAttendanceView, 'attendance'> & { counts: AttendanceCounts }>(
    `SELECT f.discipline, f.state, ${COUNTS} FROM admission a JOIN phase f ON f.admission_id = a.id
     WHERE a.referral_id = $1 ORDER BY ${IN_ORDER}`,
    [referralId],
  );
  return rows.map(({ counts, ...row }) => ({ ...row, attendance: withRate(counts) }));
}

/** One phase. What was said in it is there only for those who may read notes of this discipline. */
export async function readPhase(tx: Tx, actor: Actor, id: string): Promise<PhaseView> {
  const params = new Params();
  const where = reach(actor, 'phase.read', FILE_REACH, params);
  const opened = openedSql(actor, 'phase.readNotes', 'f.referral_id', params) ?? 'false';
  const { referralId, personId, ...row } = await tx.one<
    PhaseRow & { referralId: string; personId: string; opened: boolean }
  >(
    `SELECT ${COLUMNS}, f.referral_id AS "referralId", a.person_id AS "personId", ${opened} AS opened ${FROM}
     WHERE f.id = ${params.add(id)} AND ${where}`,
    params,
  );
  const notes = row.opened || within(actor, 'phase.readNotes', row);
  const compartment = notes ? 'clinical' : 'administrative';
  tx.looked({ subject: { kind: 'phase', id }, referralId, personId, compartment });
  const facts = { ...item(actor, row), admittedOn: row.admittedOn };
  if (!notes) return facts;
  const [words] = await tx.query<{ goals: string | null; endWords: string | null }>(
    'SELECT goals, end_words AS "endWords" FROM phase_note WHERE phase_id = $1',
    [id],
  );
  return {
    ...facts,
    goals: words?.goals ?? null,
    endWords: words?.endWords ?? null,
    sessions: await sessionsOf(tx, id),
  };
}

const MOST_SESSIONS = 500;

function sessionsOf(tx: Tx, phaseId: string): Promise<PhaseSessionView[]> {
  return tx.query<PhaseSessionView>(
    `SELECT s.id AS "sessionId", s.held_on AS "heldOn", s.minutes, s.kind, s.topic, l.display_name AS "ledBy",
            t.status, n.note, s.recorded_at AS "recordedAt", s.version
     FROM attendance t JOIN session s ON s.id = t.session_id JOIN account l ON l.id = s.led_by
     LEFT JOIN attendance_note n ON n.phase_id = t.phase_id AND n.session_id = t.session_id
     WHERE t.phase_id = $1 ORDER BY s.held_on DESC, s.id DESC LIMIT ${String(MOST_SESSIONS)}`,
    [phaseId],
  );
}

/** Whether a permission of this actor covers a phase already read: the row-by-row twin of `reach()`. */
function within(actor: Actor, permission: Permission, row: PhaseRow): boolean {
  const granted = reachOf(actor.role, permission);
  if (granted === 'all') return true;
  if (granted === 'centre') return row.centreId === actor.centreId;
  return granted === 'discipline' && row.centreId === actor.centreId && row.discipline === actor.discipline;
}

function item(actor: Actor, row: PhaseRow): PhaseListItem {
  return {
    ...row,
    personName: displayName(row),
    attendance: withRate(row.counts),
    actions: openActions(actor, row),
  };
}

function withRate(counts: AttendanceCounts): AttendanceCountsView {
  return { ...counts, rate: attendanceRate(counts) ?? null };
}

function openActions(actor: Actor, row: PhaseRow): string[] {
  if (row.admissionState !== 'active') return [];
  const taken: string[] = actionsFrom(phaseMachine, row.state).filter((action) =>
    within(actor, `phase.${action}`, row),
  );
  const records = row.state === 'in_progress' && within(actor, 'session.record', row);
  return records ? [...taken, 'recordSession'] : taken;
}
