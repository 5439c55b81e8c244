import { latinDigits } from './digits.js';

const MOBILE = /^7[3-9]\d{8}$/;
const BAGHDAD_LANDLINE = /^1\d{7}$/;

/**
 * An Iraqi phone number in E.164 (`+9647701234567`) from any common way of writing it, or undefined
 * when it is none. Ranges from the libphonenumber metadata (domain reference §4.5).
 */
export function normalisePhone(text: string): string | undefined {
  const digits = latinDigits(text).replace(/[\s()\-.\u200e\u200f\u2066-\u2069]/g, '');
  const national = digits.replace(/^(?:\+964|00964|964)0?|^0/, '');
  if (MOBILE.test(national) || BAGHDAD_LANDLINE.test(national)) return `+964${national}`;
  return undefined;
}

/** A stored number as people read it: `0770 123 4567`. */
export function displayPhone(e164: string): string {
  const national = e164.replace(/^\+964/, '0');
  return national.length === 11
    ? `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`
    : `${national.slice(0, 2)} ${national.slice(2, 5)} ${national.slice(5)}`;
}
