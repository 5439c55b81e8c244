import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A secret of this installation: made once, kept for its owner alone. */
export async function secretOf(dataDir: string, name: string): Promise<string> {
  const file = path.join(dataDir, `${name}.secret`);
  const kept = existsSync(file) ? await readFile(file, 'utf8') : '';
  if (kept.trim().length >= 32) return kept.trim();
  const made = randomBytes(48).toString('base64url');
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
