import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { replayOrReserve, storeAnswer } from './idempotency.js';
import { opening } from './opening.js';
import { Tx } from './tx.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { openedFiles, type OpenedFile } from '../access/emergency.js';
import { ReadLog } from '../history/read-log.js';
import type { Read } from '../history/reading.js';

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/** The only way to the database: every read and every write is one transaction on somebody's behalf. */
@Injectable()
export class Db {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly readLog: ReadLog,
    private readonly config: Config,
  ) {}

  /** One statement about accounts and sign-ins, on nobody's behalf: a transaction of its own without the ceremony. */
  lookup<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.source.query<Row[]>(sql, [...values]);
  }

  read<T>(actor: Actor | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.show(opening('READ ONLY', actor), actor, async (tx) => ({
      answer: await work(tx),
      opened: [],
    }));
  }

  /** A read of one file, which the actor may have opened for an emergency: here alone does the database show it. */
  readFile<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.show(opening('READ ONLY', actor, 'file reader'), actor, async (tx) => ({
      answer: await work(tx),
      opened: await openedFiles(tx, actor),
    }));
  }

  /** What a read shows of people's files is on record before it is answered. A write tells of itself. */
  private async show<T>(
    begin: string,
    actor: Actor | undefined,
    work: (tx: Tx) => Promise<{ answer: T; opened: readonly OpenedFile[] }>,
  ): Promise<T> {
    const { answer, reads } = await this.transaction(begin, actor, async (tx) => {
      const { answer, opened } = await work(tx);
      return { answer, reads: actor === undefined ? [] : readsOf(tx, actor, opened) };
    });
    await this.readLog.write(reads);
    return answer;
  }

  /**
   * A write asked for over HTTP. It carries an idempotency key: a repeat answers what the first one answered and
   * does nothing more. The key is kept in the same transaction, so it is kept if and only if the change is.
   * `kept` says what of the answer is kept for a repeat, where not all of it may be.
   */
  write<T>(
    actor: Actor,
    work: (tx: Tx) => Promise<T>,
    kept: (answer: T) => unknown = (answer) => answer,
  ): Promise<T> {
    return this.transaction(opening('READ WRITE', actor), actor, async (tx) => {
      const earlier = await replayOrReserve(tx, actor);
      if (earlier !== undefined) return earlier.answer as T;
      const answer = await work(tx);
      await storeAnswer(tx, actor, kept(answer));
      return answer;
    });
  }

  /** A write of the program's own about accounts and sign-ins, that no key guards. It can touch no case. */
  internalWrite<T>(actor: Actor | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(opening('READ WRITE', actor, 'program'), actor, work);
  }

  private async transaction<T>(
    begin: string,
    actor: Actor | undefined,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(begin, actor, work);
      } catch (error) {
        const state = (error as { driverError?: { code?: string } }).driverError?.code;
        if (state === undefined || !RETRYABLE.has(state) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async attempt<T>(
    begin: string,
    actor: Actor | undefined,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.query(begin);
      const answer = await work(new Tx(runner.manager, actor, this.clock.now(), this.config.DATABASE_PLANS));
      await runner.query('COMMIT');
      return answer;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function readsOf(tx: Tx, actor: Actor, opened: readonly OpenedFile[]): Read[] {
  return tx.readings.map((reading) => {
    const file = opened.find(({ referralId, personId }) =>
      reading.referralId === undefined ? personId === reading.personId : referralId === reading.referralId,
    );
    return { ...reading, at: tx.now, actor, emergencyId: file?.id ?? null };
  });
}
