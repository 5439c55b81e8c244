import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { listOf } from '../config/secrets.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Keys {
  readonly id: string;
  readonly sealing: Buffer;
  readonly marking: Buffer;
}

export interface Sealed {
  readonly keyId: string;
  /** Nonce, tag and ciphertext. */
  readonly sealed: Buffer;
}

const derived = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `najat second factor: ${purpose}`, 32));

const keysOf = (secret: string): Keys => ({
  id: createHash('sha256').update('najat sealing key').update(secret).digest('base64url').slice(0, 12),
  sealing: derived(secret, 'seal'),
  marking: derived(secret, 'mark'),
});

/**
 * The keys under which the database keeps what must be read again, or must not be guessed from its digest by whoever
 * has stolen the database alone. The newest seals; older ones still open.
 */
@Injectable()
export class SealingKeys {
  private readonly keys: readonly Keys[];
  private readonly newest: Keys;

  constructor({ SECOND_FACTOR_KEY }: Config) {
    const [newest, ...older] = listOf(SECOND_FACTOR_KEY).map(keysOf);
    if (newest === undefined) throw new Error('There is no key to seal with');
    this.newest = newest;
    this.keys = [newest, ...older];
  }

  /** Opens for the same owner only, so that a row copied to another account is worth nothing there. */
  seal(content: Buffer, owner: string): Sealed {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.newest.sealing, nonce).setAAD(Buffer.from(owner));
    const text = Buffer.concat([cipher.update(content), cipher.final()]);
    return { keyId: this.newest.id, sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]) };
  }

  /** Throws when the content was altered, belongs to somebody else or was sealed with a key that is gone. */
  open({ keyId, sealed }: Sealed, owner: string): Buffer {
    const keys = this.keys.find(({ id }) => id === keyId);
    if (keys === undefined) throw new Error('SECOND_FACTOR_KEY no longer holds the key this was sealed with');
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, keys.sealing, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  }

  isNewest(keyId: string): boolean {
    return keyId === this.newest.id;
  }

  /** The keyed digests of a text, under every key, the newest first. */
  marks(text: string): Buffer[] {
    return this.keys.map(({ marking }) => createHmac('sha256', marking).update(text).digest());
  }

  mark(text: string): Buffer {
    return createHmac('sha256', this.newest.marking).update(text).digest();
  }
}
