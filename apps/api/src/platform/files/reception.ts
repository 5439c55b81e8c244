import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@najat/domain';
import { mediaTypeOf, TELLING_BYTES } from './media-type.js';
import { examinePdf } from './pdf.js';
import type { ReceivedFile } from './received-file.js';
import { Config } from '../config/config.js';
import { newId } from '../database/id.js';
import { Problem } from '../problem/problem.js';

const MEGABYTE = 1024 * 1024;

const refused = (code: ErrorCode): Problem => new Problem(code, { errors: [{ path: 'file', code }] });

/** Takes files in: piece by piece to the disk, so that none is ever in memory, and looks at what they are. */
@Injectable()
export class Reception {
  readonly mostBytes: number;
  private readonly folder: string;

  constructor(config: Config) {
    this.mostBytes = config.UPLOAD_MEGABYTES * MEGABYTE;
    this.folder = join(config.FILES_DIR, 'incoming');
  }

  /** Hands on a file that arrived whole and is what it may be; afterwards nothing of it is left here. */
  async receive<T>(stream: Readable, hand: (file: ReceivedFile) => Promise<T>): Promise<T> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, newId());
    try {
      return await hand(await this.examined(path, await this.write(path, stream)));
    } finally {
      await rm(path, { force: true });
    }
  }

  /** What a process that was killed has left behind. */
  async removeBefore(instant: Date): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found !== undefined && found.mtime < instant) await rm(path, { force: true });
    }
  }

  private async write(path: string, stream: Readable): Promise<{ bytes: number; sha256: Buffer }> {
    const hash = createHash('sha256');
    let bytes = 0;
    const file = await open(path, 'wx', 0o600);
    try {
      // Left undestroyed when it is refused, or the sender would find the line dead instead of the answer.
      for await (const part of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        bytes += part.length;
        if (bytes > this.mostBytes) throw refused('file.too_large');
        hash.update(part);
        await file.writeFile(part);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (bytes === 0) throw refused('file.empty');
    return { bytes, sha256: hash.digest() };
  }

  private async examined(path: string, written: { bytes: number; sha256: Buffer }): Promise<ReceivedFile> {
    const mediaType = mediaTypeOf(await startOf(path));
    if (mediaType === undefined) throw refused('file.unknown_type');
    if (mediaType !== 'application/pdf') return { path, ...written, mediaType, pages: 1 };
    const { whole, encrypted, active, pages } = await examinePdf(path);
    if (encrypted) throw refused('file.encrypted');
    if (active) throw refused('file.active_content');
    if (!whole) throw refused('file.unreadable');
    return { path, ...written, mediaType, pages };
  }
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
