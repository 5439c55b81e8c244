import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { makeFolder } from './folders.js';
import { canEnter, type Account } from './postgres.account.js';
import { Problem, textOf } from './problem.js';

export interface Home {
  readonly folder: string;
  readonly notice?: string;
}

/** In a shared temporary folder somebody else could have put a folder of this name before us. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder);
  return found.isDirectory() && found.uid === process.getuid?.();
}

function substitutes(wanted: string): string[] {
  const name = `najat-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  return [...new Set([os.tmpdir(), '/tmp', '/var/tmp'])].map((base) => path.join(base, name));
}

export async function chooseHome(wanted: string, account: Account | undefined): Promise<Home> {
  await makeFolder(wanted).catch((cause: unknown) => {
    throw new Problem(
      `The data folder ${wanted} cannot be made: ${textOf(cause)}`,
      'Set DATA_DIR to a folder that you may write and that has room.',
      { cause },
    );
  });
  if (!account || (await canEnter(account, wanted))) return { folder: wanted };

  for (const folder of substitutes(wanted)) {
    await makeFolder(folder).catch(() => undefined);
    const usable = await isOurs(folder).catch(() => false);
    if (!usable || !(await canEnter(account, folder))) continue;
    const notice =
      `PostgreSQL does not run as root; it runs as user "${account.name}", who may not enter ${wanted}. ` +
      `Its files are in ${folder} instead. To keep them elsewhere, set DATA_DIR.`;
    return { folder, notice };
  }
  throw new Problem(
    `PostgreSQL runs as user "${account.name}", who may enter neither ${wanted} nor a temporary folder.`,
    'Set DATA_DIR to a folder whose parents that user may enter (chmod o+x), or start as an ordinary user.',
  );
}
