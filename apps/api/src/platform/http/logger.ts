import { ConsoleLogger, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.js';

/** Nest's log lines as structured JSON. What is logged is codes, ids and places, never content of a request. */
export class JsonLogger extends ConsoleLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(config: Config) {
    super();
    this.pino = pino({ level: config.LOG_LEVEL, base: {} });
  }

  override log(message: unknown, context?: string): void {
    this.pino.info(fields(message, context));
  }

  override error(message: unknown, stackOrContext?: string, context?: string): void {
    this.pino.error(fields(message, context ?? stackOrContext));
  }

  override warn(message: unknown, context?: string): void {
    this.pino.warn(fields(message, context));
  }

  override debug(message: unknown, context?: string): void {
    this.pino.debug(fields(message, context));
  }

  override verbose(message: unknown, context?: string): void {
    this.pino.trace(fields(message, context));
  }
}

function fields(message: unknown, context: string | undefined): Record<string, unknown> {
  const own =
    typeof message === 'object' && message !== null
      ? (message as Record<string, unknown>)
      : { msg: String(message) };
  return context === undefined ? own : { context, ...own };
}
