import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNode } from './child.js';
import { staleContract } from './contract.js';
import { fromRoot } from './workspace.js';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** One step of `npm test`. */
export interface Check {
  readonly name: string;
  /** The command that repeats this step alone, for whoever mends it. */
  readonly again: string;
  run(env: Readonly<Record<string, string>>): Promise<Tally>;
}

const PROJECTS = [
  'libs/domain',
  'libs/contract',
  'libs/tooling',
  'apps/api',
  'apps/portal',
  'apps/portal-e2e',
];

const bin = {
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  tsc: 'node_modules/typescript/bin/tsc',
  jest: 'node_modules/jest/bin/jest.js',
  playwright: 'node_modules/@playwright/test/cli.js',
};

const verdict = (good: boolean): Tally => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 });

/** A tool that either agrees or says why not. */
async function silent(args: readonly string[]): Promise<Tally> {
  const { code, output } = await runNode(args);
  if (code !== 0) process.stdout.write(`${output.trim()}\n`);
  return verdict(code === 0);
}

const hasSources = (project: string): boolean => existsSync(fromRoot(project, 'src'));

async function types(): Promise<Tally> {
  const queue = PROJECTS.filter(hasSources);
  let tally: Tally = { passed: 0, failed: 0 };
  const worker = async (): Promise<void> => {
    for (let project = queue.shift(); project; project = queue.shift()) {
      const one = await silent([bin.tsc, '--noEmit', '-p', project]);
      tally = add(tally, one);
    }
  };
  await Promise.all([worker(), worker()]);
  return tally;
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Without a report the run broke before its first test, which is a failure too. */
async function readReport<T>(file: string): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  await rm(file, { force: true });
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

const reportFile = (name: string): string => path.join(os.tmpdir(), `najat-${name}-${process.pid}.json`);

export async function jest(
  env: Readonly<Record<string, string>>,
  patterns: readonly string[] = [],
): Promise<Tally> {
  const file = reportFile('jest');
  const { code } = await runNode([bin.jest, '--json', `--outputFile=${file}`, ...patterns], {
    env: { ...env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
    show: 'stderr',
  });
  const report = await readReport<JestReport>(file);
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return { passed: report?.numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(failed, 1) };
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

export async function journeys(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Tally> {
  const file = reportFile('playwright');
  const config = 'apps/portal-e2e/playwright.config.ts';
  const { code } = await runNode(
    [bin.playwright, 'test', '--config', config, '--reporter=list,json', ...args],
    {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      show: 'both',
    },
  );
  const report = await readReport<PlaywrightReport>(file);
  const failed = report?.stats.unexpected ?? 0;
  return {
    passed: (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0),
    failed: code === 0 ? failed : Math.max(failed, 1),
  };
}

/** The API's description and typed client, as they are and as the API would make them now. */
async function contract(): Promise<Tally> {
  const stale = await staleContract();
  for (const file of stale) console.log(`${file} is not what the API says now; run "npm run contract"`);
  return verdict(stale.length === 0);
}

async function portal(): Promise<Tally> {
  const { buildPortal } = (await import(pathToFileURL(fromRoot('libs/tooling/build.mjs')).href)) as {
    buildPortal: () => Promise<boolean>;
  };
  await buildPortal();
  return verdict(true);
}

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** In the order in which they are quickest to say no. */
export const CHECKS: readonly Check[] = [
  {
    name: 'Formatting',
    again: 'npx prettier --check .',
    run: () => silent([bin.prettier, '--check', '--log-level=warn', '.']),
  },
  { name: 'Types', again: 'npx tsc --noEmit -p <project>', run: types },
  { name: 'Lint', again: 'npx eslint .', run: () => silent([bin.eslint, '.']) },
  { name: 'Contract is what the API says', again: 'npm run contract', run: contract },
  { name: 'Unit, API, access and migration tests', again: 'npm test -- <file>', run: (env) => jest(env) },
  { name: 'Portal builds', again: 'npm run build', run: portal },
  { name: 'Journeys in the browser', again: 'npm run e2e', run: (env) => journeys(env) },
];
