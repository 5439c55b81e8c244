import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout; this file lies three folders below it, compiled or not. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export const fromRoot = (...parts: string[]): string => path.join(root, ...parts);

export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 10);
