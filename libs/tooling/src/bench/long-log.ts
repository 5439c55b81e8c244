import { spawn } from 'node:child_process';
import type pg from 'pg';
import { Problem } from '../problem.js';
import { step } from '../progress.js';
import { withClient, withPurpose } from '../roles.js';
import { migrate } from '../schema.js';
import { readSettings } from '../settings.js';
import { onStop } from '../stopping.js';
import { fromRoot } from '../workspace.js';
import { machine, writeGenerated } from './report.js';
import { openBenchDatabase } from './servers.js';

const ROWS = 10_000_000;
const CASES = 250_000;
/** Parts of a file that are shown when it is opened. */
const LOOKS = 3;
const ROWS_A_DAY = 8_640;

const id = (kind: string, number: string): string =>
  `('0192fff${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** Looks at a quarter of a million files over three years, three at a time, in no order of the files. */
const LOG = `
CREATE UNLOGGED TABLE told AS
  SELECT ${id('a', 'i')} AS id, timestamptz '2023-01-01' + i * interval '10 seconds' AS at, ${id('b', 'i % 900')} AS actor_id,
    'practitioner' AS actor_role, 'phase' AS subject_kind, ${id('c', 'c * 5 + i % 5')} AS subject_id,
    ${id('d', 'c')} AS referral_id, ${id('e', 'c')} AS person_id, 'read' AS action, 0 AS version,
    'clinical' AS compartment, '{}'::jsonb AS data, 'req-' || md5(i::text) AS request_id, '10.1.2.' || i % 250 AS address,
    1 + i / ${ROWS_A_DAY} AS period
  FROM (SELECT i, (((i / ${LOOKS})::bigint * 2654435761) % ${CASES})::int AS c FROM generate_series(1, ${ROWS}) i) looks;
ALTER TABLE history NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER history_chained, DROP CONSTRAINT history_in_chain;
DROP INDEX history_of_case, history_of_subject, history_of_person, history_of_actor, history_newest;
INSERT INTO history (id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, person_id, action, version,
    compartment, data, request_id, address, period, chain_id, seq, hash, prev)
  SELECT * FROM (
    SELECT *, lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER (PARTITION BY chain_id ORDER BY seq) FROM (
      SELECT *, referral_id AS chain_id, row_number() OVER chain AS seq, history_hash(history_content(ROW(id, at, actor_id,
        actor_role, subject_kind, subject_id, referral_id, person_id, action, version, compartment, data, request_id,
        address, NULL::uuid, referral_id, NULL::int, period, NULL::bytea, NULL::bytea)::history)) OVER chain AS hash
      FROM told WINDOW chain AS (PARTITION BY referral_id ORDER BY at, id ROWS UNBOUNDED PRECEDING)) linked) chained
  ORDER BY id;
DROP TABLE told;
INSERT INTO history_chain (id, seq, hash)
  SELECT DISTINCT ON (chain_id) chain_id, seq, hash FROM history ORDER BY chain_id, seq DESC;
ALTER TABLE history ADD CONSTRAINT history_in_chain UNIQUE (chain_id, seq), ENABLE TRIGGER history_chained,
  FORCE ROW LEVEL SECURITY;
CREATE INDEX history_in_days ON history (period);
UPDATE history_period SET closed_at = opened_at;
INSERT INTO history_period (no, opened_at, closed_at)
  SELECT no, now(), now() FROM generate_series(2, (SELECT max(period) FROM history)) no;
`;

async function sealAll(client: pg.Client): Promise<void> {
  for (let sealed = true; sealed;) {
    const { rows } = await client.query<{ no: number | null }>('SELECT seal_history_period() AS no');
    sealed = typeof rows[0]?.no === 'number';
  }
}

interface Checked {
  readonly said: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** The very command, in a process of its own whose memory is watched. */
async function check(ownerUrl: string): Promise<Checked> {
  const started = performance.now();
  const program = `const { run } = await import(process.argv[1]);
    const code = await run(['verify']);
    console.log(process.resourceUsage().maxRSS);
    process.exit(code);`;
  const command = fromRoot('libs/tooling/dist/audit-command.js');
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, command], {
    env: { ...process.env, DATABASE_OWNER_URL: ownerUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said = '', kilobytes = ''] = output.trim().split('\n');
  if (code !== 0) throw new Problem(`The log was not found whole: ${output}`, 'Run the tests first.');
  return { said, seconds: (performance.now() - started) / 1000, megabytes: Number(kilobytes) / 1024 };
}

async function report(
  few: Checked,
  all: Checked,
  facts: { today: string; serverVersion: string },
): Promise<string> {
  const row = ({ said, seconds, megabytes }: Checked): string =>
    `| ${/([\d,]+) rows/.exec(said)?.[1] ?? ''} | ${/of ([\d,]+) cases/.exec(said)?.[1] ?? ''} | ${
      /(\d+) sealed/.exec(said)?.[1] ?? ''
    } | ${seconds.toFixed(1)} s | ${megabytes.toFixed(0)} MB |`;
  const text = `# Checking the history

Written by \`npm run bench:audit\` on ${facts.today}: how long \`npm run audit:verify\` takes, and the most memory it held.

| rows | cases | sealed periods | time | memory |
| --- | --- | --- | --- | --- |
${row(few)}
${row(all)}

The rows are looks at files, ${String(LOOKS)} at a time, in no order of the files.

${machine(facts)
  .map((line) => `- ${line}`)
  .join('\n')}
`;
  return writeGenerated('audit-benchmark.md', text);
}

/** Checks a log of ten million rows, and its first tenth, and writes down time and memory. */
async function measure(stopping: ReturnType<typeof onStop>): Promise<void> {
  const database = await openBenchDatabase(readSettings().databaseUrl);
  stopping.cleanUp(() => database.stop());
  await migrate(database.ownerUrl);
  const owner = withPurpose(database.ownerUrl, 'benchmark');
  const facts = await withClient(owner, async (client) => {
    await client.query(`SET work_mem = '1GB'; SET maintenance_work_mem = '1GB'; SET statement_timeout = 0`);
    await step(`${ROWS.toLocaleString('en')} rows written`, () => client.query(LOG));
    await step('Every period sealed', () => sealAll(client));
    await client.query('VACUUM ANALYZE history');
    const { rows } = await client.query<{ today: string; version: string }>(
      `SELECT current_date::text AS today, current_setting('server_version') AS version`,
    );
    return { today: rows[0]?.today ?? '', serverVersion: rows[0]?.version.split(' ')[0] ?? '' };
  });
  const all = await step('All of it checked', () => stopping.guard(check(database.ownerUrl)));
  await withClient(owner, async (client) => {
    const tenth = `chain_id > ${id('d', String(CASES / 10))}`;
    await client.query(`ALTER TABLE history DISABLE TRIGGER USER; ALTER TABLE history_chain DISABLE TRIGGER USER;
      ALTER TABLE history_period DISABLE TRIGGER USER; DELETE FROM history WHERE ${tenth};
      DELETE FROM history_chain WHERE ${tenth.replace('chain_id', 'id')};
      UPDATE history_period SET cases = NULL, root = NULL, seal = NULL`);
    await sealAll(client);
    await client.query('VACUUM ANALYZE history');
  });
  const tenth = await step('A tenth of it checked', () => stopping.guard(check(database.ownerUrl)));
  console.log(`\nWritten to ${await report(tenth, all, facts)}`);
}

export async function longLog(): Promise<number> {
  const stopping = onStop();
  try {
    await measure(stopping);
    return 0;
  } catch (error) {
    if (!stopping.isAsked()) throw error;
    return 130;
  } finally {
    await stopping.finish();
  }
}
