import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { startOfDay } from '@najat/domain';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';

const EVERY = 10 * 60 * 1000;

/** Ends the period of the history when a day in Baghdad has ended, and seals it. Several processes may try at once. */
@Injectable()
export class Sealing implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Sealing.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const run = () => {
      this.running = this.sealWhatHasEnded().catch((error: unknown) => this.log.error(error));
    };
    this.timer = setInterval(run, EVERY).unref();
    run();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async sealWhatHasEnded(): Promise<void> {
    await this.db.lookup('SELECT close_history_period($1)', [startOfDay(this.clock.today())]);
    for (let more = true; more;) {
      const [sealed] = await this.db.lookup<{ no: number | null }>('SELECT seal_history_period() AS no', []);
      more = typeof sealed?.no === 'number';
    }
  }
}
