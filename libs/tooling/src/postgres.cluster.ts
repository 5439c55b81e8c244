import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runAs, type Account } from './postgres.account.js';
import type { Binaries } from './postgres.binaries.js';
import { Problem } from './problem.js';

export interface Site {
  readonly home: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
}

export interface Secret {
  password: string;
  port?: number;
}

const SUPERUSER = 'postgres';
// Arabic search by trigrams needs a character type that knows letters beyond ASCII; systems name it differently.
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8'];

export const urlFor = (secret: Required<Secret>): string =>
  `postgres://${SUPERUSER}:${secret.password}@127.0.0.1:${secret.port}/postgres`;

const secretFile = (home: string): string => path.join(home, 'superuser.json');

export async function readSecret(home: string): Promise<Secret | undefined> {
  try {
    return JSON.parse(await readFile(secretFile(home), 'utf8')) as Secret;
  } catch {
    return undefined;
  }
}

export async function saveSecret(home: string, secret: Secret): Promise<void> {
  const draft = `${secretFile(home)}.new`;
  await rm(draft, { force: true });
  await writeFile(draft, JSON.stringify(secret), { mode: 0o600 });
  await rename(draft, secretFile(home));
}

export const exists = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => undefined)) !== undefined;

export async function initialise(site: Site, secret: Secret): Promise<void> {
  const draft = `${site.cluster}.new`;
  const passwordFile = path.join(site.home, 'password.new');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, secret.password, { mode: 0o600 });
  if (site.account) {
    await chown(draft, site.account.uid, site.account.gid);
    await chown(passwordFile, site.account.uid, site.account.gid);
  }
  const fixed = [
    '-D',
    draft,
    '-U',
    SUPERUSER,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'];
  let output = '';
  for (const type of CHARACTER_TYPES) {
    const outcome = await runAs(site.account, site.binaries.initdb, [
      ...fixed,
      ...locale,
      `--lc-ctype=${type}`,
    ]);
    output = outcome.output;
    if (outcome.code === 0 || !/invalid locale/i.test(output)) break;
  }
  await rm(passwordFile, { force: true });
  if (!(await exists(path.join(draft, 'PG_VERSION'))))
    throw new Error(`The database could not be made: ${output}`);
  await rename(draft, site.cluster);
}

export async function checkVersion(site: Site): Promise<void> {
  const made = (await readFile(path.join(site.cluster, 'PG_VERSION'), 'utf8')).trim();
  const have = site.binaries.version.split('.')[0];
  if (made === have) return;
  throw new Problem(
    `The database in ${site.home} was made by PostgreSQL ${made}, and this version of Najat brings ${have}.`,
    'Start the version of Najat that made it and export the data, or set DATA_DIR to a new folder.',
  );
}
