import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;
const SECRET_BYTES = 20;
/** Steps before and after: the clock of a telephone goes wrong. */
const WINDOW = 1;

export const newTotpSecret = (): Buffer => randomBytes(SECRET_BYTES);

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
const totp = (bytes: Buffer, label: string): TOTP =>
  new TOTP({ issuer: 'Najat', label, secret: secretOf(bytes), digits: 6, period: STEP_SECONDS });

/** What an authenticator app reads from the QR code. */
export const totpAddress = (bytes: Buffer, username: string): string => totp(bytes, username).toString();

/** The secret as somebody types it who cannot take a picture: base32. */
export const totpText = (bytes: Buffer): string => secretOf(bytes).base32;

/** The time step of which `code` is the code, within the window around `now`; undefined when it is none. */
export function totpStep(bytes: Buffer, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totp(bytes, '').validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
}
