import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, withPurpose, type TestDatabase } from '@najat/tooling';
import type { Discipline, Role } from '@najat/domain';
import pg from 'pg';
import { v4 } from 'uuid';
import { createApp } from '../src/app.js';
import type { Route } from '../src/platform/access/route-audit.js';
import { readConfig } from '../src/platform/config/config.js';
import { PASSWORD, usernameOf, writeFixtures, type Places } from './fixtures.js';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export interface SendOptions {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}

/** One signed-in user of the API, over real HTTP. */
export class User {
  constructor(
    private readonly address: string,
    readonly token: string | undefined,
    readonly account: { id: string } | undefined,
  ) {}

  get<Body = never>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }

  post<Body = never>(path: string, body?: unknown, options: SendOptions = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, body, options);
  }

  /** The bytes of a file as the whole body. */
  upload<Body = never>(path: string, content: Buffer, options: SendOptions = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, undefined, {
      ...options,
      raw: new Uint8Array(content),
      headers: { 'content-type': 'application/octet-stream', ...options.headers },
    });
  }

  /** The bytes of an answer. */
  async download(path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const response = await fetch(`${this.address}${path}`, {
      headers: { authorization: `Bearer ${this.token ?? ''}`, 'sec-fetch-site': 'same-origin' },
    });
    return {
      status: response.status,
      headers: response.headers,
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  }

  async send<Body = never>(
    method: string,
    path: string,
    body?: unknown,
    options: SendOptions = {},
  ): Promise<Answer<Body>> {
    const payload = options.raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        // As the browser says of our own page.
        'sec-fetch-site': 'same-origin',
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
        ...(method === 'GET' ? {} : { 'idempotency-key': options.key ?? v4() }),
        ...options.headers,
      },
      ...(payload === undefined ? {} : { body: payload }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      body: (json ? JSON.parse(text) : text) as Body,
      headers: response.headers,
    };
  }
}

export interface Api {
  readonly address: string;
  readonly database: TestDatabase;
  readonly places: Places;
  readonly routes: readonly Route[];
  /** Where files are kept. */
  readonly files: string;
  readonly nobody: User;
  /** A statement as the owner of the tables: for what no request may do. */
  asOwner<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  as(role: Role, side?: 0 | 1, discipline?: Discipline): Promise<User>;
  signIn(username: string, password?: string): Promise<User>;
  /** One more process on the same database, set up otherwise. */
  again(settings: Readonly<Record<string, string>>): Promise<{ address: string; close(): Promise<void> }>;
  /** A part of the program that works by itself, for what it does now and then. */
  part<T>(type: new (...args: never[]) => T): T;
  close(): Promise<void>;
}

async function listen(database: TestDatabase, settings: Readonly<Record<string, string>>) {
  const config = readConfig({
    DATABASE_URL: database.appUrl,
    JWT_SECRET: 'a secret for tests that is long enough',
    SECOND_FACTOR_KEY: 'a key for tests that is long enough too',
    // Accounts of the fixtures have a password alone; second-factor.spec.ts holds them to more.
    SECOND_FACTOR: 'optional',
    NODE_ENV: 'test',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    PORT: '0',
    REQUESTS_PER_ACCOUNT: '1000000',
    REQUESTS_PER_ADDRESS: '1000000',
    GUESSES_PER_ADDRESS: '1000000',
    ...settings,
  });
  const { app, routes } = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, routes, address: `http://127.0.0.1:${String(port)}/api` };
}

/** The whole API on a database of its own, as `najat_app`, listening on loopback. */
export async function startApi(settings: Readonly<Record<string, string>> = {}): Promise<Api> {
  const database = await openTestDatabase();
  const places = await writeFixtures(database.ownerUrl);
  const files = await mkdtemp(join(tmpdir(), 'najat-files-'));
  const all = { FILES_DIR: files, ...settings };
  const { app, routes, address } = await listen(database, all);
  const known = new Map<string, User>();
  const nobody = new User(address, undefined, undefined);

  const signIn = async (username: string, password = PASSWORD): Promise<User> => {
    const { status, body } = await nobody.post<{ accessToken: string; account: { id: string } }>('/session', {
      username,
      password,
    });
    if (status !== 200)
      throw new Error(`sign-in of ${username} answered ${String(status)} ${JSON.stringify(body)}`);
    return new User(address, body.accessToken, body.account);
  };

  const owner = new pg.Client({ connectionString: withPurpose(database.ownerUrl, 'tests') });
  await owner.connect();

  return {
    address,
    database,
    places,
    routes,
    files: all.FILES_DIR,
    nobody,
    signIn,
    as: async (role, side = 0, discipline) => {
      const username = usernameOf(
        role,
        side,
        role === 'practitioner' ? (discipline ?? 'psychological') : undefined,
      );
      const user = known.get(username) ?? (await signIn(username));
      known.set(username, user);
      return user;
    },
    asOwner: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows,
    again: async (more) => {
      const other = await listen(database, { ...all, ...more });
      return { address: other.address, close: () => other.app.close() };
    },
    part: (type) => app.get(type as never, { strict: false }),
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
}
