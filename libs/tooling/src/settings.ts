import { access, constants, statfs } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './folders.js';
import { Problem, textOf } from './problem.js';
import { root } from './workspace.js';

export interface Settings {
  readonly dataDir: string;
  /** Absent: the usual port, or the next one that is free. */
  readonly port?: number;
  readonly host: string;
  readonly databaseUrl?: string;
  /** Absent: no demonstration data. */
  readonly seed?: number;
}

export const USUAL_PORT = 4400;
const DEFAULT_SEED = 1;
const ROOM_NEEDED = 300 * 1024 * 1024;

const given = (name: string): string | undefined => process.env[name]?.trim() || undefined;

function readPort(): number | undefined {
  const text = given('PORT');
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`PORT is "${text}".`, 'Set PORT to a number from 1 to 65535, or leave it out.');
}

function readSeed(): number | undefined {
  const text = given('SEED');
  if (text === undefined || text === 'demo') return DEFAULT_SEED;
  if (text === 'none') return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Problem(`SEED is "${text}".`, 'Set SEED to "none", or to a number for other demonstration data.');
}

function readDatabaseUrl(): string | undefined {
  const text = given('DATABASE_URL');
  if (text === undefined) return undefined;
  if (URL.canParse(text) && /^postgres(ql)?:\/\/[^/]/.test(text)) return text;
  throw new Problem(
    'DATABASE_URL is not the address of a PostgreSQL server.',
    'It looks like postgres://user:password@host:5432/najat (encode special characters, e.g. @ as %40).',
  );
}

export function readSettings(): Settings {
  const port = readPort();
  const databaseUrl = readDatabaseUrl();
  const seed = readSeed();
  return {
    dataDir: path.resolve(root, given('DATA_DIR') ?? '.data'),
    host: given('HOST') ?? '127.0.0.1',
    ...(port === undefined ? {} : { port }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(seed === undefined ? {} : { seed }),
  };
}

export async function checkRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= ROOM_NEEDED) return;
  throw new Problem(
    `The disk of ${folder} is full: ${Math.round(free / 1024 / 1024)} MB are left.`,
    'Free at least 300 MB, or set DATA_DIR to a folder on another disk.',
  );
}

export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new Problem(
      `The data folder ${folder} cannot be used: ${textOf(cause)}`,
      'Set DATA_DIR to a folder that you may write, or make this one yours.',
      { cause },
    );
  }
  await checkRoom(folder);
}
