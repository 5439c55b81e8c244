import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { fromRoot } from '../workspace.js';
import { CONNECTIONS, type Round } from './load.js';
import type { Facts } from './facts.js';

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Najat as it is; without the wall of the database and its audit; and a bare server that runs the same SQL. */
export const MEASURABLE = ['whole', 'without', 'bare'] as const;
export type Measurable = (typeof MEASURABLE)[number];

export interface Measured extends Readonly<Record<Measurable, Figures>> {
  readonly name: string;
}

export function figuresOf(rounds: readonly Round[]): Figures {
  const all = rounds.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  const at = (share: number): number => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
  return { perSecond: all.length / seconds, p50: at(0.5), p99: at(0.99) };
}

const HEAD = [
  'Operation',
  'Najat, requests/s',
  'p50 ms',
  'p99 ms',
  'without, requests/s',
  'p50 ms',
  'p99 ms',
  'cost',
  'bare, requests/s',
  'p50 ms',
  'p99 ms',
  'ratio',
];

const figures = ({ perSecond, p50, p99 }: Figures): string[] => [
  perSecond.toFixed(0),
  p50.toFixed(1),
  p99.toFixed(1),
];

const cells = ({ name, whole, without, bare }: Measured): string[] => [
  name,
  ...figures(whole),
  ...figures(without),
  `${((1 - whole.perSecond / without.perSecond) * 100).toFixed(0)} %`,
  ...figures(bare),
  (whole.perSecond / bare.perSecond).toFixed(2),
];

export function tableOf(measured: readonly Measured[]): string {
  const lines = [HEAD, ...measured.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (line: readonly string[]): string =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return lines.map(pad).join('\n');
}

const loadBefore = os.loadavg()[0] ?? 0;

/** The machine by what decides its speed; never its name. */
export function machine({ serverVersion }: Pick<Facts, 'serverVersion'>): string[] {
  const cpus = os.cpus();
  return [
    `${cpus[0]?.model.trim() || 'unknown processor'}, ${cpus.length} cores`,
    `${(os.totalmem() / 1024 ** 3).toFixed(0)} GB of memory`,
    `Node ${process.versions.node}, PostgreSQL ${serverVersion}`,
    `${loadBefore.toFixed(1)} processes on average wanted a core before it began (0 is an idle machine)`,
  ];
}

export async function writeReport(measured: readonly Measured[], facts: Facts, run: string): Promise<string> {
  const rows = [HEAD, HEAD.map(() => '---'), ...measured.map(cells)].map((row) => `| ${row.join(' | ')} |`);
  const text = `# Benchmark

Written by \`npm run bench\` on ${facts.today}, with ${facts.persons.toLocaleString('en')} persons in the database.

${rows.join('\n')}

**Without** is the same program on a copy of the database without row-level security and without the chains of the
history, opening its transactions on behalf of nobody and telling of no look at a file. **Cost** is how much of that
throughput the wall of the database and the audit take together.

**Ratio** is the throughput of Najat over that of a bare Fastify server that runs the same SQL, with statements
prepared, for a caller it takes for granted: no sign-in, no permissions, no validation, no transaction around reads, none
of the rules that the database itself keeps for each reader, no views. All were driven in the same run, in turns, over loopback, ${CONNECTIONS} connections at a
time, and answered alike before they were measured. ${run}

The load, both servers and the database shared one machine, so that only the ratios mean anything elsewhere:

${machine(facts)
  .map((line) => `- ${line}`)
  .join('\n')}
`;
  return writeGenerated('benchmark.md', text);
}

/** Writes a page of `docs/generated` in the form of the others. */
export async function writeGenerated(name: string, text: string): Promise<string> {
  const file = fromRoot(`docs/generated/${name}`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
  return file;
}
