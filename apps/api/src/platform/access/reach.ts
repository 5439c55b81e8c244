import { reachOf, type Permission } from '@najat/domain';
import type { Actor } from './actor.js';
import { openedSql } from './emergency.js';
import { Problem } from '../problem/problem.js';
import type { Params } from '../database/params.js';

/** Where a query keeps the columns that say whose a row is. A row without one cannot be reached that way. */
export interface ReachColumns {
  /** The account a row is of. */
  readonly account?: string;
  readonly court?: string;
  readonly centre?: string;
  readonly discipline?: string;
  /** SQL that is true for rows of Article 40 files; leave out only where no such row can be. */
  readonly voluntary?: string;
  /** The id of the row's file, where that one file is read: what was opened for an emergency is then within reach. */
  readonly file?: string;
}

const NOTHING = 'false';

/**
 * The one function that turns actor and permission into a `where`. Lists, single reads, counts and locks all go
 * through it, so what is out of reach answers exactly as what is absent.
 */
export function reach(actor: Actor, permission: Permission, columns: ReachColumns, params: Params): string {
  const seated = seatReach(actor, permission, columns, params);
  const opened = columns.file && openedSql(actor, permission, columns.file, params);
  return opened === undefined ? seated : `((${seated}) OR ${opened})`;
}

/** What the seat of the actor reaches at any time. */
function seatReach(actor: Actor, permission: Permission, columns: ReachColumns, params: Params): string {
  const own = (column: string | undefined, value: string | null): string =>
    column === undefined || value === null ? NOTHING : `${column} = ${params.add(value)}`;
  const granted = reachOf(actor.role, permission);
  switch (granted) {
    case undefined:
      throw new Problem('access.denied');
    case 'own':
      return own(columns.account, actor.accountId);
    case 'court':
      return own(columns.court, actor.courtId);
    case 'centre':
      return own(columns.centre, actor.centreId);
    case 'discipline':
      return `${own(columns.centre, actor.centreId)} AND ${own(columns.discipline, actor.discipline)}`;
    case 'compulsory':
      return columns.voluntary === undefined ? 'true' : `NOT (${columns.voluntary})`;
    case 'all':
      return 'true';
  }
}
