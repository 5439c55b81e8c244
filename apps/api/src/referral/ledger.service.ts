import { Injectable } from '@nestjs/common';
import {
  checkAsksForTests,
  checkCorrection,
  checkDecision,
  checkFirstDay,
  checkTransfer,
  checkVerifier,
  lawfulTerm,
  spokenOf,
  mayAskForTests,
  type Day,
  type TermCase,
} from '@najat/domain';
import { checkEntry } from './entry-check.js';
import { enter, firstOrder, verifyEntries, type Entry } from './ledger.js';
import { OrderEntry } from './order-entry.entity.js';
import type { CorrectEntry, RecordDecision } from './referral.dto.js';
import { Referral } from './referral.entity.js';
import { readReferral } from './referral.queries.js';
import { ReferralService } from './referral.service.js';
import type { ReferralView } from './referral.view.js';
import { keepTerms, readCases, type KeptCase } from './term.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

type LedgerPermission = 'referral.recordDecision' | 'referral.correctEntry' | 'referral.verifyEntry';

/** Tells a later stage that a decision answers the report of that number, which it may refuse at `path`. */
export type AnsweredListener = (tx: Tx, referralId: string, number: string, path: string) => Promise<void>;

interface Change {
  readonly action: string;
  readonly data: Readonly<Record<string, string>>;
}

/** The ledger of a case after its first entry: decisions of the court, corrections, and who has verified them. */
@Injectable()
export class LedgerService {
  private readonly answered: AnsweredListener[] = [];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly referrals: ReferralService,
  ) {}

  onAnswered(listener: AnsweredListener): void {
    this.answered.push(listener);
  }

  /** Adds a decision of the court. It moves the term and nothing else: staff act on it. */
  recordDecision(actor: Actor, id: string, body: RecordDecision): Promise<ReferralView> {
    return this.change(actor, id, 'referral.recordDecision', body.version, async (tx, referral, file) => {
      if (referral.state !== 'accepted' && referral.state !== 'admitted')
        throw new Problem('record.wrong_state');
      const today = this.clock.today();
      assertNone(checkDecision({ ...referral, decidedOn: body.decidedOn, today }));
      assertNone(checkTransfer({ kind: body.kind, to: body.courtId, from: referral.courtId }));
      assertNone(checkAsksForTests(body.kind, body.asksForTests));
      const { answersReport = null } = body;
      if (answersReport !== null)
        for (const listener of this.answered) await listener(tx, id, answersReport, 'answersReport');
      await this.add(tx, actor, referral, file, {
        kind: body.kind,
        courtId: body.courtId ?? referral.courtId,
        reference: body.reference,
        decidedOn: body.decidedOn,
        termDays: body.termDays ?? null,
        judge: body.judge ?? null,
        note: body.note ?? null,
        corrects: null,
        correctedKind: null,
        answersReport,
        asksForTests: body.asksForTests ?? false,
      });
      return { action: 'recordDecision', data: { kind: body.kind, on: body.decidedOn } };
    });
  }

  /** Supersedes an entry by what it should have said, or strikes it; it stays to be seen, with the reason. */
  correct(actor: Actor, id: string, number: number, body: CorrectEntry): Promise<ReferralView> {
    return this.change(actor, id, 'referral.correctEntry', body.version, async (tx, referral, file) => {
      const wrong = await this.entry(tx, id, number);
      const today = this.clock.today();
      const decidedOn = body.decidedOn ?? wrong.decidedOn;
      const correctedKind = body.kind ?? null;
      assertNone([
        ...checkCorrection({ entries: file.entries, wrong, correctedKind, courtId: body.courtId }),
        ...checkAsksForTests(correctedKind, body.asksForTests),
      ]);
      const isFirst = spokenOf(file.entries, wrong).number === 1;
      assertNone(
        isFirst && correctedKind !== null
          ? checkFirstDay({ ...referral, decidedOn, today })
          : checkDecision({ ...referral, decidedOn, today }),
      );
      await this.add(tx, actor, referral, file, {
        kind: 'correction',
        courtId: body.courtId ?? wrong.courtId,
        reference: body.reference ?? wrong.reference,
        decidedOn,
        termDays: body.termDays ?? null,
        judge: body.judge ?? wrong.judge,
        note: body.reason,
        corrects: number,
        correctedKind,
        answersReport: wrong.answersReport,
        asksForTests:
          correctedKind !== null &&
          mayAskForTests(correctedKind) &&
          (body.asksForTests ?? wrong.asksForTests),
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
      return { action: 'verifyEntry', data: { entry: String(number) } };
    });
  }

  /** Adds an entry that nothing in the ledger or the law refuses; the file is locked, so its number is the next. */
  private async add(tx: Tx, actor: Actor, referral: Referral, file: TermCase, entry: Entry): Promise<void> {
    const { personId } = referral;
    const { refusals } = await checkEntry(tx, { ...file, personId }, entry, this.clock.today());
    assertNone(refusals);
    await enter(tx, actor, { referralId: referral.id, number: file.entries.length + 1 }, entry);
  }

  private async entry(tx: Tx, referralId: string, number: number): Promise<OrderEntry> {
    const [entry] = await tx.query<OrderEntry>(
      `SELECT id, number, kind, court_id AS "courtId", reference, decided_on AS "decidedOn", term_days AS "termDays",
         judge, corrects, corrected_kind AS "correctedKind", answers_report AS "answersReport",
         asks_for_tests AS "asksForTests", recorded_by AS "recordedBy"
       FROM order_entry WHERE referral_id = $1 AND number = $2`,
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
    work: (tx: Tx, referral: Referral, file: TermCase) => Promise<Change>,
  ): Promise<ReferralView> {
    return this.db.write(actor, async (tx) => {
      const referral = await this.referrals.lock(tx, actor, id, permission);
      await assertFresh(tx, { kind: 'referral', id, version: referral.version }, basedOn);
      const [file] = await readCases(tx, [id]);
      // A file of Article 40: no court has a say in it.
      if (file === undefined) throw new Problem('referral.decision_not_for_voluntary');
      const { action, data } = await work(tx, referral, file);
      const version = referral.version + 1;
      const today = this.clock.today();
      const [kept] = await keepTerms(tx, [id], today);
      const followed = kept && { ...courtOf(actor, kept, today), ...(await firstOrder(tx, kept, today)) };
      await tx.update(Referral, id, { version, ...followed });
      await this.referrals.tell(tx, { ...referral, version }, action, data);
      return readReferral(tx, actor, id, today);
    });
  }
}

/** A file follows its transfer once that counts; its centre moves it, for a court can neither give away nor take. */
function courtOf(actor: Actor, kept: KeptCase, today: Day): Partial<Referral> {
  if (actor.centreId === null) return {};
  const { courtId } = lawfulTerm(kept.entries, kept, [], today);
  return courtId === null || courtId === kept.courtId ? {} : { courtId };
}
