import type { FileMediaType } from './media-type.js';

/** A file that has arrived whole, and what it is by its content. */
export interface ReceivedFile {
  /** Where it lies until it is kept. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly mediaType: FileMediaType;
  /** Null where the number cannot be told without drawing it. */
  readonly pages: number | null;
}
