import { Injectable } from '@nestjs/common';
import {
  adoptionOf,
  checkConfirmer,
  checkProposedParameter,
  isVoid,
  legalParameterMachine,
  next,
  type Jurisdiction,
  type LegalParameterAction,
} from '@najat/domain';
import { LegalParameterVersion } from './legal-parameter.entity.js';
import type { ConfirmParameter, LegalParameterListQuery, ProposeParameter } from './legal.dto.js';
import { listParameters, parametersInForce, readParameter } from './legal.queries.js';
import type { LegalParameterList, LegalParameterView } from './legal.view.js';
import type { Actor } from '../platform/access/actor.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { readTimeline, type Timeline } from '../platform/history/timeline.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

type Figure = Pick<LegalParameterVersion, 'key' | 'jurisdiction' | 'basis'>;
type Version = Pick<
  LegalParameterVersion,
  'id' | 'number' | 'effectiveFrom' | 'effectiveTo' | 'state' | 'version'
>;

/** What a later stage does in the transaction in which a figure comes into force: it reckons anew. */
export type AdoptedListener = (tx: Tx, jurisdiction: Jurisdiction) => Promise<void>;

@Injectable()
export class LegalParameterService {
  private readonly adopted: AdoptedListener[] = [];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  onAdopted(listener: AdoptedListener): void {
    this.adopted.push(listener);
  }

  list(actor: Actor, query: LegalParameterListQuery): Promise<LegalParameterList> {
    return this.db.read(actor, async (tx) => ({
      items: await listParameters(tx, actor, query, this.clock.today()),
    }));
  }

  find(actor: Actor, id: string): Promise<LegalParameterView> {
    return this.db.read(actor, (tx) => readParameter(tx, actor, id));
  }

  timeline(actor: Actor, id: string): Promise<Timeline> {
    return this.db.read(actor, async (tx) => {
      await readParameter(tx, actor, id);
      return readTimeline(tx, { subjectKind: 'legalParameter', subjectId: id }, ['legal']);
    });
  }

  /** Puts a version forward. It moves nobody's term before a second person has confirmed it. */
  propose(actor: Actor, body: ProposeParameter): Promise<LegalParameterView> {
    return this.write(actor, async (tx) => {
      const { key, jurisdiction, effectiveFrom, source, words } = body;
      const figure = { key, jurisdiction, basis: body.basis ?? null };
      const said = { ...figure, value: body.value ?? null, effectiveFrom };
      assertNone(checkProposedParameter(said, await parametersInForce(tx), this.clock.today()));
      const versions = await this.versionsOf(tx, figure);
      if (versions.some((each) => each.state === 'proposed' && each.effectiveFrom === effectiveFrom))
        throw new Problem('legal_parameter.already_proposed');
      const id = newId();
      await tx.insert(LegalParameterVersion, {
        ...said,
        id,
        number: Math.max(0, ...versions.map(({ number }) => number)) + 1,
        state: legalParameterMachine.initial,
        source,
        note: 'none',
        words,
        proposedBy: actor.accountId,
        proposedAt: tx.now,
        version: 1,
      });
      await this.tell(tx, { id, version: 1 }, 'propose', { parameter: key, on: effectiveFrom });
      return readParameter(tx, actor, id);
    });
  }

  /** Names the instrument. A proposal is reckoned with from then on, on its days, and takes them from the others. */
  confirm(actor: Actor, id: string, body: ConfirmParameter): Promise<LegalParameterView> {
    return this.write(actor, async (tx) => {
      const row = await this.lock(tx, actor, id, 'confirm', body.version);
      if (row.confirmedBy !== null || isVoid(row)) throw new Problem('record.wrong_state');
      assertNone(checkConfirmer(row.proposedBy, actor.accountId));
      const effectiveTo = row.state === 'proposed' ? await this.makeRoom(tx, row) : row.effectiveTo;
      const version = row.version + 1;
      await tx.update(LegalParameterVersion, id, {
        state: 'adopted',
        effectiveTo,
        instrument: body.instrument,
        confirmedBy: actor.accountId,
        confirmedAt: tx.now,
        version,
      });
      if (row.state === 'proposed') for (const listener of this.adopted) await listener(tx, row.jurisdiction);
      await this.tell(tx, { id, version }, 'confirm', { parameter: row.key, on: row.effectiveFrom });
      return readParameter(tx, actor, id);
    });
  }

  withdraw(actor: Actor, id: string, basedOn: number): Promise<LegalParameterView> {
    return this.write(actor, async (tx) => {
      const row = await this.lock(tx, actor, id, 'withdraw', basedOn);
      const version = row.version + 1;
      await tx.update(LegalParameterVersion, id, { state: 'withdrawn', version });
      await this.tell(tx, { id, version }, 'withdraw', { parameter: row.key, on: row.effectiveFrom });
      return readParameter(tx, actor, id);
    });
  }

  /** Changes of the law wait for each other: they are few, and each looks at all versions of its figure. */
  private write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.write(actor, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('najat legal parameters'))`);
      return work(tx);
    });
  }

  private async lock(
    tx: Tx,
    actor: Actor,
    id: string,
    action: LegalParameterAction,
    basedOn: number,
  ): Promise<LegalParameterVersion> {
    const params = new Params();
    const where = reach(actor, `legalParameter.${action}`, {}, params);
    const row = await tx.lock(LegalParameterVersion, `t.id = ${params.add(id)} AND ${where}`, params);
    await assertFresh(tx, { kind: 'legalParameter', id, version: row.version }, basedOn);
    if (next(legalParameterMachine, row.state, action) === undefined) throw new Problem('record.wrong_state');
    return row;
  }

  /** Closes the versions that a proposal takes over from; answers its own last day. */
  private async makeRoom(tx: Tx, proposal: LegalParameterVersion): Promise<string | null> {
    const { key, effectiveFrom } = proposal;
    const adopted = (await this.versionsOf(tx, proposal)).filter(({ state }) => state === 'adopted');
    const { effectiveTo, closed } = adoptionOf(
      adopted.map((each) => ({ ...each, version: each.number })),
      effectiveFrom,
    );
    for (const end of closed) {
      const other = adopted.find(({ number }) => number === end.version);
      if (other === undefined) continue;
      const version = other.version + 1;
      await tx.update(LegalParameterVersion, other.id, { effectiveTo: end.effectiveTo, version });
      await this.tell(tx, { id: other.id, version }, 'close', { parameter: key, on: end.effectiveTo });
    }
    return effectiveTo;
  }

  private versionsOf(tx: Tx, { key, jurisdiction, basis }: Figure): Promise<Version[]> {
    return tx.query<Version>(
      `SELECT id, number, effective_from AS "effectiveFrom", effective_to AS "effectiveTo", state, version
       FROM legal_parameter WHERE key = $1 AND jurisdiction = $2 AND basis IS NOT DISTINCT FROM $3
       ORDER BY number`,
      [key, jurisdiction, basis],
    );
  }

  private tell(
    tx: Tx,
    { id, version }: { id: string; version: number },
    action: string,
    data: Readonly<Record<string, string>>,
  ): Promise<void> {
    return tx.record({
      subject: { kind: 'legalParameter', id },
      action,
      version,
      compartment: 'legal',
      data,
    });
  }
}
