import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import jwt, { type JwtHeader, type JwtPayload, type SignOptions, type VerifyOptions } from 'jsonwebtoken';
import { Config } from '../config/config.js';
import { listOf } from '../config/secrets.js';

export const ALGORITHM = 'HS256';

/** Names a key without telling it; the same in every process that knows the secret. */
const idOf = (secret: string): string =>
  createHash('sha256').update('najat signing key').update(secret).digest('base64url').slice(0, 12);

/**
 * The keys access tokens are signed with. The newest signs; a token is checked with the key it names and no other, so
 * an older key may stand behind a newer one until its last token has run out.
 */
@Injectable()
export class SigningKeys {
  private readonly newest: string;
  private readonly keys: ReadonlyMap<string, KeyObject>;

  constructor({ JWT_SECRET }: Config) {
    const secrets = listOf(JWT_SECRET);
    this.newest = idOf(secrets[0] ?? '');
    // A secret given as text would first be tried as a public key at every check, which costs more than the rest of it.
    this.keys = new Map(secrets.map((secret) => [idOf(secret), createSecretKey(Buffer.from(secret))]));
  }

  sign(claims: object, options: SignOptions): string {
    const key = this.keys.get(this.newest);
    if (key === undefined) throw new Error('There is no key to sign with');
    return jwt.sign(claims, key, { ...options, algorithm: ALGORITHM, keyid: this.newest });
  }

  /** The key a token names, when it is one of ours. Nothing else of the token is believed before it is checked. */
  keyOf(token: string): KeyObject | undefined {
    try {
      const head = JSON.parse(Buffer.from(token.split('.', 1)[0] ?? '', 'base64url').toString()) as JwtHeader;
      return typeof head.kid === 'string' ? this.keys.get(head.kid) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The claims of a token that one of our keys signed, or undefined. */
  read(token: string, options: Omit<VerifyOptions, 'algorithms' | 'complete'> = {}): JwtPayload | undefined {
    try {
      const key = this.keyOf(token);
      if (key === undefined) return undefined;
      const claims = jwt.verify(token, key, { ...options, algorithms: [ALGORITHM] });
      return typeof claims === 'string' ? undefined : claims;
    } catch {
      return undefined;
    }
  }
}
