import { writeFile } from 'node:fs/promises';
import type { Role } from '@najat/domain';
import { v7 } from 'uuid';
import { startApi, type Api, type User } from './api.js';
import type { Cell } from './matrix.cell.js';
import { everyCell } from './matrix.rows.js';

/*
 * Whether a file of Article 40 can be told from one that does not exist by how long the answer takes. A measurement, run
 * by `npm run test:long`, not by `npm test`: times belong to a machine. Both ids are asked in turn, so whatever else the
 * machine does falls on both alike.
 */
const ROUNDS = Number(process.env['TIMING_ROUNDS'] ?? 500);
const WARM = 50;
const ALLOWED_MS = 5;
const ATTEMPTS = 3;

type Times = [real: number[], none: number[]];
const OUTSIDE: readonly Role[] = ['court_clerk', 'directorate', 'legal_officer'];
const ASKED: readonly [kind: Cell['kind'], method: string, path: string][] = [
  ['referral', 'GET', '/referrals/:id'],
  ['referral', 'GET', '/referrals/:id/timeline'],
  ['referral', 'GET', '/referrals/:id/attendance'],
  ['referral', 'POST', '/referrals/:id/withdraw'],
  ['referral', 'POST', '/referrals/:id/decisions'],
  ['admission', 'GET', '/admissions/:id'],
  ['admission', 'GET', '/admissions/:id/timeline'],
  ['person', 'GET', '/persons/:id'],
];
const BODIES: Readonly<Record<string, object>> = {
  '/referrals/:id/withdraw': { version: 3, reason: 'duplicate' },
  '/referrals/:id/decisions': { version: 3, kind: 'stop', decidedOn: '2026-01-09', reference: '1' },
};

const at = (share: number, times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;

const gapOf = ([real, none]: Times): number => Math.abs(at(0.95, real) - at(0.95, none));

describe('the time an answer takes', () => {
  let api: Api;
  let cells: Cell[];
  beforeAll(async () => {
    api = await startApi();
    cells = await everyCell(api);
  });
  afterAll(() => api.close());

  async function time(
    user: User,
    method: string,
    path: string,
    body: object | undefined,
  ): Promise<[number, number]> {
    const started = performance.now();
    const { status } = await user.send(method, path, body);
    return [performance.now() - started, status];
  }

  async function measure(
    user: User,
    method: string,
    path: string,
    real: string,
  ): Promise<{ times: Times; answers: string }> {
    const times: Times = [[], []];
    let answers = '';
    for (let round = 0; round < ROUNDS + WARM; round += 1) {
      // Whichever is asked first may find more of what it needs at hand, so they take turns at that too.
      for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const asked = path.replace(':id', which === 0 ? real : v7());
        const [took, status] = await time(user, method, asked, BODIES[path]);
        if (round >= WARM) times[which].push(took);
        answers = String(status);
        if (![403, 404].includes(status)) throw new Error(`${method} ${asked} answered ${answers}`);
      }
    }
    return { times, answers };
  }

  it('does not tell a file of Article 40 from none', async () => {
    const lines: string[] = [];
    const slow: string[] = [];
    for (const role of OUTSIDE) {
      const user = await api.as(role);
      for (const [kind, method, path] of ASKED) {
        const real = cells.find((cell) => cell.kind === kind && cell.voluntary && cell.side === 0)?.id ?? '';
        let measured = await measure(user, method, path, real);
        // A difference of the machine's making does not come back; one of ours would.
        for (let again = 1; again < ATTEMPTS && gapOf(measured.times) >= ALLOWED_MS; again += 1)
          measured = await measure(user, method, path, real);
        const { times, answers } = measured;
        const difference = gapOf(times);
        const figures = [0.5, 0.95].flatMap((share) => times.map((one) => at(share, one).toFixed(2)));
        lines.push(
          `| ${[role, `${method} ${path}`, answers, ...figures, difference.toFixed(2)].join(' | ')} |`,
        );
        if (difference >= ALLOWED_MS) slow.push(`${role} ${method} ${path}: ${difference.toFixed(2)} ms`);
      }
    }
    await writeFile(new URL('../../../docs/generated/firewall-timing.md', import.meta.url), page(lines));
    expect(slow).toEqual([]);
  });
});

const page = (lines: readonly string[]): string => `# Response times at the legal-basis firewall

Written by \`npm run test:long\`. For whom files of Article 40 do not exist, the id of one and an id of nothing are asked in
turn, ${ROUNDS} times each over HTTP, after ${WARM} to warm up; times in milliseconds. At the 95th percentile they may differ by
less than ${ALLOWED_MS} ms; a pair that differs more is measured again, at most ${ATTEMPTS} times, and the last is written down.

| role | route | answer | p50, Article 40 | p50, nothing | p95, Article 40 | p95, nothing | difference at p95 |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
`;
