import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fileOf = (dataDir: string, name: string): string => path.join(dataDir, `${name}.secret`);
const make = (): string => randomBytes(48).toString('base64url');

async function readAll(dataDir: string, name: string): Promise<string[]> {
  const file = fileOf(dataDir, name);
  const kept = existsSync(file) ? await readFile(file, 'utf8') : '';
  return kept.split(/\s+/).filter((secret) => secret.length >= 32);
}

async function writeAll(dataDir: string, name: string, secrets: readonly string[]): Promise<void> {
  const file = fileOf(dataDir, name);
  // Renamed into place: whoever reads it meanwhile finds the old ones or the new ones, never half of them.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, secrets.join('\n'), { mode: 0o600 });
  await rename(draft, file);
}

/** Secrets of this installation, newest first, as the API reads them: made once, kept for their owner alone. */
export async function secretsOf(dataDir: string, name: string): Promise<string> {
  const kept = await readAll(dataDir, name);
  if (kept.length > 0) return kept.join(',');
  const made = make();
  await writeAll(dataDir, name, [made]);
  return made;
}

/** The one secret of this installation under a name that is never rotated. */
export async function secretOf(dataDir: string, name: string): Promise<string> {
  return (await secretsOf(dataDir, name)).split(',')[0] ?? '';
}

/** Puts a new secret in front of the others and keeps no more than `keep` of them; answers how many there are. */
export async function rotateSecret(dataDir: string, name: string, keep: number): Promise<number> {
  const secrets = [make(), ...(await readAll(dataDir, name))].slice(0, keep);
  await writeAll(dataDir, name, secrets);
  return secrets.length;
}
