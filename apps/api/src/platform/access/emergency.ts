import { EMERGENCY_ROLES, opensInEmergency, type Permission } from '@najat/domain';
import type { Actor } from './actor.js';
import type { Params } from '../database/params.js';
import type { Tx } from '../database/tx.js';

/**
 * SQL that is true where the actor has the file in `column` open for an emergency, by the clock of the database, and may
 * then read it under `permission`; undefined for who can open none.
 */
export function openedSql(
  actor: Actor,
  permission: Permission,
  column: string,
  params: Params,
): string | undefined {
  if (!opensInEmergency(actor.role, permission)) return undefined;
  return `EXISTS (SELECT 1 FROM emergency_access opened WHERE opened.referral_id = ${column}
    AND opened.account_id = ${params.add(actor.accountId)} AND opened.ended_at IS NULL AND opened.ends_at > now())`;
}

/** A file somebody has open, and the emergency access by which. */
export interface OpenedFile {
  readonly id: string;
  readonly referralId: string;
  readonly personId: string;
}

/** The files the actor has open at this moment; nothing is asked for who was shown nothing or can open none. */
export async function openedFiles(tx: Tx, actor: Actor): Promise<OpenedFile[]> {
  if (tx.readings.length === 0 || !EMERGENCY_ROLES.some((role) => role === actor.role)) return [];
  return tx.query<OpenedFile>(
    `SELECT e.id, r.id AS "referralId", r.person_id AS "personId" FROM emergency_access e
     JOIN referral r ON r.id = e.referral_id
     WHERE e.account_id = $1 AND e.ended_at IS NULL AND e.ends_at > now()`,
    [actor.accountId],
  );
}
