import type pg from 'pg';
import { CALLS } from './intent.js';
import { dbRole, WHO, type Column } from './rights.js';

/** What the roles of the database that read an open file have by the role they are named after. */
const inherits = (role: string): boolean => role.endsWith('_emergency');
const withBase = (role: string): string[] => [role, role.replace('_emergency', '')];

/** One change that makes the wall wider or narrower than it is. */
export interface Mutant {
  readonly kind: string;
  readonly says: string;
  /** The table it is about; without one, the functions and keepers. */
  readonly table?: string;
  readonly sql: string;
  /** Why nobody could notice it, where that follows from the policies themselves. */
  readonly equivalent?: string;
  /** Why it may go unnoticed; whether it does is tried. */
  readonly unnoticed?: string;
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly cmd: string;
  readonly permissive: boolean;
  readonly qual: string | null;
  readonly check: string | null;
}

/** A role and the commands of a policy that it holds the privilege for. */
interface Holder {
  readonly role: string;
  readonly commands: readonly string[];
}

/** Without the parentheses around all of it. */
function bare(rule: string): string {
  if (!rule.startsWith('(') || !rule.endsWith(')')) return rule;
  let depth = 0;
  for (let at = 0; at < rule.length - 1; at += 1) {
    if (rule[at] === '(') depth += 1;
    if (rule[at] === ')') depth -= 1;
    if (depth === 0) return rule;
  }
  return bare(rule.slice(1, -1));
}

/** The parts of `a AND b`, or of `a OR b`, as the server writes them: each in parentheses of its own. */
export function partsOf(rule: string, by: 'AND' | 'OR'): string[] {
  const inner = bare(rule);
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '(') depth += 1;
    if (inner[at] === ')') depth -= 1;
    if (depth > 0 || !inner.startsWith(` ${by} `, at)) continue;
    parts.push(bare(inner.slice(from, at)));
    from = at + by.length + 2;
  }
  return [...parts, bare(inner.slice(from))];
}

/** The rules wider than `rule`: true, and with more than one condition, it without each of them. */
function wider(rule: string): [what: string, rule: string][] {
  if (rule === 'true') return [];
  const parts = partsOf(rule, 'AND');
  const without = parts.map((part, left): [string, string] => [
    `without ${part.replace(/\s+/g, ' ').slice(0, 60)}`,
    parts
      .filter((_, index) => index !== left)
      .map((one) => `(${one})`)
      .join(' AND '),
  ]);
  return [['true', 'true'], ...(parts.length > 1 ? without : [])];
}

/** Whether a role reaches everything of `policy` by other ones already, whichever of `commands` it gives. */
function hasWider(
  role: string,
  commands: readonly string[],
  policy: Policy,
  all: readonly Policy[],
): boolean {
  const ruleOf = ({ qual, check }: Policy): string => qual ?? check ?? 'true';
  const parts = partsOf(ruleOf(policy), 'AND');
  const covers = (rule: string): boolean =>
    rule === 'true' ||
    partsOf(rule, 'OR').some((one) => partsOf(one, 'AND').every((part) => parts.includes(part)));
  return commands.every((command) =>
    all.some(
      (other) =>
        other.permissive &&
        other.table === policy.table &&
        other.name !== policy.name &&
        [command, 'ALL'].includes(other.cmd) &&
        withBase(role).some((one) => other.roles.includes(one)) &&
        covers(ruleOf(other)),
    ),
  );
}

/** A rule that asks another table under the policies of whoever asks, as `EXISTS (SELECT 1 FROM referral seen …)`. */
const DELEGATES = /^EXISTS \( SELECT 1\s+FROM \w+ seen\b[^()]*\([^()]*\)\)$/;

/** The same of a file that is open: what belongs to it is asked under those policies too. */
const OF_OPENED = /^EXISTS \( SELECT 1\s+FROM .*najat_emergency_cases\(\)/s;

function excuse(
  { role, commands }: Holder,
  policy: Policy,
  all: readonly Policy[],
): Pick<Mutant, 'equivalent' | 'unnoticed'> {
  // What only narrows narrows nothing for whoever another such policy keeps as much from.
  const narrowed = all.some(
    (other) =>
      !other.permissive &&
      other.table === policy.table &&
      withBase(role).some((one) => other.roles.includes(one)),
  );
  if (!policy.permissive) return narrowed ? { unnoticed: 'another policy keeps as much from the role' } : {};
  if (hasWider(role, commands, policy, all)) return { equivalent: 'the role reaches more by another policy' };
  const rule = bare(policy.qual ?? policy.check ?? '');
  if (!DELEGATES.test(rule) && !OF_OPENED.test(rule)) return {};
  return {
    unnoticed: 'whose file it is of is asked under the policies of the role itself, which reach as much',
  };
}

function ofPolicy(policy: Policy, all: readonly Policy[], holders: readonly Holder[]): Mutant[] {
  const { table, name, roles, cmd, qual, check } = policy;
  const at = `${name} ON ${table}`;
  // Policies for the same are told apart by their names, or what excuses one would excuse the other.
  const same = all.filter(
    (one) => one.table === table && one.cmd === cmd && one.roles.join() === roles.join(),
  );
  const which = `${table}, ${cmd}, ${roles.join(', ')}${same.length > 1 ? ` (${name})` : ''}`;
  const mutant = (kind: string, says: string, sql: string): Mutant => ({
    kind,
    says: `${which}: ${says}`,
    table,
    sql,
  });
  const rules = [
    ...wider(qual ?? 'true').map(([what, rule]) =>
      mutant('policy wider', `rows → ${what}`, `ALTER POLICY ${at} USING (${rule})`),
    ),
    ...wider(check ?? (cmd === 'UPDATE' || cmd === 'ALL' ? (qual ?? 'true') : 'true')).map(([what, rule]) =>
      mutant('policy wider', `what they may become → ${what}`, `ALTER POLICY ${at} WITH CHECK (${rule})`),
    ),
  ];
  const joined = holders
    .filter(({ role }) => !withBase(role).some((one) => roles.includes(one)))
    .map((holder) => ({
      ...mutant(
        'policy for one more',
        `also to ${holder.role}`,
        `ALTER POLICY ${at} TO ${[...roles, holder.role].join(', ')}`,
      ),
      ...excuse(holder, policy, all),
    }));
  const left = roles.map((role) =>
    roles.length === 1
      ? mutant('policy removed', 'dropped', `DROP POLICY ${at}`)
      : mutant(
          'policy for one less',
          `not to ${role}`,
          `ALTER POLICY ${at} TO ${roles.filter((one) => one !== role).join(', ')}`,
        ),
  );
  return [...rules, ...joined, ...left];
}

async function policyMutants(admin: pg.Client): Promise<Mutant[]> {
  const { rows: policies } = await admin.query<Policy>(
    `SELECT tablename AS table, policyname AS name, permissive = 'PERMISSIVE' AS permissive, roles::text[] AS roles, cmd, qual, with_check AS check
     FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename, policyname`,
  );
  // A policy says nothing to a role that holds no such privilege on the table.
  const { rows: held } = await admin.query<{ table: string; role: string; cmd: string }>(
    `SELECT c.relname AS table, who.role, p.cmd FROM pg_class c, unnest($1::text[]) AS who (role),
       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS p (cmd)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity
       AND (CASE p.cmd WHEN 'DELETE' THEN has_table_privilege(who.role, c.oid, p.cmd)
            ELSE has_any_column_privilege(who.role, c.oid, p.cmd) END)`,
    [WHO.map(dbRole)],
  );
  return policies.flatMap((policy) => {
    const holders = WHO.map(dbRole).flatMap((role): Holder[] => {
      const commands = held
        .filter((one) => one.table === policy.table && one.role === role)
        .map(({ cmd }) => cmd)
        .filter((cmd) => policy.cmd === 'ALL' || policy.cmd === cmd);
      return commands.length === 0 ? [] : [{ role, commands }];
    });
    return ofPolicy(policy, policies, holders);
  });
}

async function securityMutants(admin: pg.Client): Promise<Mutant[]> {
  const { rows } = await admin.query<{ table: string; forced: boolean }>(
    `SELECT relname AS table, relforcerowsecurity AS forced FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relrowsecurity ORDER BY 1`,
  );
  const kind = 'row security lifted';
  return rows.flatMap(({ table, forced }) => [
    { kind, says: `${table}: disabled`, table, sql: `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY` },
    ...(forced
      ? [
          {
            kind,
            says: `${table}: not forced`,
            table,
            sql: `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
          },
        ]
      : []),
  ]);
}

/** Each privilege nobody gave, given; each that somebody gave, taken back. */
async function privilegeMutants(admin: pg.Client, columns: readonly Column[]): Promise<Mutant[]> {
  const mutants: Mutant[] = [];
  const { rows: table } = await admin.query<{ table: string; role: string; right: string; held: boolean }>(
    `SELECT c.relname AS table, who.role, p.name AS right, has_table_privilege(who.role, c.oid, p.name) AS held
     FROM pg_class c, unnest($1::text[]) AS who (role),
       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS p (name)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1, 2, 3`,
    [WHO.map(dbRole)],
  );
  for (const { table: name, role, right, held } of table) {
    if (held && inherits(role)) continue;
    const sql = held ? `REVOKE ${right} ON ${name} FROM ${role}` : `GRANT ${right} ON ${name} TO ${role}`;
    const kind = held ? 'privilege revoked' : 'privilege granted';
    mutants.push({ kind, says: `${right} on ${name}, ${role}`, table: name, sql });
  }
  const { rows: single } = await admin.query<{
    table: string;
    column: string;
    role: string;
    right: string;
    held: boolean;
  }>(
    `SELECT c.relname AS table, a.attname AS column, who.role, p.name AS right,
       has_column_privilege(who.role, c.oid, a.attnum, p.name) AS held
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped,
       unnest($1::text[]) AS who (role), unnest(ARRAY['SELECT', 'UPDATE']) AS p (name)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND NOT has_table_privilege(who.role, c.oid, p.name)
       AND has_any_column_privilege(who.role, c.oid, 'SELECT') = true
     ORDER BY 1, 2, 3, 4`,
    [WHO.map(dbRole)],
  );
  for (const { table: name, column, role, right, held } of single) {
    if (held && inherits(role)) continue;
    const verb = held
      ? `REVOKE ${right} (${column}) ON ${name} FROM`
      : `GRANT ${right} (${column}) ON ${name} TO`;
    const kind = held ? 'column privilege revoked' : 'column privilege granted';
    mutants.push({
      kind,
      says: `${right} of ${name}.${column}, ${role}`,
      table: name,
      sql: `${verb} ${role}`,
    });
  }
  return mutants.filter((mutant) => columns.some(({ table: known }) => known === mutant.table));
}

/** Who may call what runs with the owner's rights, and what each of those functions narrows by. */
async function functionMutants(admin: pg.Client): Promise<Mutant[]> {
  const { rows } = await admin.query<{ name: string; body: string; lends: boolean; trigger: boolean }>(
    `SELECT proname AS name, pg_get_functiondef(oid) AS body, prosecdef AS lends,
       prorettype = 'trigger'::regtype AS trigger
     FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND proowner = 'najat_owner'::regrole ORDER BY 1`,
  );
  return rows.flatMap(({ name, body, lends, trigger }): Mutant[] => {
    const changed = (kind: string, says: string, from: RegExp, to: string): Mutant[] => {
      const sql = body.replace(from, to);
      const table = name === 'najat_emergency_cases' ? { table: 'referral' } : {};
      return sql === body ? [] : [{ kind, says: `${name}: ${says}`, sql, ...table }];
    };
    if (lends && !trigger) {
      const calls = CALLS[name] ?? [];
      const others = WHO.map(dbRole).filter(
        (role) => !inherits(role) || !calls.some((who) => dbRole(who) === role),
      );
      const roles = others.map((role): Mutant => {
        const may = calls.some((who) => dbRole(who) === role);
        const verb = may ? `REVOKE EXECUTE ON FUNCTION ${name} FROM` : `GRANT EXECUTE ON FUNCTION ${name} TO`;
        return { kind: 'call granted or revoked', says: `${name}, ${role}`, sql: `${verb} ${role}` };
      });
      const branches = [...body.matchAll(/WHEN '(najat_\w+)' THEN (format\([^\n]+\))/g)].flatMap(
        ([whole, role, reach]) =>
          changed(
            'function wider',
            `every row to ${role ?? ''}`,
            new RegExp(whole.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
            whole.replace(reach ?? '', `'true'`),
          ),
      );
      return [
        ...roles,
        ...branches,
        ...changed('function wider', 'every row to all others', /ELSE 'false' END/, `ELSE 'true' END`),
      ];
    }
    if (trigger) return changed('keeper disarmed', 'asks without a purpose', /PERFORM set_config[^;]+;/, '');
    return [
      ...changed('function wider', 'of any account', /e\.account_id = najat_account\(\)/, 'true'),
      ...changed('function wider', 'what was ended too', /e\.ended_at IS NULL/, 'true'),
      ...changed('function wider', 'what ran out too', /e\.ends_at > now\(\)/, 'true'),
      ...changed(
        'function wider',
        'its own centre is any',
        /coalesce\(centre = najat_centre\(\), false\)/,
        'true',
      ),
      ...[...body.matchAll(/ IN \(('najat_\w+'(?:, 'najat_\w+')*)\)/g)].flatMap(([, list]) =>
        WHO.map(dbRole)
          .filter((role) => list?.includes(role) === false)
          .flatMap((role) =>
            changed('function wider', `also ${role}`, / IN \('najat_/, ` IN ('${role}', 'najat_`),
          ),
      ),
    ];
  });
}

async function keeperMutants(admin: pg.Client): Promise<Mutant[]> {
  const { rows } = await admin.query<{ table: string; name: string }>(
    `SELECT t.tgrelid::regclass::text AS table, t.tgname AS name FROM pg_trigger t
     JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  return rows.map(({ table, name }) => ({
    kind: 'keeper removed',
    says: `${name} on ${table}`,
    sql: `DROP TRIGGER ${name} ON ${table}`,
  }));
}

/** Every mutant, from the catalogue of the database itself: what is added to the wall is mutated with it. */
export async function allMutants(admin: pg.Client, columns: readonly Column[]): Promise<Mutant[]> {
  return [
    ...(await policyMutants(admin)),
    ...(await securityMutants(admin)),
    ...(await privilegeMutants(admin, columns)),
    ...(await functionMutants(admin)),
    ...(await keeperMutants(admin)),
  ];
}
