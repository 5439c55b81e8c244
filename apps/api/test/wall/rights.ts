import { ROLES } from '@najat/domain';
import type pg from 'pg';
import { CALLS, INTENT } from './intent.js';
import { EMERGENCY_SEATS, type Holder, type Intent } from './intent.words.js';

export interface Column {
  readonly table: string;
  readonly name: string;
  readonly generated: boolean;
  readonly inKey: boolean;
}

export async function columnsOf(admin: pg.Client): Promise<Column[]> {
  const { rows } = await admin.query<Column>(
    `SELECT c.relname AS table, a.attname AS name, a.attgenerated <> '' AS generated,
       coalesce(a.attnum = ANY (k.conkey), false) AS "inKey"
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
     WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relnamespace = 'public'::regnamespace
     ORDER BY c.relname, array_position(k.conkey, a.attnum), a.attnum`,
  );
  return rows;
}

export const WHO: readonly Holder[] = [...ROLES, 'program', ...EMERGENCY_SEATS];
export const dbRole = (who: Holder): string => (who === 'program' ? 'najat_app' : `najat_${who}`);

const words = (text: string): string[] => text.split(' ');

/** What each role may do with which columns of a table, as one line each: from the intent alone. */
function meant(table: string, intent: Intent, columns: readonly string[]): string[] {
  const lines: string[] = [];
  const line = (who: Holder, what: string, which: readonly string[]): void => {
    if (which.length > 0) lines.push(`${who} ${what} ${table} (${[...which].sort().join(' ')})`);
  };
  for (const who of WHO) {
    const reads = intent.reads?.[who];
    if (intent.see?.[who] !== undefined) {
      const hidden = reads !== undefined && 'but' in reads ? words(reads.but) : [];
      const unknown = hidden.filter((name) => !columns.includes(name));
      if (unknown.length > 0) lines.push(`${table} has no ${unknown.join(', ')}`);
      const shown = reads !== undefined && 'only' in reads ? words(reads.only) : columns;
      line(
        who,
        'SELECT',
        shown.filter((name) => !hidden.includes(name)),
      );
    }
    if (intent.add?.[who] !== undefined) {
      const only = intent.adds?.[who];
      line(who, 'INSERT', only === undefined ? columns : words(only));
    }
    if (intent.change?.[who] !== undefined) {
      const only = intent.changes?.[who];
      line(who, 'UPDATE', only === undefined ? columns : words(only));
    }
    if (intent.remove?.[who] !== undefined) line(who, 'DELETE', ['*']);
  }
  return lines;
}

const RIGHTS = `
SELECT who.role, p.privilege, string_agg(a.attname, ' ' ORDER BY a.attname COLLATE "C") AS columns
FROM unnest($1::text[]) AS who (role)
CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS p (privilege)
JOIN pg_attribute a ON a.attrelid = format('public.%I', $2::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped
WHERE has_column_privilege(who.role, a.attrelid, a.attnum, p.privilege)
GROUP BY who.role, p.privilege
UNION ALL
SELECT who.role, p.privilege, '*' FROM unnest($1::text[]) AS who (role)
CROSS JOIN unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) AS p (privilege)
WHERE has_table_privilege(who.role, format('public.%I', $2::text), p.privilege)`;

/** Where the privileges on a table, as PostgreSQL itself weighs them, are not those that are meant. */
export async function faultsOfRights(
  admin: pg.Client,
  table: string,
  columns: readonly string[],
): Promise<string[]> {
  const { rows } = await admin.query<{ role: string; privilege: string; columns: string }>(RIGHTS, [
    WHO.map(dbRole),
    table,
  ]);
  const nameOf = new Map(WHO.map((who) => [dbRole(who), who]));
  const held = new Set(
    rows.map(
      ({ role, privilege, columns: names }) => `${nameOf.get(role) ?? role} ${privilege} ${table} (${names})`,
    ),
  );
  const intent = INTENT[table];
  if (intent === undefined) return [`${table}: nobody has said who is meant to see and change it`];
  const should = new Set(meant(table, intent, columns));
  return [
    ...[...held].filter((line) => !should.has(line)).map((line) => `may, and should not: ${line}`),
    ...[...should].filter((line) => !held.has(line)).map((line) => `should, and may not: ${line}`),
  ];
}

/** Where somebody may call, or may not, a function that does more than its caller could. */
export async function faultsOfCalls(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; role: string; may: boolean }>(
    `SELECT p.proname AS name, who.role, has_function_privilege(who.role, p.oid, 'EXECUTE') AS may
     FROM pg_proc p CROSS JOIN unnest($1::text[]) AS who (role)
     WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype`,
    [WHO.map(dbRole)],
  );
  return rows
    .filter(({ name, role, may }) => may !== (CALLS[name] ?? []).some((who) => dbRole(who) === role))
    .map(
      ({ name, role, may }) => `${role} ${may ? 'may, and should not' : 'should, and may not'} call ${name}`,
    );
}
