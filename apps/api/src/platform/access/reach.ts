import { reachOf, type Permission } from '@najat/domain';
import type { Actor } from './actor.js';
import { Problem } from '../problem/problem.js';
import type { Params } from '../database/params.js';

/** Where a query keeps the columns that say whose a row is. A row without one cannot be reached that way. */
export interface ReachColumns {
  readonly court?: string;
  readonly centre?: string;
  readonly discipline?: string;
  /** SQL that is true for rows of Article 40 files; leave out only where no such row can be. */
  readonly voluntary?: string;
}

const NOTHING = 'false';

/**
 * The one function that turns actor and permission into a `where`. Lists, single reads, counts and locks all go
 * through it, so what is out of reach answers exactly as what is absent.
 */
export function reach(actor: Actor, permission: Permission, columns: ReachColumns, params: Params): string {
  const own = (column: string | undefined, value: string | null): string =>
    column === undefined || value === null ? NOTHING : `${column} = ${params.add(value)}`;
  const granted = reachOf(actor.role, permission);
  switch (granted) {
    case undefined:
      throw new Problem('access.denied');
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
