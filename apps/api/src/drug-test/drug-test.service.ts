import { Injectable } from '@nestjs/common';
import {
  checkDrugTest,
  checkTestResults,
  DRUG_TEST_DISCIPLINE,
  type ClassResult,
  type Permission,
} from '@najat/domain';
import type { AddTestResults, ClassResultBody, RecordDrugTest, StrikeDrugTest } from './drug-test.dto.js';
import { DrugTest, DrugTestResult } from './drug-test.entity.js';
import { drugTestsOf, readDrugTest, stayToRecord } from './drug-test.queries.js';
import type { DrugTestList, DrugTestView } from './drug-test.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

/** Drug tests of a stay. Whatever one shows, or that somebody did not come, moves nothing: people decide, and courts. */
@Injectable()
export class DrugTestService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  ofAdmission(actor: Actor, admissionId: string): Promise<DrugTestList> {
    return this.db.readFile(actor, (tx) => drugTestsOf(tx, actor, admissionId));
  }

  record(actor: Actor, admissionId: string, body: RecordDrugTest): Promise<DrugTestView> {
    return this.db.write(actor, async (tx) => {
      const { id: stay, state, ...of } = await stayToRecord(tx, actor, admissionId);
      if (state !== 'active') assertNone([{ code: 'drug_test.admission_ended' }]);
      const { collectedOn, outcome, specimen, watched, results = [] } = body;
      const { admittedOn, centreId } = of;
      const facts = { collectedOn, outcome, specimen, watched, results, admittedOn };
      assertNone(checkDrugTest({ ...facts, today: this.clock.today() }));
      const id = newId();
      await tx.insert(DrugTest, {
        id,
        admissionId: stay,
        referralId: of.referralId,
        centreId,
        discipline: DRUG_TEST_DISCIPLINE,
        admittedOn,
        collectedOn,
        outcome,
        specimen: specimen ?? null,
        watched: watched ?? null,
        recordedBy: actor.accountId,
        recordedAt: tx.now,
        version: 1,
      });
      await this.insertResults(tx, actor, { id, centreId }, results);
      await this.tell(tx, id, 'record', 1);
      return readDrugTest(tx, id);
    });
  }

  /** What the laboratory found afterwards, also when the stay has ended meanwhile. */
  addResults(actor: Actor, id: string, body: AddTestResults): Promise<DrugTestView> {
    return this.change(actor, 'drugTest.record', id, 'addResults', body.version, async (tx, test) => {
      if (test.outcome !== 'given') throw new Problem('record.wrong_state');
      const known = await tx.query<ClassResult>(
        'SELECT drug_class AS "drugClass", result FROM drug_test_result WHERE drug_test_id = $1',
        [id],
      );
      assertNone(checkTestResults(known, body.results));
      await this.insertResults(tx, actor, test, body.results);
      return {};
    });
  }

  /** Recorded for somebody else, on a wrong day, with a wrong result: it stays to be seen and counts for nothing. */
  strike(actor: Actor, id: string, { version, words }: StrikeDrugTest): Promise<DrugTestView> {
    return this.change(actor, 'drugTest.strike', id, 'strike', version, (tx) =>
      Promise.resolve({ struckAt: tx.now, struckWords: words }),
    );
  }

  private change(
    actor: Actor,
    permission: Permission,
    id: string,
    action: string,
    basedOn: number,
    work: (tx: Tx, test: DrugTest) => Promise<Partial<DrugTest>>,
  ): Promise<DrugTestView> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const columns = { centre: 't.centre_id', discipline: 't.discipline' };
      const where = reach(actor, permission, columns, params);
      const test = await tx.lock(DrugTest, `t.id = ${params.add(id)} AND ${where}`, params);
      await assertFresh(tx, { kind: 'drugTest', id, version: test.version }, basedOn);
      if (test.struckAt !== null) throw new Problem('record.wrong_state');
      const change = await work(tx, test);
      const version = test.version + 1;
      await tx.update(DrugTest, id, { ...change, version });
      await this.tell(tx, id, action, version);
      return readDrugTest(tx, id);
    });
  }

  private insertResults(
    tx: Tx,
    actor: Actor,
    { id, centreId }: Pick<DrugTest, 'id' | 'centreId'>,
    results: readonly ClassResultBody[],
  ): Promise<void> {
    return tx.insert(
      DrugTestResult,
      results.map(({ drugClass, result, cutOff }) => ({
        drugTestId: id,
        centreId,
        discipline: DRUG_TEST_DISCIPLINE,
        outcome: 'given' as const,
        drugClass,
        result,
        cutOff: cutOff ?? null,
        recordedBy: actor.accountId,
        recordedAt: tx.now,
      })),
    );
  }

  /** Of no case and with nothing of what was found: intake and other disciplines read the history of the case. */
  private tell(tx: Tx, id: string, action: string, version: number): Promise<void> {
    return tx.record({ subject: { kind: 'drugTest', id }, action, version, compartment: 'clinical' });
  }
}
