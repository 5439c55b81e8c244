import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../problem.js';
import { step } from '../progress.js';
import { withClient, withPurpose } from '../roles.js';
import { openStage, type Stage } from '../stage.js';
import { onStop } from '../stopping.js';
import { call, seatOf, type Seat } from './callers.js';
import { machine, writeGenerated } from './report.js';

const PERSONS = 10_000;
const ALONE = 50;
const TOGETHER = 500;
/** Directors who hand in at the same moment. */
const AT_ONCE = 4;
const PROBE_EVERY_MS = 100;
const PROBES = 100;

interface Case {
  readonly referralId: string;
  readonly centreId: string;
  readonly kind: 'residential' | 'clinic';
}

interface Report {
  readonly id: string;
  readonly version: number;
}

interface Approved extends Report {
  readonly director: Seat;
}

const p = (share: number, of: readonly number[]): number => {
  const sorted = [...of].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

function casesOf(stage: Stage): Promise<readonly Case[]> {
  return withClient(withPurpose(stage.ownerUrl, 'benchmark'), async (client) => {
    const { rows } = await client.query<Case>(
      `SELECT referral_id AS "referralId", centre_id AS "centreId", kind FROM admission
       WHERE state = 'active' AND legal_basis <> 'ART40_VOLUNTARY' ORDER BY centre_id, id LIMIT $1`,
      [ALONE + TOGETHER],
    );
    if (rows.length < ALONE + TOGETHER) throw new Problem('Too few people are in a centre.', 'Seed more.');
    return rows;
  });
}

/** Whoever a report needs: who writes it, who signs it and who approves it. */
async function seatsOf(
  stage: Stage,
  centreId: string,
): Promise<Record<'manager' | 'doctor' | 'director', Seat>> {
  return {
    manager: await seatOf(stage, centreId, 'case_manager'),
    doctor: await seatOf(stage, centreId, 'practitioner', 'medical'),
    director: await seatOf(stage, centreId, 'centre_director'),
  };
}

async function approve(
  seats: Awaited<ReturnType<typeof seatsOf>>,
  { referralId, kind }: Case,
): Promise<Approved> {
  const { manager, doctor, director } = seats;
  const draft = {
    kind: kind === 'clinic' ? 'assigned_doctor' : 'committee',
    language: 'ar',
    compliance: 'complies',
    recommendation: 'none',
    words: 'التزم بالبرنامج طوال المدة، وحضر جلساته، وتحسّن نومه وعلاقته بأهله.',
  };
  let report = await call<Report>(manager, `/referrals/${referralId}/reports`, draft);
  const take = async (seat: Seat, action: string): Promise<void> => {
    report = await call<Report>(seat, `/reports/${report.id}/${action}`, { version: report.version });
  };
  await take(manager, 'present');
  await take(doctor, 'sign');
  await take(manager, 'conclude');
  await take(director, 'approve');
  return { ...report, director };
}

async function approveAll(stage: Stage, cases: readonly Case[]): Promise<Approved[]> {
  const seats = new Map<string, Awaited<ReturnType<typeof seatsOf>>>();
  const approved: Approved[] = [];
  for (const one of cases) {
    const own = seats.get(one.centreId) ?? (await seatsOf(stage, one.centreId));
    seats.set(one.centreId, own);
    approved.push(await approve(own, one));
  }
  return approved;
}

async function handIn({ id, version, director }: Approved): Promise<number> {
  const started = performance.now();
  await call(director, `/reports/${id}/submit`, { version });
  return performance.now() - started;
}

/** How long a list takes that somebody else asks for, again and again. */
async function probe(seat: Seat, goesOn: () => boolean): Promise<number[]> {
  const taken: number[] = [];
  while (goesOn()) {
    const started = performance.now();
    await call(seat, '/admissions?limit=50');
    taken.push(performance.now() - started);
    await wait(PROBE_EVERY_MS);
  }
  return taken;
}

async function measure(stage: Stage): Promise<string> {
  const approved = await step('Reports brought as far as their approval', async () =>
    approveAll(stage, await casesOf(stage)),
  );
  const [first] = approved;
  if (first === undefined) throw new Problem('There is no report.', 'Seed more.');
  const seat = first.director;
  let left = PROBES;
  const idle = await probe(seat, () => left-- > 0);
  const alone: number[] = [];
  for (const report of approved.slice(0, ALONE)) alone.push(await handIn(report));

  const queue = approved.slice(ALONE);
  const together: number[] = [];
  const started = performance.now();
  let isOver = false;
  const probing = probe(seat, () => !isOver);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        together.push(await handIn(next));
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  isOver = true;
  const busy = await probing;
  const ms = (value: number): string => value.toFixed(0);
  return `# Handing in reports

Written by \`npm run bench:reports\` on ${new Date().toISOString().slice(0, 10)}, over HTTP, with ${PERSONS.toLocaleString('en')} persons in the database: the letter is drawn,
kept with its hash, and the report is frozen.

| What | p50 ms | p95 ms | most ms |
| --- | ---: | ---: | ---: |
| One report after another (${String(ALONE)}) | ${ms(p(0.5, alone))} | ${ms(p(0.95, alone))} | ${ms(Math.max(...alone))} |
| ${String(AT_ONCE)} at once (${String(TOGETHER)}, in ${seconds.toFixed(1)} s) | ${ms(p(0.5, together))} | ${ms(p(0.95, together))} | ${ms(Math.max(...together))} |
| A list of residents, asked for meanwhile (${String(busy.length)}) | ${ms(p(0.5, busy))} | ${ms(p(0.95, busy))} | ${ms(Math.max(...busy))} |
| The same list while nothing else is asked (${String(idle.length)}) | ${ms(p(0.5, idle))} | ${ms(p(0.95, idle))} | ${ms(Math.max(...idle))} |

${machine(await factsOf(stage))
  .map((line) => `- ${line}`)
  .join('\n')}
`;
}

function factsOf(stage: Stage): Promise<{ serverVersion: string }> {
  return withClient(stage.ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: string }>(
      `SELECT current_setting('server_version') AS version`,
    );
    return { serverVersion: rows[0]?.version.split(' ')[0] ?? '' };
  });
}

/** Reports of every centre through the API, as its directors hand them in. */
export async function handedIn(): Promise<number> {
  const stopping = onStop();
  try {
    const stage = await openStage({ persons: PERSONS });
    stopping.cleanUp(() => stage.stop());
    const file = await writeGenerated('reports-benchmark.md', await stopping.guard(measure(stage)));
    console.log(`Written to ${file}`);
    return 0;
  } finally {
    await stopping.finish();
  }
}
