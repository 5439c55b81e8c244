import { SCREENING_DISCIPLINE, type AdmissionState, type Day, type Permission } from '@najat/domain';
import type { ScreeningList, ScreeningView } from './screening.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach, type ReachColumns } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

/** A stay has no discipline; its screenings have this one, whether there are any or not. No file is opened to them. */
const STAY_REACH: ReachColumns = { centre: 'a.centre_id', discipline: `'${SCREENING_DISCIPLINE}'::text` };
const SCREENING_REACH: ReachColumns = { centre: 's.centre_id', discipline: 's.discipline' };

const COLUMNS = `s.id, s.kind, s.consent, s.taken_on AS "takenOn", s.result, s.resulted_on AS "resultedOn",
  l.display_name AS "recordedBy", s.recorded_at AS "recordedAt", s.version`;
const FROM = 'FROM screening s JOIN account l ON l.id = s.recorded_by';

export interface Stay {
  readonly id: string;
  readonly referralId: string;
  readonly personId: string;
  readonly centreId: string;
  readonly state: AdmissionState;
  readonly admittedOn: Day;
}

/** The stay whose screenings the actor may see or record; `held` keeps it from ending meanwhile. */
export function stayOf(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  id: string,
  held: boolean,
): Promise<Stay> {
  const params = new Params();
  const where = reach(actor, permission, STAY_REACH, params);
  return tx.one<Stay>(
    `SELECT a.id, a.referral_id AS "referralId", a.person_id AS "personId", a.centre_id AS "centreId", a.state,
            a.admitted_on AS "admittedOn"
     FROM admission a WHERE a.id = ${params.add(id)} AND ${where} ${held ? 'FOR SHARE OF a' : ''}`,
    params,
  );
}

/** Far more than anybody is tested during one stay. */
const MOST = 200;

const withActions = (row: Omit<ScreeningView, 'actions'>): ScreeningView => ({
  ...row,
  actions: row.consent === 'given' ? ['recordResult'] : [],
});

/** The screenings of a stay, latest first. That they were looked at is said of the stay, so that it tells of none. */
export async function screeningsOf(tx: Tx, actor: Actor, admissionId: string): Promise<ScreeningList> {
  const { id, referralId, personId, state } = await stayOf(tx, actor, 'screening.read', admissionId, false);
  tx.looked({ subject: { kind: 'admission', id }, referralId, personId, compartment: 'restricted' });
  const params = new Params();
  const where = reach(actor, 'screening.read', SCREENING_REACH, params);
  const rows = await tx.query<Omit<ScreeningView, 'actions'>>(
    `SELECT ${COLUMNS} ${FROM} WHERE s.admission_id = ${params.add(id)} AND ${where}
     ORDER BY s.recorded_at DESC, s.id DESC LIMIT ${String(MOST)}`,
    params,
  );
  return { items: rows.map(withActions), actions: state === 'active' ? ['record'] : [] };
}

export async function readScreening(tx: Tx, actor: Actor, id: string): Promise<ScreeningView> {
  const params = new Params();
  const where = reach(actor, 'screening.read', SCREENING_REACH, params);
  const row = await tx.one<Omit<ScreeningView, 'actions'>>(
    `SELECT ${COLUMNS} ${FROM} WHERE s.id = ${params.add(id)} AND ${where}`,
    params,
  );
  return withActions(row);
}
