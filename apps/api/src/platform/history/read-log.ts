import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Read } from './reading.js';
import { Config } from '../config/config.js';
import { newId } from '../database/id.js';
import { askKept } from '../database/kept.js';
import { currentRequest } from '../http/request-context.js';

interface Waiting {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

const MOST_AT_ONCE = 500;

/** In the order of the cases: another process that writes of the same ones waits instead of running into a deadlock. */
const INSERT = `
  INSERT INTO history (id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, person_id, action, version,
    compartment, data, request_id, address, emergency_id)
  SELECT id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, person_id, 'read', 0, compartment, '{}',
    request_id, address, emergency_id
  FROM json_to_recordset($1) AS read (id uuid, at timestamptz, actor_id uuid, actor_role text, subject_kind text,
    subject_id uuid, referral_id uuid, person_id uuid, compartment text, request_id text, address text,
    emergency_id uuid)
  ORDER BY coalesce(referral_id, subject_id), id`;

/**
 * Writes down who was shown what, before it is shown: an answer waits until its readings are on disk. Those of all
 * answers that wait at one moment are written by one statement.
 */
@Injectable()
export class ReadLog {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly config: Config,
  ) {}

  write(reads: readonly Read[]): Promise<void> {
    if (reads.length === 0) return Promise.resolve();
    const rows = reads.map(rowOf);
    return new Promise((written, failed) => {
      this.waiting.push({ rows, written, failed });
      if (!this.writing) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST_AT_ONCE);
      try {
        await this.insert(batch.flatMap(({ rows }) => rows));
        for (const { written } of batch) written();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.writing = false;
  }

  private async insert(rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const values = [JSON.stringify(rows)];
    if (!this.config.DATABASE_PLANS) {
      await this.source.query(INSERT, values);
      return;
    }
    const runner = this.source.createQueryRunner();
    try {
      await askKept(runner, '', INSERT, values);
    } finally {
      await runner.release();
    }
  }
}

function rowOf(read: Read): Readonly<Record<string, unknown>> {
  const request = currentRequest();
  return {
    id: newId(),
    at: read.at,
    actor_id: read.actor.accountId,
    actor_role: read.actor.role,
    subject_kind: read.subject.kind,
    subject_id: read.subject.id,
    referral_id: read.referralId ?? null,
    person_id: read.personId,
    compartment: read.compartment,
    request_id: request?.requestId ?? null,
    address: request?.address ?? null,
    emergency_id: read.emergencyId,
  };
}
