import { EMERGENCY_ROLES } from '@najat/domain';
import pg from 'pg';
import type { Actor } from '../access/actor.js';

/**
 * Opens a transaction and, in the same round trip, becomes the role of the database that belongs to the actor and puts
 * who that is into settings for row-level security to read. All of it is local to the transaction, so a pooler cannot
 * mix it up; before it, no case can be read. As `program` it becomes nobody and so can touch no case at all; as
 * `file reader` the role that reads, besides, what the actor has opened for an emergency.
 */
export function opening(
  mode: 'READ ONLY' | 'READ WRITE',
  actor: Actor | undefined,
  as: 'actor' | 'program' | 'file reader' = 'actor',
): string {
  const begin = `START TRANSACTION ${mode}`;
  if (actor === undefined) return begin;
  const settings: Readonly<Record<string, string | null>> = {
    account: actor.accountId,
    role: actor.role,
    centre: actor.centreId,
    court: actor.courtId,
    discipline: actor.discipline,
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('najat.${name}', ${pg.escapeLiteral(value ?? '')}, true)`,
  );
  const opens = as === 'file reader' && EMERGENCY_ROLES.some((role) => role === actor.role);
  const seat = as === 'program' ? '' : `SET LOCAL ROLE najat_${actor.role}${opens ? '_emergency' : ''}; `;
  return `${begin}; ${seat}SELECT ${calls.join(', ')}`;
}
