import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/**
 * Work of the program's own, on nobody's behalf: once at the start, and then again and again. Several processes may be at
 * it at once. A round that fails is told and tried again with the next; one under way is waited for at the end.
 */
export abstract class Recurring implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  /** @param every Milliseconds from the beginning of one round to that of the next. */
  protected constructor(private readonly every: number) {}

  abstract round(): Promise<void>;

  onApplicationBootstrap(): void {
    const begin = () => {
      this.running = this.round().catch((error: unknown) => this.log.error(error));
    };
    this.timer = setInterval(begin, this.every).unref();
    begin();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
