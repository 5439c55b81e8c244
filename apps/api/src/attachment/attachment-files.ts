import { createHash, timingSafeEqual } from 'node:crypto';
import { pipeline, Transform, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Db } from '../platform/database/db.js';
import { FileStore } from '../platform/files/file-store.js';
import type { ReceivedFile } from '../platform/files/received-file.js';

/** The files of attachments, each under the id of its row, in the place that is this database's own. */
@Injectable()
export class AttachmentFiles {
  private ownPlace: Promise<string> | undefined;

  constructor(
    private readonly store: FileStore,
    private readonly db: Db,
  ) {}

  async keep(id: string, file: ReceivedFile): Promise<void> {
    await this.store.put(await this.nameOf(id), file);
  }

  /** The content, as long as it is what arrived: a file that was changed since breaks off before its end. */
  async open({ id, sha256 }: { id: string; sha256: Buffer }): Promise<Readable> {
    return held(await this.store.get(await this.nameOf(id)), sha256);
  }

  async remove(id: string): Promise<void> {
    await this.store.remove(await this.nameOf(id));
  }

  async *keptBefore(instant: Date): AsyncIterable<string> {
    yield* this.store.putBefore(await this.place(), instant);
  }

  private async nameOf(id: string): Promise<string> {
    return `${await this.place()}/${id}`;
  }

  private place(): Promise<string> {
    this.ownPlace ??= this.db
      .lookup<{ id: string }>('SELECT id FROM file_store', [])
      .then(([row]) => row?.id ?? Promise.reject(new Error('the database has no name for its files')))
      .catch((error: unknown) => {
        this.ownPlace = undefined;
        throw error;
      });
    return this.ownPlace;
  }
}

/** The last piece is let through only when the whole has the digest it is meant to have. */
function held(file: Readable, sha256: Buffer): Readable {
  const hash = createHash('sha256');
  let last: Buffer | undefined;
  const checked = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      const before = last;
      last = part;
      done(null, before);
    },
    flush(done) {
      if (timingSafeEqual(hash.digest(), sha256)) done(null, last);
      else done(new Error('a kept file is not what arrived'));
    },
  });
  pipeline(file, checked, () => undefined);
  return checked;
}
