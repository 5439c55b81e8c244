import { Injectable } from '@nestjs/common';
import { startOfDay } from '@najat/domain';
import { Clock } from '../platform/clock/clock.js';
import { MINUTE, Recurring } from '../platform/clock/recurring.js';
import { Db } from '../platform/database/db.js';

/** Ends the period of the history when a day in Baghdad has ended, and seals it. */
@Injectable()
export class Sealing extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super(10 * MINUTE);
  }

  async round(): Promise<void> {
    await this.db.lookup('SELECT close_history_period($1)', [startOfDay(this.clock.today())]);
    for (let more = true; more;) {
      const [sealed] = await this.db.lookup<{ no: number | null }>('SELECT seal_history_period() AS no', []);
      more = typeof sealed?.no === 'number';
    }
  }
}
