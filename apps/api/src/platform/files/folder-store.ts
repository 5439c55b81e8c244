import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from './file-store.js';
import type { ReceivedFile } from './received-file.js';

/** Files in a folder of this machine; a few hundred in each folder below it. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** Arrived on the same disk, a file is there from one moment to the next. */
  async put(name: string, { path }: ReceivedFile): Promise<void> {
    const place = this.pathOf(name);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(path, place);
    await sync(dirname(place));
  }

  async get(name: string): Promise<Readable> {
    const file = await open(this.pathOf(name));
    return file.createReadStream();
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  async *putBefore(place: string, instant: Date): AsyncIterable<string> {
    for (const part of await readdir(join(this.folder, place)).catch(() => [])) {
      for (const id of await readdir(join(this.folder, place, part))) {
        const found = await stat(join(this.folder, place, part, id)).catch(() => undefined);
        if (found !== undefined && found.mtime < instant) yield id;
      }
    }
  }

  /** Ids of one time begin alike; their ends are spread evenly. */
  private pathOf(name: string): string {
    return join(this.folder, dirname(name), name.slice(-2), basename(name));
  }
}

/** What a folder lists is on the disk only when the folder is. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
