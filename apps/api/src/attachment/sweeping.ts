import { Injectable } from '@nestjs/common';
import { AttachmentFiles } from './attachment-files.js';
import { Clock } from '../platform/clock/clock.js';
import { HOUR, Recurring } from '../platform/clock/recurring.js';
import { Db } from '../platform/database/db.js';
import { Reception } from '../platform/files/reception.js';

const AT_ONCE = 500;

/** Removes files of writes that failed, once no write that brought them can still be under way. */
@Injectable()
export class Sweeping extends Recurring {
  constructor(
    private readonly files: AttachmentFiles,
    private readonly reception: Reception,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super(HOUR);
  }

  async round(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - HOUR);
    await this.reception.removeBefore(before);
    let batch: string[] = [];
    for await (const id of this.files.keptBefore(before)) {
      batch.push(id);
      if (batch.length === AT_ONCE) batch = await this.removeUnknown(batch);
    }
    await this.removeUnknown(batch);
  }

  private async removeUnknown(ids: readonly string[]): Promise<string[]> {
    const unknown = await this.db.lookup<{ id: string }>('SELECT files_without_attachment($1) AS id', [ids]);
    for (const { id } of unknown) await this.files.remove(id);
    return [];
  }
}
