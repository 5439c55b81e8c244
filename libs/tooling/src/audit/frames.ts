/**
 * The log as bytes, the same in a file and from a database: a first line, then frames of one letter, the length of what
 * follows in four bytes, and that.
 *
 * - `R`, a row: its place in the chain of its case (int32), its hash (32 bytes), the hash it follows (32 bytes), and its
 *   content: 17 fields as PostgreSQL sends them in binary, each after its length (int32, −1 for none). Its hash is the
 *   SHA-256 of the last two.
 * - `H`, after the rows of a case: the case (16 bytes), how many they are (int32), the hash of the last one.
 * - `P`, after all of them: a period, as JSON.
 */
export const FIRST_LINE = Buffer.from('najat-history 1\n');
export const HEAD = 5;
export const ROW = 'R'.charCodeAt(0);
export const END_OF_CASE = 'H'.charCodeAt(0);
export const PERIOD = 'P'.charCodeAt(0);

export interface Period {
  readonly no: number;
  /** Microseconds since 1970, as text: more than a number holds. */
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly cases: number | null;
  readonly root: string | null;
  readonly seal: string | null;
}

export function frame(kind: number, payload: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(HEAD + payload.length);
  bytes[0] = kind;
  bytes.writeInt32BE(payload.length, 1);
  bytes.set(payload, HEAD);
  return bytes;
}

export class Unreadable extends Error {}

/** Calls `each` with every frame in turn; the bytes it is given are good until it returns. */
export async function readFrames(
  pieces: AsyncIterable<Buffer>,
  each: (kind: number, payload: Buffer) => void,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  for await (const piece of pieces) {
    let bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    if (!begun) {
      if (bytes.length < FIRST_LINE.length) {
        rest = bytes;
        continue;
      }
      if (!bytes.subarray(0, FIRST_LINE.length).equals(FIRST_LINE))
        throw new Unreadable('This is not a history that Najat has exported.');
      begun = true;
      bytes = bytes.subarray(FIRST_LINE.length);
    }
    let at = 0;
    while (at + HEAD <= bytes.length) {
      const end = at + HEAD + bytes.readUInt32BE(at + 1);
      if (end > bytes.length) break;
      each(bytes[at] ?? 0, bytes.subarray(at + HEAD, end));
      at = end;
    }
    rest = Buffer.from(bytes.subarray(at));
  }
  if (rest.length > 0 || !begun) throw new Unreadable('The history ends in the middle of a row.');
}
