import { randomInt } from 'node:crypto';

/** Letters and digits nobody confuses when they are read from paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Groups of four such letters and digits: `k3vd-9pxm-…`. */
export function readable(groups: number): string {
  const letter = (): string => READABLE[randomInt(READABLE.length)] ?? '';
  return Array.from({ length: groups }, () => Array.from({ length: 4 }, letter).join('')).join('-');
}
