import { Id, Instant, ListOf, OneOf, Params as ParamsField, Text, Whole } from '../http/fields.js';
import { ROLES, type Compartment } from '@najat/domain';
import { Params } from '../database/params.js';
import type { Tx } from '../database/tx.js';

export class TimelineEntry {
  @Id() id!: string;
  @Instant() at!: string;
  @Text({ description: 'Display name of the account that acted' }) by!: string;
  @OneOf(ROLES, 'Role', { nullable: true }) role!: string | null;
  @Text({ description: '`<subject>.<action>`, the key of the sentence' }) sentence!: string;
  @ParamsField() data!: Record<string, unknown>;
  @Whole() version!: number;
}

export class Timeline {
  @ListOf(() => TimelineEntry) items!: TimelineEntry[];
}

const LONGEST = 500;

/** The history of a case, newest first, in the compartments the reader may see. */
export async function readTimeline(
  tx: Tx,
  by: { referralId: string } | { subjectKind: string; subjectId: string },
  compartments: readonly Compartment[],
): Promise<Timeline> {
  const params = new Params();
  const where =
    'referralId' in by
      ? `h.referral_id = ${params.add(by.referralId)}`
      : `h.subject_kind = ${params.add(by.subjectKind)} AND h.subject_id = ${params.add(by.subjectId)}`;
  const items = await tx.query<TimelineEntry>(
    `SELECT h.id, h.at, coalesce(a.display_name, '') AS by, h.actor_role AS role,
            h.subject_kind || '.' || h.action AS sentence, h.data, h.version
     FROM history h LEFT JOIN account a ON a.id = h.actor_id
     WHERE ${where} AND h.action <> 'read' AND h.compartment = ANY(${params.add(compartments)})
     ORDER BY h.at DESC, h.id DESC LIMIT ${String(LONGEST)}`,
    params,
  );
  return { items };
}
