import { opensInEmergency, type Permission } from '@najat/domain';
import type { Actor } from './actor.js';
import type { Params } from '../database/params.js';

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
