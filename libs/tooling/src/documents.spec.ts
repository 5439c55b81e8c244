import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from './workspace.js';

const read = (file: string): string => readFileSync(fromRoot(file), 'utf8');

describe('the page on data', () => {
  const MIGRATIONS = 'apps/api/src/platform/database/migrations';
  const made = readdirSync(fromRoot(MIGRATIONS)).flatMap((file) =>
    [...read(`${MIGRATIONS}/${file}`).matchAll(/^\s*CREATE TABLE (\w+)/gm)].map(([, table = '']) => table),
  );
  const levels = read('docs/security/data.md')
    .split('\n')
    .filter((line) => /^\| (open|internal|personal|clinical|restricted|record|secret) /.test(line));

  it('puts every table into one level', () => {
    expect(levels).toHaveLength(7);
    const named = levels.flatMap((line) => [...line.matchAll(/`(\w+)`/g)].map(([, table = '']) => table));
    expect(new Set(named).size).toBe(named.length);
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter((table) => !named.includes(table))).toEqual([]);
  });
});

describe('the list of libraries', () => {
  interface Entry {
    readonly version?: string;
    readonly resolved?: string;
    readonly integrity?: string;
    readonly link?: boolean;
  }
  const { packages } = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<Record<string, Entry>>;
  };
  const foreign = Object.entries(packages).filter(
    ([place, { link }]) => place.includes('node_modules/') && link !== true,
  );

  it('names version and content of each', () => {
    expect(foreign.length).toBeGreaterThan(500);
    const loose = foreign.filter(
      ([, { version, integrity }]) => version === undefined || !/^sha512-[\w+/=]{88}$/.test(integrity ?? ''),
    );
    expect(loose.map(([place]) => place)).toEqual([]);
  });

  it('comes from the public registry alone, but for our own', () => {
    const elsewhere = foreign.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([place]) => place)).toEqual([]);
    const ours = Object.entries(packages).filter(([place]) => place.startsWith('node_modules/@najat/'));
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter(([, { link }]) => link !== true)).toEqual([]);
  });
});
