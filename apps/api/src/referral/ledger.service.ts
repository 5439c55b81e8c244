import { Injectable } from '@nestjs/common';
import {
  checkCorrection,
  checkDecision,
  checkLedgerEntry,
  checkTransfer,
  checkVerifier,
  isVoluntary,
  lawfulTerm,
  type LedgerCheck,
  type LedgerEntry,
  type Refusal,
} from '@najat/domain';
import { enter, verifyEntries, type Entry } from './ledger.js';
import { OrderEntry } from './order-entry.entity.js';
import type { CorrectEntry, RecordDecision } from './referral.dto.js';
import { Referral } from './referral.entity.js';
import { readReferral } from './referral.queries.js';
import { ReferralService } from './referral.service.js';
import type { ReferralView } from './referral.view.js';
import { keepTerms, readCases } from './term.js';
import { parametersInForce } from '../legal/index.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

type LedgerPermission = 'referral.recordDecision' | 'referral.correctEntry' | 'referral.verifyEntry';

/** The ledger of a case after its first entry: decisions of the court, corrections, and who has verified them. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly referrals: ReferralService,
  ) {}

  /** Adds a decision of the court. It moves the term and nothing else: staff act on it. */
  recordDecision(actor: Actor, id: string, body: RecordDecision): Promise<ReferralView> {
    return this.change(actor, id, 'referral.recordDecision', body.version, async (tx, referral) => {
      if (referral.state !== 'accepted' && referral.state !== 'admitted')
        throw new Problem('record.wrong_state');
      const today = this.clock.today();
      assertNone(checkDecision({ ...referral, decidedOn: body.decidedOn, today }));
      assertNone(checkTransfer({ kind: body.kind, to: body.courtId, from: referral.courtId }));
      await this.add(tx, actor, referral, {
        kind: body.kind,
        courtId: body.courtId ?? referral.courtId,
        reference: body.reference,
        decidedOn: body.decidedOn,
        termDays: body.termDays ?? null,
        judge: body.judge ?? null,
        note: body.note ?? null,
        corrects: null,
        correctedKind: null,
      });
      return { action: 'recordDecision', data: { kind: body.kind, on: body.decidedOn } };
    });
  }

  /** Supersedes an entry by what it should have said, or strikes it; it stays to be seen, with the reason. */
  correct(actor: Actor, id: string, number: number, body: CorrectEntry): Promise<ReferralView> {
    return this.change(actor, id, 'referral.correctEntry', body.version, async (tx, referral) => {
      if (isVoluntary(referral.legalBasis)) assertNone([{ code: 'referral.decision_not_for_voluntary' }]);
      const wrong = await this.entry(tx, id, number);
      const today = this.clock.today();
      const decidedOn = body.decidedOn ?? wrong.decidedOn;
      const correctedKind = body.kind ?? null;
      assertNone(checkCorrection({ wrong, correctedKind }));
      const first = number === 1 ? { orderedOn: decidedOn } : {};
      assertNone(checkDecision({ ...referral, ...first, decidedOn, today }));
      if (correctedKind !== null)
        assertNone(checkTransfer({ kind: correctedKind, to: body.courtId, from: referral.courtId }));
      await this.add(tx, actor, referral, {
        kind: 'correction',
        courtId: body.courtId ?? wrong.courtId,
        reference: body.reference ?? wrong.reference,
        decidedOn,
        termDays: body.termDays ?? null,
        judge: body.judge ?? wrong.judge,
        note: body.reason,
        corrects: number,
        correctedKind,
      });
      return { action: 'correctEntry', data: { entry: String(number) } };
    });
  }

  /** A second person has found an entry to agree with the paper. */
  verify(actor: Actor, id: string, number: number, basedOn: number): Promise<ReferralView> {
    return this.change(actor, id, 'referral.verifyEntry', basedOn, async (tx, referral) => {
      const entry = await this.entry(tx, id, number);
      // The order a file begins with is verified with the file.
      if (referral.state === 'logged') throw new Problem('record.wrong_state');
      assertNone(checkVerifier(entry.recordedBy, actor.accountId));
      if ((await verifyEntries(tx, actor, id, number)) === 0)
        assertNone([{ code: 'referral.entry_verified_already' }]);
      await keepTerms(tx, [id], this.clock.today());
      return { action: 'verifyEntry', data: { entry: String(number) } };
    });
  }

  /** What an entry would do, before it is made: the term it would lead to, and what the law has to say. */
  async preview(tx: Tx, referral: Referral, entry: Entry): Promise<LedgerCheck> {
    const [found] = await readCases(tx, [referral.id]);
    if (found === undefined) throw new Problem('not_found');
    const { placements } = await tx.one<{ placements: number }>(
      `SELECT count(*) AS placements FROM admission WHERE person_id = $1 AND referral_id <> $2 AND kind = 'residential'`,
      [referral.personId, referral.id],
    );
    const number = Math.max(0, ...found.entries.map((each) => each.number)) + 1;
    const proposed: LedgerEntry = { ...entry, number, verifiedOn: null };
    return checkLedgerEntry(
      found.entries,
      proposed,
      { ...found, parameters: await parametersInForce(tx) },
      { today: this.clock.today(), placementsBefore: placements },
    );
  }

  private async add(tx: Tx, actor: Actor, referral: Referral, entry: Entry): Promise<void> {
    const refusals: readonly Refusal[] = (await this.preview(tx, referral, entry)).refusals;
    assertNone([...refusals]);
    const { last } = await tx.one<{ last: number }>(
      'SELECT max(number) AS last FROM order_entry WHERE referral_id = $1',
      [referral.id],
    );
    await enter(tx, actor, { referralId: referral.id, number: last + 1, today: this.clock.today() }, entry);
  }

  private async entry(tx: Tx, referralId: string, number: number): Promise<OrderEntry> {
    const [entry] = await tx.query<OrderEntry>(
      `SELECT id, number, kind, court_id AS "courtId", reference, decided_on AS "decidedOn", term_days AS "termDays",
         judge, recorded_by AS "recordedBy" FROM order_entry WHERE referral_id = $1 AND number = $2`,
      [referralId, number],
    );
    if (entry === undefined) throw new Problem('not_found');
    return entry;
  }

  private change(
    actor: Actor,
    id: string,
    permission: LedgerPermission,
    basedOn: number,
    work: (tx: Tx, referral: Referral) => Promise<{ action: string; data: Readonly<Record<string, string>> }>,
  ): Promise<ReferralView> {
    return this.db.write(actor, async (tx) => {
      const referral = await this.referrals.lock(tx, actor, id, permission);
      await assertFresh(tx, { kind: 'referral', id, version: referral.version }, basedOn);
      const { action, data } = await work(tx, referral);
      const version = referral.version + 1;
      await tx.update(Referral, id, { version, ...(await this.courtOf(tx, actor, referral)) });
      await this.referrals.tell(tx, { ...referral, version }, action, data);
      return readReferral(tx, actor, id, this.clock.today());
    });
  }

  /** A file follows its transfer once that counts; its centre moves it, for a court can neither give away nor take. */
  private async courtOf(tx: Tx, actor: Actor, referral: Referral): Promise<Partial<Referral>> {
    if (actor.centreId === null) return {};
    const [found] = await readCases(tx, [referral.id]);
    if (found === undefined) return {};
    const setting = { ...found, parameters: await parametersInForce(tx) };
    const { courtId } = lawfulTerm(found.entries, setting, [], this.clock.today());
    return courtId === null || courtId === referral.courtId ? {} : { courtId };
  }
}
