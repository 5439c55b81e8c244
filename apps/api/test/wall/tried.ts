import { ROLE_SEAT, ROLES, type Role } from '@najat/domain';
import { type Attempt } from './attempts.js';
import { asAttempts, emergencyTried } from './emergency.js';
import { FINDS, INTENT, SEES_CENTRE } from './intent.js';
import { baseOf, EMERGENCY_SEATS, type Rows, type Seat } from './intent.words.js';
import { keeperAttempts } from './keepers.js';
import { dbRole } from './rights.js';
import { type Fact } from './facts.js';
import { CHECK_CODE } from './rows.reports.js';
import { additions, copiesOf, keySql, moves, tell, type Copy, type Stage } from './written.js';
import { type Places } from '../fixtures.js';

/** What a row is changed to, to see whether it may be; `version` where a table has one. */
const TOUCH: Readonly<Record<string, string>> = {
  placement: `to_at = '2099-01-01'`,
  absence: `to_on = '2026-01-08'`,
  attendance: `status = 'late'`,
  attendance_note: `note = 'y'`,
  phase_note: `goals = 'y'`,
  idempotency: `answer = '{}'`,
  case_counter: 'last = 2',
  report_counter: 'last = 2',
  centre: 'letterhead_version = 99',
  sign_in: `ended_at = '2027-01-01'`,
  refresh_token: `used_at = '2027-01-01'`,
  second_factor: `confirmed_at = '2027-01-01'`,
  recovery_code: `used_at = '2027-01-01'`,
  second_step: 'failures = 1',
  order_draft: `saved_at = '2099-01-01'`,
  known_device: `last_used_at = '2027-01-01'`,
  digest: 'attempts = 9',
};
/** A reviewer changes only what is over, and only whole. */
const REVIEW = `reviewed_by = najat_account(), reviewed_at = now(), outcome = 'justified', note = 'x'
  WHERE account_id <> najat_account() AND coalesce(ended_at, ends_at) <= now()`;
const touch = (table: string, { who }: Seat): string =>
  table === 'emergency_access' && !who.startsWith('practitioner') ? REVIEW : (TOUCH[table] ?? 'version = 99');
/** The owner searches the keys of names without a purpose: a policy that asks for one bars their index. */
const OWNERS = ['person_key'];
/** Before a row of these is added, a keeper of the owner's has said what for. */
const KEPT = ['person', 'referral', 'admission', 'absence', 'screening', 'drug_test', 'hearing'];
function seatsOf({ idOf }: Stage): Seat[] {
  const settled = [...ROLES, ...EMERGENCY_SEATS].map((who): Seat => ({
    who,
    account: idOf(baseOf(who) as Role),
    ...(ROLE_SEAT[baseOf(who) as Role] === 'nation' ? {} : { side: 0 }),
    ...(baseOf(who) === 'practitioner' ? { discipline: 'psychological' as const } : {}),
  }));
  // The same roles in a transaction that does not say whose it is.
  const unsaid = [...ROLES, ...EMERGENCY_SEATS].map((who): Seat => ({ who }));
  // The program before it has become anybody: on nobody's behalf, and on somebody's who changes a password.
  const program: Seat[] = [{ who: 'program' }, { who: 'program', account: idOf('intake_officer') }];
  // Somebody who has no file open may read one, and finds none that is out of reach.
  const closed: Seat = {
    who: 'practitioner_emergency',
    account: idOf('practitioner', 'medical'),
    side: 0,
    discipline: 'psychological',
  };
  // Whoever treats the body, for whom alone the restricted compartment is; and the same with a centre's files open.
  const medical = (['practitioner', 'practitioner_emergency'] as const).map((who): Seat => ({
    who,
    account: idOf('practitioner', 'medical'),
    side: 0,
    discipline: 'medical',
  }));
  return [...settled, closed, ...medical, ...unsaid, ...program, { who: 'owner' }];
}

const nameOf = ({ who, account }: Seat): string =>
  account === undefined && who !== 'owner' ? `${who} on nobody's behalf` : who;

/** What `db.ts` says of an account: the seat it has, and nothing else. */
function settingsOf({ who, account, side, discipline }: Seat, places: Places): Record<string, string> {
  const [centre, court] = side === undefined ? ['', ''] : [places.centres[side], places.courts[side]];
  return {
    account: account ?? '',
    centre: who === 'court_clerk' ? '' : centre,
    court: who === 'court_clerk' ? court : '',
    discipline: discipline ?? '',
    purpose: '',
  };
}

/**
 * The same, and beside it everything the role has no use for: the other centre, the other court, a discipline, and the
 * purpose of the owner. None of it may open anything, for a role reaches what its own job needs.
 */
function crossed(seat: Seat, places: Places): Record<string, string> {
  const own = settingsOf(seat, places);
  if (seat.who === 'owner') return own;
  if (seat.account === undefined) return { ...own, purpose: 'x' };
  return {
    ...own,
    centre: own['centre'] === '' ? places.centres[1] : (own['centre'] ?? ''),
    court: own['court'] === '' ? places.courts[1] : (own['court'] ?? ''),
    discipline: own['discipline'] === '' ? 'medical' : (own['discipline'] ?? ''),
    purpose: 'x',
  };
}

/** Every attempt, by the table it is about; under the empty name those about none. */
export async function attemptsOf(stage: Stage): Promise<Map<string, Attempt[]>> {
  const all = new Map<string, Attempt[]>([['', keeperAttempts(stage.facts, stage.columns)]]);
  for (const seat of seatsOf(stage)) all.get('')?.push(...callAttempts(stage, seat));
  for (const [table, intent] of Object.entries(INTENT)) {
    const rows = stage.facts.filter((fact) => fact.table === table);
    // Nothing would be seen by anybody in a table without rows, wall or not.
    if (rows.length === 0 && intent.see !== undefined) throw new Error(`${table} has no row to probe`);
    const attempts: Attempt[] = [];
    const copies = await copiesOf(stage, table);
    for (const seat of seatsOf(stage)) attempts.push(...ofTable(stage, seat, table, rows, copies));
    if (table === 'emergency_access') attempts.push(...accesses(stage, rows));
    all.set(table, attempts);
  }
  return all;
}

function accesses(stage: Stage, rows: readonly Fact[]): Attempt[] {
  const files = stage.facts.filter((fact) => fact.table === 'referral');
  return seatsOf(stage).flatMap((seat) => {
    if (seat.who === 'owner') return [];
    const tried = emergencyTried(rows, seat, files, stage.idOf('legal_officer'));
    const settings = settingsOf(seat, stage.places);
    return asAttempts(tried, { role: dbRole(seat.who), settings, name: nameOf(seat) });
  });
}

const keysOf = (facts: readonly Fact[]): string =>
  `=${facts
    .map(({ key }) => key)
    .sort()
    .join(' ')}`;

function callAttempts(stage: Stage, seat: Seat): Attempt[] {
  const settings = settingsOf(seat, stage.places);
  if (seat.who === 'owner') return [];
  const role = dbRole(seat.who);
  const finds = FINDS[seat.who];
  const sees = SEES_CENTRE[seat.who];
  const people = stage.facts.filter((fact) => fact.table === 'person' && finds?.(fact, seat));
  const search: Attempt = {
    says: `${nameOf(seat)} finds people`,
    role,
    settings,
    sql: `SELECT string_agg(person_id::text, ' ' ORDER BY person_id::text) FROM find_persons('%', '{}', 100)`,
    expected: finds === undefined ? 'denied' : keysOf(people),
  };
  const centres = ([0, 1] as const).map((side): Attempt => ({
    says: `${nameOf(seat)} sees centre ${String(side)} as a whole`,
    role,
    settings,
    sql: `SELECT najat_sees_centre('${stage.places.centres[side]}')::text`,
    expected: `=${String(sees?.({ table: 'centre', key: '', side }, seat) ?? false)}`,
  }));
  const files = stage.facts.filter((fact) => fact.table === 'referral');
  const open = files.map((fact): Attempt => ({
    says: `${nameOf(seat)} has a file open (${tell(fact)})`,
    role,
    settings,
    sql: `SELECT (najat_emergency('${fact.key}') IS NOT NULL)::text`,
    expected: `=${String(seat.account !== undefined && fact.openTo?.includes(seat.account) === true)}`,
  }));
  return [search, ...centres, ...open, ...checkAttempts(stage, seat)];
}

/** Whoever asks with number and code is told of what was handed in or issued, and of nothing else. */
function checkAttempts({ facts, places }: Stage, seat: Seat): Attempt[] {
  if (seat.who === 'owner') return [];
  const role = dbRole(seat.who);
  const reports = facts.filter(({ table }) => table === 'report' || table === 'notice');
  return reports.flatMap((fact) =>
    [CHECK_CODE, 'ZZZZZZZZ'].map((code): Attempt => {
      const found = fact.handedIn === true && code === CHECK_CODE;
      return {
        says: `${nameOf(seat)} checks a letter (${tell(fact)}) with ${code}`,
        role,
        settings: settingsOf(seat, places),
        sql: `SELECT count(*)::text FROM check_report('${fact.key}', '${code}')`,
        expected: seat.who === 'program' ? `=${found ? '1' : '0'}` : 'denied',
      };
    }),
  );
}

function ofTable(
  stage: Stage,
  seat: Seat,
  table: string,
  facts: readonly Fact[],
  copies: readonly Copy[],
): Attempt[] {
  const { places, columns } = stage;
  const intent = INTENT[table] ?? {};
  const settings = crossed(seat, places);
  const key = keySql(columns, table);
  const list = `string_agg(${key}, ' ' ORDER BY ${key})`;
  const attempt = (what: string, sql: string, expected: string, witness?: string): Attempt => ({
    says: `${nameOf(seat)} ${what} ${table}`,
    role: seat.who === 'owner' ? 'najat_owner' : dbRole(seat.who),
    settings,
    sql,
    expected,
    ...(witness === undefined ? {} : { witness }),
  });
  const read = `SELECT ${list} FROM ${table}`;
  if (seat.who === 'owner') {
    if (intent.open !== undefined) return [];
    // Even the owner reads no case and writes none before it says what for. Where a keeper has said so, it may.
    const writes = KEPT.includes(table) || OWNERS.includes(table) ? 'let through' : 'refused';
    return [
      attempt('sees', read, OWNERS.includes(table) ? keysOf(facts) : '='),
      { ...attempt('with a purpose sees', read, keysOf(facts)), settings: { ...settings, purpose: 'x' } },
      ...additions(stage, seat, table, copies).map(([fact, sql]) =>
        attempt(`adds (${tell(fact)})`, sql, writes, 'SELECT NULL'),
      ),
    ];
  }
  const may = (rows: Rows | undefined): Fact[] => facts.filter((fact) => rows?.(fact, seat));
  const attempts: Attempt[] = [];
  const see = intent.see?.[seat.who];
  if (see !== undefined) {
    const seen = attempt('sees', read, keysOf(may(see)));
    attempts.push(seen);
    if (seat.account !== undefined) attempts.push({ ...seen, settings: settingsOf(seat, places) });
  }
  const change = intent.change?.[seat.who];
  if (change !== undefined) {
    const changed = may(change);
    const witness = `SELECT ${list} FROM ${table} WHERE xmin::text::bigint >= txid_current() % 4294967296`;
    attempts.push(
      attempt('changes', `UPDATE ${table} SET ${touch(table, seat)}`, keysOf(changed), witness),
      ...moves(stage, seat, table, changed, change).map(([what, sql, expected]) =>
        attempt(what, sql, expected, 'SELECT NULL'),
      ),
    );
  }
  const remove = intent.remove?.[seat.who];
  if (remove !== undefined) {
    const left = facts.filter((fact) => !remove(fact, seat));
    attempts.push(attempt('removes', `DELETE FROM ${table}`, keysOf(left), `SELECT ${list} FROM ${table}`));
  }
  const add = intent.add?.[seat.who];
  if (add !== undefined)
    attempts.push(
      ...additions(stage, seat, table, copies).map(([fact, sql]) =>
        attempt(`adds (${tell(fact)})`, sql, add(fact, seat) ? 'let through' : 'refused', 'SELECT NULL'),
      ),
    );
  return attempts;
}
