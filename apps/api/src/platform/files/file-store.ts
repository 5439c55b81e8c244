import type { Readable } from 'node:stream';
import type { ReceivedFile } from './received-file.js';

/**
 * Where files are kept: by a name of two parts, the last of them an id. A file is there whole or not at all, and is
 * never changed.
 */
export abstract class FileStore {
  /** Returns when the file would outlast a power cut. */
  abstract put(name: string, file: ReceivedFile): Promise<void>;
  /** Throws where there is no such file. */
  abstract get(name: string): Promise<Readable>;
  abstract remove(name: string): Promise<void>;
  /** The last parts of the names under `place` of files that were put there before `instant`. */
  abstract putBefore(place: string, instant: Date): AsyncIterable<string>;
}
