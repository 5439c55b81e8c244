import { dictionary } from '@zxcvbn-ts/language-common';
import { plainPassword } from '@najat/domain';

/** Fifty thousand passwords from lists of stolen ones, as zxcvbn keeps them: nothing is asked of any other server. */
const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common'].map(plainPassword));
const SHORTEST_PART = 4;

/** Whether it is one of the common passwords, or two of them in a row, whatever stands between their letters. */
export function isCommonPassword(password: string): boolean {
  const plain = plainPassword(password);
  if (COMMON.has(plain)) return true;
  for (let end = SHORTEST_PART; end <= plain.length - SHORTEST_PART; end += 1) {
    if (COMMON.has(plain.slice(0, end)) && COMMON.has(plain.slice(end))) return true;
  }
  return false;
}
