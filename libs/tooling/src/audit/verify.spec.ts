import { hash } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { v7 } from 'uuid';
import { readDatabase } from './database.js';
import { readFrames, Unreadable } from './frames.js';
import { Tree } from './tree.js';
import { verify, type Fault, type Verdict } from './verify.js';
import { withPurpose } from '../roles.js';
import { openTestDatabase, type TestDatabase } from '../testing.js';

const CASES = 4;
const ROWS = 8;

describe('the check of the history', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let cases: string[];

  async function tell(referralId: string, action = 'read'): Promise<void> {
    await owner.query(
      `INSERT INTO history (id, at, actor_role, subject_kind, subject_id, referral_id, person_id, action, version,
         compartment, data, address)
       VALUES ($1, clock_timestamp(), 'practitioner', 'phase', $2, $3, $2, $4, $5, 'clinical', $6, '::1')`,
      [v7(), v7(), referralId, action, action === 'read' ? 0 : 1, JSON.stringify({ words: 'ملاحظة "\\" 1' })],
    );
  }

  async function seal(): Promise<void> {
    await owner.query('SELECT close_history_period(clock_timestamp())');
    await owner.query('SELECT seal_history_period()');
  }

  // Two sealed periods and a running one; each case has rows in all of them.
  beforeEach(async () => {
    database = await openTestDatabase();
    owner = new pg.Client({ connectionString: withPurpose(database.ownerUrl, 'tests') });
    await owner.connect();
    cases = Array.from({ length: CASES }, () => v7());
    for (let row = 0; row < ROWS; row += 1) {
      for (const id of cases) await tell(id, row % 2 === 0 ? 'read' : 'start');
      if (row === 2 || row === 5) await seal();
    }
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });

  const check = (known?: ReadonlyMap<number, string>): Promise<Verdict> =>
    verify(readDatabase(database.ownerUrl), known);

  /** What somebody can do who owns the tables, or the machine: no trigger stops them. */
  async function behindTheBack(sql: string, values: readonly unknown[] = []): Promise<void> {
    const tables = ['history', 'history_chain', 'history_period'];
    for (const table of tables) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await owner.query(sql, [...values]);
    for (const table of tables) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }

  const at = (place: number, column = 'id'): string =>
    `(SELECT ${column} FROM history WHERE chain_id = $1 AND seq = ${String(place)})`;
  const rowAt = async (place: number): Promise<{ id: string }> => {
    const { rows } = await owner.query<{ id: string }>(at(place).slice(1, -1), [cases[1]]);
    return { id: rows[0]?.id ?? '' };
  };

  it('finds a log that nobody touched whole', async () => {
    expect(await check()).toMatchObject({ rows: CASES * ROWS, cases: CASES, sealed: 2 });
    expect((await check()).fault).toBeUndefined();
  });

  const FIELDS: readonly [column: string, to: string][] = [
    ['at', `at + interval '1 second'`],
    ['actor_id', `gen_random_uuid()`],
    ['actor_role', `'auditor'`],
    ['subject_id', 'gen_random_uuid()'],
    ['person_id', 'NULL'],
    ['compartment', `'legal'`],
    ['data', `'{}'`],
    ['address', `'::2'`],
    ['request_id', `''`],
    ['emergency_id', 'gen_random_uuid()'],
    ['period', 'period + 1'],
    ['prev', `sha256('')`],
    ['hash', `sha256('')`],
  ];
  it.each(FIELDS)('names a row whose %s was changed', async (column, to) => {
    const row = await rowAt(4);
    await behindTheBack(`UPDATE history SET ${column} = ${to} WHERE id = ${at(4)}`, [cases[1]]);
    expect((await check()).fault).toEqual({ kind: 'changed', caseId: cases[1], place: 4, ...row });
  });

  const RENUMBER = `WITH gone AS (DELETE FROM history WHERE id = ${at(4)} RETURNING seq)
    UPDATE history SET seq = -seq + 1 WHERE chain_id = $1 AND seq > 4`;
  const FORGE = `INSERT INTO history (id, at, subject_kind, subject_id, referral_id, action, version, compartment, data,
      chain_id, seq, period, prev, hash)
    SELECT id, at, subject_kind, subject_id, referral_id, action, version, compartment, data, chain_id, seq, period, prev,
      history_link(prev, history_content(f)) FROM (SELECT (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(),
        'actor_id', NULL, 'actor_role', NULL, 'person_id', NULL, 'address', NULL, 'prev', '\\x' || encode(h.hash, 'hex'),
        'seq', h.seq + 1))).* FROM history h WHERE id = ${at(4)}) f`;

  it('names the place where a row was taken away', async () => {
    await behindTheBack(`DELETE FROM history WHERE id = ${at(4)}`, [cases[1]]);
    expect((await check()).fault).toEqual({ kind: 'missing', caseId: cases[1], place: 4 });
  });

  it('names it also when those after it were numbered anew', async () => {
    await behindTheBack(RENUMBER, [cases[1]]);
    await behindTheBack('UPDATE history SET seq = -seq WHERE seq < 0');
    await behindTheBack('UPDATE history_chain SET seq = seq - 1 WHERE id = $1', [cases[1]]);
    expect((await check()).fault).toEqual({ kind: 'missing', caseId: cases[1], place: 4 });
  });

  it('names a row put in between with a hash of its own that is right', async () => {
    await behindTheBack('UPDATE history SET seq = -(seq + 1) WHERE chain_id = $1 AND seq > 4', [cases[1]]);
    await behindTheBack(FORGE, [cases[1]]);
    await behindTheBack('UPDATE history SET seq = -seq WHERE seq < 0');
    await behindTheBack('UPDATE history_chain SET seq = seq + 1 WHERE id = $1', [cases[1]]);
    const { rows } = await owner.query<{ id: string }>(
      `SELECT id FROM history WHERE chain_id = $1 AND seq = 5`,
      [cases[1]],
    );
    expect((await check()).fault).toEqual({
      kind: 'inserted',
      caseId: cases[1],
      place: 5,
      id: rows[0]?.id,
    });
  });

  it('names a row out of order', async () => {
    const row = await rowAt(5);
    for (const sql of [
      'UPDATE history SET seq = -seq WHERE chain_id = $1 AND seq IN (4, 5)',
      'UPDATE history SET seq = 9 + seq WHERE chain_id = $1 AND seq < 0',
    ])
      await behindTheBack(sql, [cases[1]]);
    expect((await check()).fault).toEqual({ kind: 'reordered', caseId: cases[1], place: 4, ...row });
  });

  it('names the end of a case where its last row was taken away', async () => {
    await behindTheBack('DELETE FROM history WHERE chain_id = $1 AND seq = 8', [cases[1]]);
    expect((await check()).fault).toEqual({ kind: 'missing', caseId: cases[1], place: 8 });
  });

  const shorten = async (to: number): Promise<void> => {
    await behindTheBack(`DELETE FROM history WHERE chain_id = $1 AND seq > ${String(to)}`, [cases[1]]);
    await behindTheBack(
      `UPDATE history_chain SET seq = ${String(to)}, hash = ${at(to, 'hash')} WHERE id = $1`,
      [cases[1]],
    );
  };

  it('names the period whose rows were taken away together with what says how many they were', async () => {
    await shorten(5);
    expect((await check()).fault).toEqual({ kind: 'period_changed', no: 2 });
  });

  it('names the period from which a whole case is gone', async () => {
    await behindTheBack('DELETE FROM history WHERE chain_id = $1', [cases[1]]);
    expect((await check()).fault).toEqual({ kind: 'missing', caseId: cases[1], place: 1 });
    await behindTheBack('DELETE FROM history_chain WHERE id = $1', [cases[1]]);
    expect((await check()).fault).toEqual({ kind: 'period_changed', no: 1 });
  });

  it('names a case of which nothing says where it ends', async () => {
    await behindTheBack('DELETE FROM history_chain WHERE id = $1', [cases[1]]);
    expect((await check()).fault).toEqual({ kind: 'end_missing', caseId: cases[1] });
  });

  it('finds a history that was rewritten whole, by the seals somebody else has kept', async () => {
    const { rows } = await owner.query<{ no: number; seal: string }>(
      `SELECT no, encode(seal, 'hex') AS seal FROM history_period WHERE seal IS NOT NULL`,
    );
    const known = new Map(rows.map(({ no, seal: kept }) => [no, kept]));
    expect((await check(known)).fault).toBeUndefined();
    await shorten(5);
    await behindTheBack('UPDATE history_period SET cases = NULL, root = NULL, seal = NULL WHERE no = 2');
    await owner.query('SELECT seal_history_period()');
    expect((await check()).fault).toBeUndefined();
    expect((await check(known)).fault).toEqual({ kind: 'period_not_as_known', no: 2 });
    await behindTheBack('UPDATE history_period SET cases = NULL, root = NULL, seal = NULL WHERE no = 2');
    expect((await check(known)).fault).toEqual({ kind: 'period_not_as_known', no: 2 });
  });

  it('names a period that is gone', async () => {
    await behindTheBack('DELETE FROM history_period WHERE no = 1');
    expect((await check()).fault).toEqual({ kind: 'period_missing', no: 1 });
    await behindTheBack('DELETE FROM history_period');
    expect((await check()).fault).toEqual({ kind: 'period_missing', no: 1 });
  });

  async function bytes(): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of readDatabase(database.ownerUrl)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
  async function* inPieces(whole: Buffer, size: number): AsyncGenerator<Buffer> {
    for (let from = 0; from < whole.length; from += size)
      yield await Promise.resolve(whole.subarray(from, from + size));
  }

  it('says the same of a file, in pieces of any size', async () => {
    const whole = await bytes();
    for (const size of [1, 7, 100, whole.length])
      expect(await verify(inPieces(whole, size))).toEqual(await check());
  });

  it('lets no byte of a file be another', async () => {
    const whole = await bytes();
    // Times and roots of the running period stand for nothing yet.
    const sealed = whole.lastIndexOf('P\0\0');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (place, by) => {
          const changed = Buffer.from(whole);
          changed[place] = (changed[place] ?? 0) ^ by;
          const fault = await verify(inPieces(changed, 1 << 16)).then(
            (verdict): Fault | string | undefined => verdict.fault,
            (error: unknown) => String(error),
          );
          expect(fault).toBeDefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses what is no history, and half of one', async () => {
    const nothing = (): void => undefined;
    await expect(readFrames(inPieces(Buffer.from('something else altogether'), 9), nothing)).rejects.toThrow(
      Unreadable,
    );
    const whole = await bytes();
    await expect(readFrames(inPieces(whole.subarray(0, -3), 50), nothing)).rejects.toThrow(Unreadable);
  });

  it('leaves the sealed period and the chain unchangeable, for the API and for the owner', async () => {
    await expect(owner.query('UPDATE history_period SET cases = 1 WHERE no = 1')).rejects.toThrow('sealed');
    await expect(owner.query('DELETE FROM history_period')).rejects.toThrow('sealed');
    await expect(owner.query('TRUNCATE history_period')).rejects.toThrow('append-only');
    await expect(owner.query('DELETE FROM history_chain')).rejects.toThrow('append-only');
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    for (const sql of [
      'UPDATE history_chain SET seq = 0',
      'INSERT INTO history_period (no, opened_at) VALUES (9, now())',
      'SELECT 1 FROM history_chain',
      `INSERT INTO history (id, at, subject_kind, subject_id, action, version, compartment, data, seq)
       VALUES (gen_random_uuid(), now(), 'bed', gen_random_uuid(), 'read', 0, 'legal', '{}', 1)`,
    ])
      await expect(app.query(sql)).rejects.toThrow('permission denied');
    await app.end();
  });
});

describe('the tree of a period', () => {
  const branch = (left: Buffer, right: Buffer): Buffer =>
    hash('sha256', Buffer.concat([Buffer.from([1]), left, right]), 'buffer');

  /** As RFC 6962 §2.1 says it: the left part is the largest power of two below the number of leaves. */
  function slowly(leaves: readonly Buffer[]): Buffer {
    const [first] = leaves;
    if (first === undefined) return hash('sha256', '', 'buffer');
    if (leaves.length === 1) return first;
    let left = 1;
    while (left * 2 < leaves.length) left *= 2;
    return branch(slowly(leaves.slice(0, left)), slowly(leaves.slice(left)));
  }

  it('is that of RFC 6962, for any number of leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
        const leaves = Array.from({ length: count }, (_, i) => hash('sha256', String(i), 'buffer'));
        const tree = new Tree();
        for (const leaf of leaves) tree.add(leaf);
        expect(tree.root().toString('hex')).toBe(slowly(leaves).toString('hex'));
        expect(tree.size).toBe(count);
      }),
      { numRuns: 300 },
    );
  });
});
