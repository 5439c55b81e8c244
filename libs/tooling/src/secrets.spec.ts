import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { rotateSecret, secretOf, secretsOf } from './secrets.js';

describe('the secrets of an installation', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'najat-secrets-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are made once and kept for their owner alone', async () => {
    const made = await secretsOf(folder, 'jwt');
    expect(made).toMatch(/^[\w-]{64}$/);
    expect(await secretsOf(folder, 'jwt')).toBe(made);
    expect(await secretOf(folder, 'database')).not.toBe(made);
    expect((await stat(path.join(folder, 'jwt.secret'))).mode & 0o777).toBe(0o600);
  });

  it('are rotated by putting a new one in front, and the oldest is dropped', async () => {
    const first = await secretsOf(folder, 'jwt');
    expect(await rotateSecret(folder, 'jwt', 2)).toBe(2);
    const [second, kept] = (await secretsOf(folder, 'jwt')).split(',');
    expect([kept, second === first]).toEqual([first, false]);
    await rotateSecret(folder, 'jwt', 2);
    const [third, ...rest] = (await secretsOf(folder, 'jwt')).split(',');
    expect([third === second, rest]).toEqual([false, [second]]);
    expect(await readFile(path.join(folder, 'jwt.secret'), 'utf8')).not.toContain(first);
  });
});
