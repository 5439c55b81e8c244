import { chmod, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes the folder and the missing ones above it. Other users may walk through them but not list them, whatever the
 * umask says: the embedded database may run as one. Node's own recursive form never returns on some file systems.
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; !(await stat(at).catch(() => undefined)); at = path.dirname(at)) missing.unshift(at);
  for (const one of missing) {
    await mkdir(one);
    await chmod(one, 0o711);
  }
}
