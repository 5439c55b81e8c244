import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Tinypool } from 'tinypool';
import type { CourtDocument } from './document.js';
import { FONT_FILES } from './font.js';
import { layoutOf } from './layout.js';

/** Half of a small machine at most, so that many reports at once take nothing from whoever else asks. */
const WORKERS = 2;
const IDLE_MS = 60_000;
const DRAW = new URL('./typst.worker.mjs', import.meta.url).href;
const JOIN = new URL('./join.worker.mjs', import.meta.url).href;

/** Draws documents as PDF, in threads of their own that start with the first document and end when idle. */
@Injectable()
export class Pdf implements OnModuleDestroy {
  private readonly pool = new Tinypool({
    filename: DRAW,
    runtime: 'worker_threads',
    minThreads: 0,
    maxThreads: WORKERS,
    idleTimeout: IDLE_MS,
  });

  /** The same document gives the same bytes, at any time and on any machine. */
  async render(document: CourtDocument): Promise<Buffer> {
    const task = { document: JSON.stringify(layoutOf(document)), fonts: FONT_FILES };
    const bytes = (await this.pool.run(task)) as Uint8Array;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The pages of several files as one file, to be printed. It is no archive file, and stands for none of them. */
  async join(parts: readonly Uint8Array[], name: string): Promise<Buffer> {
    const bytes = (await this.pool.run({ parts, name }, { filename: JOIN })) as Uint8Array;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }
}
