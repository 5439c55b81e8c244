import {
  DRUG_CLASSES,
  DRUG_TEST_DISCIPLINE,
  reachOf,
  type AdmissionState,
  type CountedTest,
  type Day,
  type Permission,
} from '@najat/domain';
import type { DrugTestList, DrugTestView } from './drug-test.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach, type ReachColumns } from '../platform/access/reach.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';

/** A stay has no discipline; its drug tests have this one, whether there are any or not. */
const STAY_REACH: ReachColumns = {
  centre: 'a.centre_id',
  discipline: `'${DRUG_TEST_DISCIPLINE}'::text`,
};
const STAY_FILE: ReachColumns = { ...STAY_REACH, file: 'a.referral_id' };

const CLASS_ORDER = `array_position(ARRAY[${DRUG_CLASSES.map((one) => `'${one}'`).join(', ')}], x.drug_class)`;
const RESULTS = `coalesce((SELECT json_agg(json_build_object('drugClass', x.drug_class, 'result', x.result,
    'cutOff', x.cut_off) ORDER BY ${CLASS_ORDER}, x.stage DESC)
  FROM drug_test_result x WHERE x.drug_test_id = t.id), '[]')`;
const COLUMNS = `t.id, t.collected_on AS "collectedOn", t.outcome, t.specimen, t.watched, ${RESULTS} AS results,
  l.display_name AS "recordedBy", t.recorded_at AS "recordedAt", t.struck_at AS "struckAt",
  t.struck_words AS "struckWords", t.version`;
const FROM = 'FROM drug_test t JOIN account l ON l.id = t.recorded_by';

export interface Stay {
  readonly id: string;
  readonly referralId: string;
  readonly personId: string;
  readonly centreId: string;
  readonly state: AdmissionState;
  readonly admittedOn: Day;
}

function stayWithin(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  columns: ReachColumns,
  id: string,
  lock: string,
): Promise<Stay> {
  const params = new Params();
  const where = reach(actor, permission, columns, params);
  return tx.one<Stay>(
    `SELECT a.id, a.referral_id AS "referralId", a.person_id AS "personId", a.centre_id AS "centreId", a.state,
            a.admitted_on AS "admittedOn"
     FROM admission a WHERE a.id = ${params.add(id)} AND ${where} ${lock}`,
    params,
  );
}

/** The stay on which the actor may record a test, kept from ending meanwhile; an emergency opens none to write in. */
export const stayToRecord = (tx: Tx, actor: Actor, id: string): Promise<Stay> =>
  stayWithin(tx, actor, 'drugTest.record', STAY_REACH, id, 'FOR SHARE OF a');

/** More than anybody is tested during one stay, twice a week for two years. */
const MOST = 250;

type Row = Omit<DrugTestView, 'actions'>;

/** Whoever records tests in the centre of one; nothing is added to what is struck, or where there is no sample. */
function withActions(row: Row, mayChange: boolean): DrugTestView {
  if (!mayChange || row.struckAt !== null) return { ...row, actions: [] };
  return { ...row, actions: row.outcome === 'given' ? ['addResults', 'strike'] : ['strike'] };
}

/** The drug tests of a stay, the latest first, with those that were struck. */
export async function drugTestsOf(tx: Tx, actor: Actor, admissionId: string): Promise<DrugTestList> {
  const stay = await stayWithin(tx, actor, 'drugTest.read', STAY_FILE, admissionId, '');
  const { id, referralId, personId, state } = stay;
  tx.looked({ subject: { kind: 'admission', id }, referralId, personId, compartment: 'clinical' });
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} ${FROM} WHERE t.admission_id = $1
     ORDER BY t.collected_on DESC, t.id DESC LIMIT ${String(MOST)}`,
    [id],
  );
  // A file that is open for an emergency is read, and not written in.
  const records = reachOf(actor.role, 'drugTest.record') !== undefined && stay.centreId === actor.centreId;
  const mayChange = records && actor.discipline === DRUG_TEST_DISCIPLINE;
  return {
    items: rows.map((row) => withActions(row, mayChange)),
    actions: mayChange && state === 'active' ? ['record'] : [],
  };
}

/** A test that the actor has just written. */
export async function readDrugTest(tx: Tx, id: string): Promise<DrugTestView> {
  return withActions(await tx.one<Row>(`SELECT ${COLUMNS} ${FROM} WHERE t.id = $1`, [id]), true);
}

/** The tests of a stay in a time, as a report counts them; what was struck is not among them. */
export function testsBetween(tx: Tx, admissionId: string | null, from: Day, to: Day): Promise<CountedTest[]> {
  return tx.query<CountedTest>(
    `SELECT t.outcome, ${RESULTS} AS results FROM drug_test t
     WHERE t.admission_id = $1 AND t.struck_at IS NULL AND t.collected_on BETWEEN $2 AND $3`,
    [admissionId, from, to],
  );
}
