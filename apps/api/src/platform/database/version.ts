import type { Tx } from './tx.js';
import { Problem, type StaleChange } from '../problem/problem.js';
import type { SubjectKind } from '@najat/domain';

/** Refuses a write based on another version than the row has now, and says what happened in between. */
export async function assertFresh(
  tx: Tx,
  subject: { kind: SubjectKind; id: string; version: number },
  basedOn: number,
): Promise<void> {
  if (subject.version === basedOn) return;
  const changes = await tx.query<StaleChange>(
    `SELECT h.subject_kind || '.' || h.action AS action, h.at, coalesce(a.display_name, '') AS by
     FROM history h LEFT JOIN account a ON a.id = h.actor_id
     WHERE h.subject_kind = $1 AND h.subject_id = $2 AND h.version > $3 AND h.action <> 'read'
     ORDER BY h.at DESC LIMIT 10`,
    [subject.kind, subject.id, basedOn],
  );
  throw new Problem('record.stale', { changes });
}
