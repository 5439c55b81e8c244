import { latinDigits } from '../person/digits.js';

/** The number of a report: the code of its centre, the year, and a running number. It names no case. */
export function reportNumber(centreCode: string, year: number, running: number): string {
  return `${centreCode}-R-${year}-${String(running).padStart(6, '0')}`;
}

/** Crockford's: no letter is mistaken for a figure, whoever reads it aloud or types it from paper. */
const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** So many random bytes make a code of eight signs. */
export const CHECK_CODE_BYTES = 5;
const BITS_OF_SIGN = 5;

/** The check code of random bytes: with the number alone nobody finds a report. */
export function checkCode(random: Uint8Array): string {
  let value = 0n;
  for (const byte of random) value = value * 256n + BigInt(byte);
  const signs = Math.ceil((random.length * 8) / BITS_OF_SIGN);
  return Array.from(
    { length: signs },
    (_, at) => CODE_SIGNS[Number((value >> BigInt(BITS_OF_SIGN * (signs - 1 - at))) & 31n)],
  ).join('');
}

/** What stands on the letter and in its QR code, to be checked by anybody: number and code in one. */
export function checkNumber(number: string, code: string): string {
  return `${number}-${code.slice(0, 4)}-${code.slice(4)}`;
}

const CHECK_NUMBER = /^([A-Z]{3}-R-\d{4}-\d{6})-([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})$/;

/**
 * Number and code of a check number as somebody typed it: either digit set, any case, spaces or dashes of any kind, and
 * I, L and O for 1 and 0 in the code. Undefined when it cannot be one.
 */
export function readCheckNumber(text: string): { number: string; code: string } | undefined {
  const tidy = latinDigits(text)
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015\u2212_]+/gu, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const code = tidy.slice(-9).replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const match = CHECK_NUMBER.exec(tidy.slice(0, -9) + code);
  if (match === null) return undefined;
  const [, number = '', first = '', last = ''] = match;
  return { number, code: first + last };
}
