import {
  actionsFrom,
  addDays,
  displayName,
  followUpMachine,
  planMachine,
  reachOf,
  type Day,
  type FollowUpAttention,
  type PersonName,
} from '@najat/domain';
import type { FollowUpListQuery } from './reintegration.dto.js';
import type { FollowUpPage, FollowUpView, PlanView } from './reintegration.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { PAGE_SIZE, readCursor, toPage, totalOf, type Total } from '../platform/database/page.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

export const REINTEGRATION_REACH = { centre: 'u.centre_id' };

const COLUMNS = `u.id, u.admission_id AS "admissionId", r.case_number AS "caseNumber", p.phone, u.month, u.due_on AS "dueOn",
  u.state, u.contacted_on AS "contactedOn", u.standing, u.attempts, u.note, a.discharged_on AS "dischargedOn", u.version,
  p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab`;
const FROM = `FROM follow_up u JOIN admission a ON a.id = u.admission_id JOIN referral r ON r.id = u.referral_id
  JOIN person p ON p.id = u.person_id`;

/** Contacts still owed: not yet tried, or tried in vain. Written into the statement rather than passed to it: the indexes of open follow-ups are recognised by it. */
const OPEN = `u.state IN (${followUpMachine.states
  .filter((state) => !followUpMachine.settled.includes(state))
  .map((state) => `'${state}'`)
  .join(', ')})`;

type FollowUpRow = Omit<FollowUpView, 'personName' | 'actions'> & PersonName;

function followUpView(actor: Actor, row: FollowUpRow): FollowUpView {
  const actions = actionsFrom(followUpMachine, row.state).filter(
    (action) => reachOf(actor.role, `followUp.${action}`) !== undefined,
  );
  return { ...row, personName: displayName(row), actions };
}

/** Days a contact may be late before somebody should ask why. */
const GRACE_DAYS = 14;

function attentionSql(which: FollowUpAttention, today: Day, params: Params): string {
  switch (which) {
    case 'due':
      return `${OPEN} AND u.due_on <= ${params.add(today)}`;
    case 'overdue':
      return `${OPEN} AND u.due_on < ${params.add(addDays(today, -GRACE_DAYS))}`;
  }
}

function conditionsOf(actor: Actor, query: FollowUpListQuery, today: Day, params: Params): string {
  const conditions = [reach(actor, 'followUp.read', REINTEGRATION_REACH, params)];
  if (query.state === 'open') conditions.push(OPEN);
  else if (query.state !== undefined) conditions.push(`u.state = ${params.add(query.state)}`);
  if (query.dueBy !== undefined) conditions.push(`u.due_on <= ${params.add(query.dueBy)}`);
  if (query.attention !== undefined) conditions.push(attentionSql(query.attention, today, params));
  return conditions.join(' AND ');
}

/** How many follow-ups `query` finds: the total of its list. */
export async function countFollowUps(
  tx: Tx,
  actor: Actor,
  query: FollowUpListQuery,
  today: Day,
): Promise<Total> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  return totalOf(tx, 'follow_up u', where, params);
}

/** Follow-ups within reach, those due first at the top. */
export async function listFollowUps(
  tx: Tx,
  actor: Actor,
  query: FollowUpListQuery,
  today: Day,
): Promise<FollowUpPage> {
  const params = new Params();
  const where = conditionsOf(actor, query, today, params);
  const after = readCursor(query.cursor, ['day', 'id']);
  const limit = query.limit ?? PAGE_SIZE;
  const page =
    after === undefined ? 'true' : `(u.due_on, u.id) > (${params.add(after[0])}, ${params.add(after[1])})`;
  const rows = await tx.query<FollowUpRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${where} AND ${page} ORDER BY u.due_on, u.id LIMIT ${params.add(limit + 1)}`,
    params,
  );
  return toPage(
    rows,
    limit,
    await countFollowUps(tx, actor, query, today),
    (row) => [row.dueOn, row.id],
    (row) => followUpView(actor, row),
  );
}

export async function followUpsOf(tx: Tx, actor: Actor, admissionId: string): Promise<FollowUpView[]> {
  const params = new Params();
  const where = reach(actor, 'followUp.read', REINTEGRATION_REACH, params);
  const rows = await tx.query<FollowUpRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE u.admission_id = ${params.add(admissionId)} AND ${where} ORDER BY u.month`,
    params,
  );
  return rows.map((row) => followUpView(actor, row));
}

export async function readFollowUp(tx: Tx, actor: Actor, id: string): Promise<FollowUpView> {
  const params = new Params();
  const where = reach(actor, 'followUp.read', REINTEGRATION_REACH, params);
  const row = await tx.one<FollowUpRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE u.id = ${params.add(id)} AND ${where}`,
    params,
  );
  return followUpView(actor, row);
}

export async function planOf(tx: Tx, actor: Actor, admissionId: string): Promise<PlanView | null> {
  const params = new Params();
  const where = reach(actor, 'plan.read', REINTEGRATION_REACH, params);
  const [row] = await tx.query<Omit<PlanView, 'actions'>>(
    `SELECT u.id, u.admission_id AS "admissionId", u.state, u.home, u.work, u.labour_referral AS "labourReferral", u.family,
            u.study, u.relapse_prevention AS "relapsePrevention", u.agreed_on AS "agreedOn", u.version
     FROM plan u WHERE u.admission_id = ${params.add(admissionId)} AND ${where}`,
    params,
  );
  if (row === undefined) return null;
  const actions = actionsFrom(planMachine, row.state).filter(
    (action) => reachOf(actor.role, `plan.${action}`) !== undefined,
  );
  return { ...row, actions };
}
