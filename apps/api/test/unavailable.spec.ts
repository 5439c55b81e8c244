import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyPort, openTestDatabase, startApi } from '@najat/tooling';
import { User } from './api.js';
import { PASSWORD, writeFixtures } from './fixtures.js';

interface Gate {
  readonly url: string;
  close(): Promise<void>;
  open(): Promise<void>;
}

/** The way to the database, through a port that can be closed as a cable is pulled. */
async function gateTo(databaseUrl: string): Promise<Gate> {
  const url = new URL(databaseUrl);
  const to = { host: url.hostname, port: Number(url.port) };
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const onwards = connect(to);
    for (const socket of [from, onwards]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        from.destroy();
        onwards.destroy();
      });
    }
    from.pipe(onwards).pipe(from);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return {
    url: url.href,
    open: () => listen(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

describe('without its database', () => {
  it('the API refuses everything, says so, and goes on when it is back', async () => {
    const database = await openTestDatabase();
    await writeFixtures(database.ownerUrl);
    const gate = await gateTo(database.appUrl);
    const dataDir = await mkdtemp(join(tmpdir(), 'najat-unavailable-'));
    const port = await anyPort();
    const served = await startApi({
      dataDir,
      port,
      env: {
        DATABASE_URL: gate.url,
        JWT_SECRET: randomBytes(32).toString('hex'),
        SECOND_FACTOR_KEY: randomBytes(32).toString('hex'),
        NODE_ENV: 'production',
      },
    });
    try {
      const api = `http://127.0.0.1:${String(port)}/api`;
      const nobody = new User(api, undefined, undefined);
      const credentials = { username: 'case-manager', password: PASSWORD };
      const { body } = await nobody.post<{ accessToken: string }>('/session', credentials);
      const manager = new User(api, body.accessToken, undefined);
      expect((await manager.get('/referrals')).status).toBe(200);

      await gate.close();
      for (let time = 0; time < 3; time += 1) {
        const answers = [
          await nobody.get<{ code: string }>('/health'),
          await manager.get<{ code: string }>('/referrals'),
          await nobody.post<{ code: string }>('/session', credentials),
        ];
        for (const answer of answers) {
          expect([answer.status, answer.body.code]).toEqual([503, 'server.unavailable']);
          expect(JSON.stringify(answer.body)).not.toMatch(/ECONN|127\.0\.0\.1|node_modules/);
        }
      }

      await gate.open();
      expect((await nobody.get('/health')).status).toBe(200);
      expect((await manager.get('/referrals')).status).toBe(200);
      await gate.close();
    } finally {
      await served.stop();
      await rm(dataDir, { recursive: true, force: true });
      await database.drop();
    }
  });
});
