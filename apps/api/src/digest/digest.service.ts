import { Injectable, Logger } from '@nestjs/common';
import { digestOf, startOfDay, type Day, type DigestLine, type ReportLanguage } from '@najat/domain';
import { letterOf } from './letter.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { HOUR, MINUTE, Recurring } from '../platform/clock/recurring.js';
import { Config } from '../platform/config/config.js';
import { Db } from '../platform/database/db.js';
import type { Tx } from '../platform/database/tx.js';
import { Mailer } from '../platform/mail/mailer.js';
import { workOf } from '../worklist/index.js';

const EVERY = 10 * MINUTE;
const AT_ONCE = 50;
const LONGEST_WAIT = 2 * HOUR;

interface Waiting {
  readonly accountId: string;
  readonly items: readonly DigestLine[];
  readonly attempts: number;
  readonly email: string;
  readonly language: ReportLanguage;
  readonly name: string;
}

/**
 * One e-mail a person and day about what is due. What it says is counted as that person, behind the same walls as their
 * home. The row is there before the mail is sent, so another process makes no second one; a mail that the server has
 * taken just before this process dies is sent again, under the same id (ADR 0022).
 */
@Injectable()
export class DigestService extends Recurring {
  private readonly logger = new Logger(DigestService.name);

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {
    super(EVERY);
  }

  async round(): Promise<void> {
    const today = this.clock.today();
    const begins = Date.parse(startOfDay(today)) + this.config.DIGEST_HOUR * HOUR;
    await this.giveUpBefore(today);
    if (this.clock.now().getTime() >= begins) await this.prepare(today);
    while (await this.sendNext(today));
  }

  /** What was due yesterday is in the digest of today, if it still is. */
  private giveUpBefore(today: Day): Promise<unknown> {
    return this.db.internalWrite(undefined, async (tx) => {
      await tx.query(`UPDATE digest SET state = 'given_up' WHERE state = 'waiting' AND day < $1`, [today]);
      await tx.query(`DELETE FROM digest WHERE day < $1::date - 60`, [today]);
    });
  }

  private async prepare(today: Day): Promise<void> {
    for (let after: string | null = null; ;) {
      const actors: Actor[] = await this.db.lookup<Actor>(
        `SELECT a.id AS "accountId", a.role, a.centre_id AS "centreId", a.court_id AS "courtId", a.discipline,
           '' AS "familyId", false AS "mustChangePassword", false AS "mustEnrolSecondFactor"
         FROM account a
         WHERE a.state = 'active' AND a.email IS NOT NULL AND NOT a.must_change_password
           AND ($2::uuid IS NULL OR a.id > $2)
           AND NOT EXISTS (SELECT 1 FROM digest d WHERE d.account_id = a.id AND d.day = $1)
         ORDER BY a.id LIMIT $3`,
        [today, after, AT_ONCE],
      );
      for (const actor of actors) await this.prepareFor(actor, today);
      after = actors.at(-1)?.accountId ?? null;
      if (actors.length < AT_ONCE) return;
    }
  }

  private async prepareFor(actor: Actor, today: Day): Promise<void> {
    const lines = await this.db.read(actor, async (tx) => digestOf(await workOf(tx, actor, today)));
    await this.db.internalWrite(undefined, (tx) =>
      tx.query(
        `INSERT INTO digest (account_id, day, state, items, next_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account_id, day) DO NOTHING`,
        [
          actor.accountId,
          today,
          lines.length === 0 ? 'nothing_due' : 'waiting',
          JSON.stringify(lines),
          tx.now,
        ],
      ),
    );
  }

  /** Sends one that waits, which no other process is sending; answers whether there was one. */
  private sendNext(today: Day): Promise<boolean> {
    return this.db.internalWrite(undefined, async (tx) => {
      const [waiting] = await tx.query<Waiting>(
        `SELECT d.account_id AS "accountId", d.items, d.attempts, a.email, a.language, a.display_name AS name
         FROM digest d JOIN account a ON a.id = d.account_id
         WHERE d.state = 'waiting' AND d.day = $1 AND d.next_at <= $2 AND a.state = 'active' AND a.email IS NOT NULL
         ORDER BY d.next_at, d.account_id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
        [today, tx.now],
      );
      if (waiting === undefined) return false;
      await this.trySending(tx, waiting, today);
      return true;
    });
  }

  private async trySending(tx: Tx, waiting: Waiting, today: Day): Promise<void> {
    const { accountId, items, attempts } = waiting;
    const reader = { ...waiting, portal: this.config.PORTAL_URL };
    try {
      await this.mailer.send({ key: `digest ${accountId} ${today}`, ...letterOf(items, today, reader) });
    } catch (error) {
      // The message of a mail server may repeat the address.
      const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
      this.logger.warn(
        `A digest could not be sent (${code} ${String(responseCode ?? '')}); it is tried again`,
      );
      const wait = Math.min(EVERY * 2 ** attempts, LONGEST_WAIT);
      await tx.query(
        'UPDATE digest SET attempts = attempts + 1, next_at = $3 WHERE account_id = $1 AND day = $2',
        [accountId, today, new Date(tx.now.getTime() + wait)],
      );
      return;
    }
    await tx.query(
      `UPDATE digest SET state = 'sent', sent_at = $3, attempts = attempts + 1 WHERE account_id = $1 AND day = $2`,
      [accountId, today, tx.now],
    );
  }
}
