import { latinDigits } from '../person/digits.js';
import { refuseIf, type Refusal } from '../problem/refusal.js';

/**
 * Shortest password accepted. One rule for everybody: a second factor may be turned off again, and a password that is
 * then alone has to have 15 characters (NIST SP 800-63B revision 4, 3.1.1.2).
 */
export const PASSWORD_MIN_LENGTH = 15;
/** In units of UTF-16, so that 64 characters of whatever script fit. */
export const PASSWORD_MAX_LENGTH = 128;

const OWN_NAMES = ['najat', 'نجاة', 'نجات', 'نەجات'];
/** Shorter names, such as a code of two letters, stand in many an innocent phrase. */
const SHORTEST_NAME = 3;
const LONGEST_UNIT = 7;
const FEWEST_CHARACTERS = 5;

const folded = (text: string): string => latinDigits(text.normalize('NFKC')).toLowerCase();

/** What a guesser does not tell apart: case, width, digit set, spaces and signs. */
export function plainPassword(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many characters a person would count. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFC')].length;
}

const repeatsItself = (text: string): boolean => {
  for (let unit = 1; unit <= Math.min(LONGEST_UNIT, text.length / 2); unit += 1) {
    if (
      text
        .slice(0, unit)
        .repeat(Math.ceil(text.length / unit))
        .startsWith(text)
    )
      return true;
  }
  return false;
};

/** `abcdef…`, `987654…` and `123456789012345`. */
const counts = (text: string): boolean => {
  const steps = [...text].map(
    (character, index) => (text.charCodeAt(index + 1) - character.charCodeAt(0) + 10) % 10,
  );
  return [1, 9].some((step) => steps.slice(0, -1).every((each) => each === step));
};

function isTooSimple(password: string): boolean {
  const whole = folded(password).replace(/\s/g, '');
  const plain = plainPassword(password);
  // Signs between letters hide nothing; a password of signs is one.
  const text = plain.length * 2 < whole.length ? whole : plain;
  return new Set(text).size < FEWEST_CHARACTERS || repeatsItself(text) || counts(text);
}

export interface PasswordFacts {
  readonly username: string;
  readonly previous?: string;
  /** Names an attacker tries first: of the centre, the court, the person. */
  readonly names?: readonly string[];
}

const contains = (plain: string, names: readonly string[]): boolean =>
  names.map(plainPassword).some((name) => name.length >= SHORTEST_NAME && plain.includes(name));

/**
 * Long, new, and not what somebody who knows the account tries first. No composition rules and no expiry, which make
 * passwords worse (NIST SP 800-63B). Whether it is a common one is for whoever has the list.
 */
export function checkPassword(password: string, facts: PasswordFacts, path = 'newPassword'): Refusal[] {
  const plain = plainPassword(password);
  const isLong = passwordLength(password) >= PASSWORD_MIN_LENGTH;
  return [
    ...refuseIf(!isLong, 'password.too_short', path),
    ...refuseIf(facts.previous === password, 'password.same_as_before', path),
    ...refuseIf(contains(plain, [facts.username]), 'password.contains_username', path),
    ...refuseIf(contains(plain, [...OWN_NAMES, ...(facts.names ?? [])]), 'password.contains_context', path),
    ...refuseIf(isLong && isTooSimple(password), 'password.too_common', path),
  ];
}
