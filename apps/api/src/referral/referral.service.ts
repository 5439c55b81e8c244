import { Injectable } from '@nestjs/common';
import {
  caseNumber,
  caseSeries,
  checkAsksForTests,
  checkOrder,
  firstEntryKind,
  next,
  referralMachine,
  refusedByLaw,
  regimeOf,
  type LegalBasis,
  type ReferralAction,
} from '@najat/domain';
import { checkFirstOrder } from './entry-check.js';
import { enter, firstOrder } from './ledger.js';
import type { LogOrder, ReferralListQuery } from './referral.dto.js';
import { REFERRAL_EFFECTS, type ReferralPayload } from './referral.effects.js';
import { dropDraft } from './order-draft.service.js';
import { Referral } from './referral.entity.js';
import { listReferrals, readReferral } from './referral.queries.js';
import type { ReferralPage, ReferralView } from './referral.view.js';
import { keepTerms } from './term.js';
import { explainTerm } from './term.queries.js';
import type { LawfulTermView } from './term.view.js';
import { PersonService } from '../person/index.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { readTimeline, type Timeline } from '../platform/history/timeline.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

type ActPermission = `referral.${Exclude<ReferralAction, 'close'>}`;

@Injectable()
export class ReferralService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly persons: PersonService,
  ) {}

  list(actor: Actor, query: ReferralListQuery): Promise<ReferralPage> {
    return this.db.read(actor, (tx) => listReferrals(tx, actor, query, this.clock.today()));
  }

  find(actor: Actor, id: string): Promise<ReferralView> {
    return this.db.readFile(actor, (tx) => readReferral(tx, actor, id, this.clock.today()));
  }

  /** How long the person may be held, and why. */
  term(actor: Actor, id: string): Promise<LawfulTermView> {
    return this.db.readFile(actor, async (tx) => {
      const today = this.clock.today();
      await readReferral(tx, actor, id, today);
      return explainTerm(tx, id, today);
    });
  }

  timeline(actor: Actor, id: string): Promise<Timeline> {
    return this.db.readFile(actor, async (tx) => {
      await readReferral(tx, actor, id, this.clock.today());
      const inside = actor.centreId !== null || actor.role === 'auditor';
      return readTimeline(tx, { referralId: id }, inside ? ['legal', 'administrative'] : ['legal']);
    });
  }

  /** Logs an order and the first entry of its ledger. */
  log(actor: Actor, body: LogOrder): Promise<ReferralView> {
    return this.db.write(actor, async (tx) => {
      const today = this.clock.today();
      const courtId = actor.courtId ?? body.courtId;
      const kind = firstEntryKind(body.legalBasis);
      assertNone([
        ...checkOrder({ ...body, hasCourt: courtId !== undefined, today }),
        ...checkAsksForTests(kind, body.asksForTests),
      ]);
      if (courtId !== undefined && body.orderNumber === undefined) {
        throw new Problem('request.invalid', { errors: [{ path: 'orderNumber', code: 'required' }] });
      }
      const centre = await this.assertPlaces(tx, actor, body, courtId);
      const personId = await this.persons.identify(
        tx,
        actor,
        { id: body.personId, body: body.person },
        { today, orderedOn: body.orderedOn, regime: regimeOf(body.legalBasis) },
      );
      if (courtId !== undefined) await this.assertLawful(tx, body, courtId, personId);
      const id = newId();
      await tx.insert(Referral, {
        id,
        caseNumber: await this.nextCaseNumber(tx, centre.code, Number(today.slice(0, 4)), body.legalBasis),
        personId,
        centreId: body.centreId,
        courtId: courtId ?? null,
        legalBasis: body.legalBasis,
        state: referralMachine.initial,
        orderNumber: body.orderNumber ?? null,
        orderedOn: body.orderedOn,
        judge: body.judge ?? null,
        loggedBy: actor.accountId,
        loggedAt: tx.now,
        loggedOn: today,
        version: 1,
      });
      await enter(
        tx,
        actor,
        { referralId: id, number: 1 },
        {
          kind,
          courtId: courtId ?? null,
          reference: body.orderNumber ?? null,
          decidedOn: body.orderedOn,
          termDays: body.termDays ?? null,
          judge: body.judge ?? null,
          note: null,
          corrects: null,
          correctedKind: null,
          answersReport: null,
          asksForTests: body.asksForTests ?? false,
        },
      );
      await keepTerms(tx, [id], today);
      await this.tell(tx, { id, personId, version: 1 }, 'log', { legalBasis: body.legalBasis });
      await dropDraft(tx, actor);
      return readReferral(tx, actor, id, this.clock.today());
    });
  }

  /** A confirmed figure of the law refuses an order that goes against it; an unconfirmed one has been shown. */
  private async assertLawful(tx: Tx, body: LogOrder, courtId: string, personId: string): Promise<void> {
    const { findings } = await checkFirstOrder(tx, body, { courtId, personId }, this.clock.today());
    const field = (path: string) => (path === 'kind' ? 'legalBasis' : path);
    assertNone(refusedByLaw(findings).map(({ code, path }) => ({ code, path: field(path ?? 'termDays') })));
  }

  /** Takes one action of the machine over HTTP. */
  act<Action extends Exclude<ReferralAction, 'close' | 'admit'>>(
    actor: Actor,
    id: string,
    action: Action,
    basedOn: number,
    payload: ReferralPayload[Action],
  ): Promise<ReferralView> {
    return this.db.write(actor, async (tx) => {
      const referral = await this.lock(tx, actor, id, `referral.${action}` as ActPermission);
      await this.advance(tx, actor, referral, action, basedOn, payload);
      return readReferral(tx, actor, id, this.clock.today());
    });
  }

  /** The referral, locked, if it is within reach of the permission. */
  lock(
    tx: Tx,
    actor: Actor,
    id: string,
    permission: ActPermission | 'referral.recordDecision' | 'referral.correctEntry' | 'referral.verifyEntry',
  ): Promise<Referral> {
    const params = new Params();
    const where = reach(actor, permission, referralColumns('t'), params);
    return tx.lock(Referral, `t.id = ${params.add(id)} AND ${where}`, params);
  }

  /** Moves a locked referral: stale, wrong state and rules are refused in that order, then effect and history. */
  async advance<Action extends ReferralAction>(
    tx: Tx,
    actor: Actor,
    referral: Referral,
    action: Action,
    basedOn: number,
    payload: ReferralPayload[Action],
  ): Promise<void> {
    await assertFresh(tx, { kind: 'referral', id: referral.id, version: referral.version }, basedOn);
    const state = next(referralMachine, referral.state, action);
    if (state === undefined) throw new Problem('record.wrong_state');
    const effect = await REFERRAL_EFFECTS[action](tx, actor, referral, payload);
    const version = referral.version + 1;
    await tx.update(Referral, referral.id, { ...effect.change, state, version });
    const today = this.clock.today();
    const [kept] = await keepTerms(tx, [referral.id], today);
    // Corrections entered before anybody had verified the file count from now on.
    if (kept !== undefined && action === 'verify')
      await tx.update(Referral, referral.id, await firstOrder(tx, kept, today));
    await this.tell(tx, { ...referral, version }, action, effect.data);
  }

  private async assertPlaces(
    tx: Tx,
    actor: Actor,
    body: LogOrder,
    courtId: string | undefined,
  ): Promise<{ code: string }> {
    // A clerk logs for their own court alone, centre staff for their own centre alone.
    if (actor.courtId !== null && body.courtId !== undefined && body.courtId !== actor.courtId) {
      assertNone([{ code: 'referral.court_unknown', path: 'courtId' }]);
    }
    const [centre] = await tx.query<{ code: string }>(
      'SELECT code FROM centre WHERE id = $1 AND active AND ($2::uuid IS NULL OR id = $2)',
      [body.centreId, actor.centreId],
    );
    if (centre === undefined) assertNone([{ code: 'referral.centre_unknown', path: 'centreId' }]);
    if (courtId !== undefined) {
      const [court] = await tx.query('SELECT 1 FROM court WHERE id = $1 AND active', [courtId]);
      if (court === undefined) assertNone([{ code: 'referral.court_unknown', path: 'courtId' }]);
    }
    return centre ?? { code: '' };
  }

  /** Article 40 files are numbered apart: a gap in the other numbers would tell that there is one. */
  private async nextCaseNumber(tx: Tx, code: string, year: number, basis: LegalBasis): Promise<string> {
    const prefix = caseSeries(code, basis);
    const { last } = await tx.one<{ last: number }>(
      `INSERT INTO case_counter (prefix, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (prefix, year) DO UPDATE SET last = case_counter.last + 1 RETURNING last`,
      [prefix, year],
    );
    return caseNumber(prefix, year, last);
  }

  tell(
    tx: Tx,
    referral: { id: string; personId: string; version: number },
    action: string,
    data: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    return tx.record({
      subject: { kind: 'referral', id: referral.id },
      referralId: referral.id,
      personId: referral.personId,
      action,
      version: referral.version,
      compartment: 'legal',
      data,
    });
  }
}
