import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { END_OF_CASE, FIRST_LINE, frame, HEAD, PERIOD, ROW, type Period } from './frames.js';
import { withPurpose } from '../roles.js';

/** The fields of the content of a row, in the order in which they are hashed. */
const CONTENT = `chain_id, period, id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, person_id, action,
  version, compartment, data, request_id, address, emergency_id`;
const FIELDS = 17;

/** After the last row of a case comes the end of its chain, with how many there should be in the place of the period. */
const ROWS = `COPY (
  SELECT seq, hash, prev, ${CONTENT} FROM history
  UNION ALL
  SELECT 2147483647, hash, NULL, id, seq, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL FROM history_chain
  ORDER BY chain_id, seq) TO STDOUT (FORMAT binary)`;

const PERIODS = `SELECT no, (extract(epoch FROM opened_at) * 1000000)::bigint::text AS "openedAt",
  (extract(epoch FROM closed_at) * 1000000)::bigint::text AS "closedAt", cases, encode(root, 'hex') AS root,
  encode(seal, 'hex') AS seal FROM history_period ORDER BY no`;

/** What COPY writes before the first row, and how many bytes lie before the content of a row. */
const PREAMBLE = 19;
const COUNT = 2;
const BEFORE_CONTENT = COUNT + (4 + 4) + (4 + 32) + (4 + 32);
const LAST = -1;

/** Where the row that begins at `at` ends, or undefined when the piece ends before it. */
function endOfRow(bytes: Buffer, at: number): number | undefined {
  let end = at + COUNT;
  for (let field = 0; field < 3 + FIELDS; field += 1) {
    if (end + 4 > bytes.length) return undefined;
    end += 4 + Math.max(0, bytes.readInt32BE(end));
  }
  return end <= bytes.length ? end : undefined;
}

const HASHES = 4 + 32 + 32;

function frameOf(row: Buffer): Buffer {
  const seq = COUNT + 4;
  const hash = seq + 4 + 4;
  const prev = hash + 32 + 4;
  if (row.readInt32BE(prev - 4) < 0) {
    const chain = prev + 4;
    const count = chain + 16 + 4;
    const parts = [
      row.subarray(chain, chain + 16),
      row.subarray(count, count + 4),
      row.subarray(hash, hash + 32),
    ];
    return frame(END_OF_CASE, Buffer.concat(parts));
  }
  const length = HASHES + row.length - BEFORE_CONTENT;
  const bytes = Buffer.allocUnsafe(HEAD + length);
  bytes[0] = ROW;
  bytes.writeInt32BE(length, 1);
  row.copy(bytes, HEAD, seq, seq + 4);
  row.copy(bytes, HEAD + 4, hash, hash + 32);
  row.copy(bytes, HEAD + 36, prev);
  return bytes;
}

async function* rows(client: pg.Client): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  for await (const piece of client.query(copyTo(ROWS)) as AsyncIterable<Buffer>) {
    let bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    if (!begun) {
      if (bytes.length < PREAMBLE) {
        rest = bytes;
        continue;
      }
      begun = true;
      bytes = bytes.subarray(PREAMBLE);
    }
    const frames: Buffer[] = [];
    let at = 0;
    while (at + COUNT <= bytes.length && bytes.readInt16BE(at) !== LAST) {
      const end = endOfRow(bytes, at);
      if (end === undefined) break;
      frames.push(frameOf(bytes.subarray(at, end)));
      at = end;
    }
    rest = Buffer.from(bytes.subarray(at));
    yield Buffer.concat(frames);
  }
}

/** The whole log of a database, as it stands at one instant, however long reading it takes. */
export async function* readDatabase(ownerUrl: string): AsyncGenerator<Buffer> {
  const client = new pg.Client({ connectionString: withPurpose(ownerUrl, 'verification') });
  await client.connect();
  try {
    await client.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // In the order of the index: sorting rows of this width would write them all to disk once more.
    await client.query('SET LOCAL enable_sort = off');
    await client.query('SET LOCAL statement_timeout = 0');
    yield FIRST_LINE;
    yield* rows(client);
    const { rows: periods } = await client.query<Period>(PERIODS);
    for (const period of periods) yield frame(PERIOD, Buffer.from(JSON.stringify(period)));
  } finally {
    await client.end();
  }
}
