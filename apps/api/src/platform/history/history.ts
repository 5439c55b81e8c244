import type { Compartment, SubjectKind } from '@najat/domain';
import type { Tx } from '../database/tx.js';
import { newId } from '../database/id.js';
import { currentRequest } from '../http/request-context.js';

export interface HistoryRecord {
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly action: string;
  /** The subject's version after the change. */
  readonly version: number;
  /** The case it belongs to, when it belongs to one. */
  readonly referralId?: string;
  readonly personId?: string;
  /** Who may read the entry in a timeline. */
  readonly compartment: Compartment;
  /** Codes, numbers and days for the sentence; never names or notes. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds one row to the append-only history, in the transaction of the change it tells of. */
export async function writeHistory(tx: Tx, record: HistoryRecord): Promise<void> {
  const request = currentRequest();
  await tx.query(
    `INSERT INTO history (id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, person_id, action,
       version, compartment, data, request_id, address)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      newId(),
      tx.now,
      tx.actor?.accountId ?? null,
      tx.actor?.role ?? null,
      record.subject.kind,
      record.subject.id,
      record.referralId ?? null,
      record.personId ?? null,
      record.action,
      record.version,
      record.compartment,
      JSON.stringify(record.data ?? {}),
      request?.requestId ?? null,
      request?.address ?? null,
    ],
  );
}
