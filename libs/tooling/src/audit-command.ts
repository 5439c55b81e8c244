import { createReadStream, createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readDatabase } from './audit/database.js';
import { Unreadable } from './audit/frames.js';
import { readSeals, sealsOf } from './audit/seals.js';
import { verify, type Verdict } from './audit/verify.js';
import { summaryOf, wordsOf } from './audit/words.js';
import { openDatabase } from './database.js';
import { claimDataFolder, isClaimed } from './instance.js';
import { Problem } from './problem.js';
import { elapsedSince } from './progress.js';
import { secretOf } from './secrets.js';
import { prepareDataFolder, readSettings } from './settings.js';

const USAGE = `audit:verify [--file FILE] [--seals FILE]   check the log of the database, or an exported one
audit:export FILE                           write the whole log into a file
audit:seals FILE                            write the seals, to be kept by somebody else`;

function optionsOf(args: readonly string[]): { file?: string; seals?: string; target?: string } {
  const options: { file?: string; seals?: string; target?: string } = {};
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const value = word.startsWith('--') ? rest.shift() : word;
    if (value === undefined) throw new Problem(`${word} wants a file.`, USAGE);
    if (word === '--file') options.file = path.resolve(value);
    else if (word === '--seals') options.seals = path.resolve(value);
    else if (!word.startsWith('--') && options.target === undefined) options.target = path.resolve(value);
    else throw new Problem(`${word} says nothing here.`, USAGE);
  }
  return options;
}

/** The database of a Najat that may be running at the moment, which is left as it was found. */
async function withOwner<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const direct = process.env['DATABASE_OWNER_URL'];
  if (direct) return work(direct);
  const settings = readSettings();
  await prepareDataFolder(settings.dataDir);
  const running = await isClaimed(settings.dataDir);
  const instance = running ? undefined : await claimDataFolder(settings.dataDir);
  try {
    const database = await openDatabase(settings, await secretOf(settings.dataDir, 'database'));
    try {
      return await work(database.ownerUrl);
    } finally {
      if (!running) await database.stop();
    }
  } finally {
    await instance?.release();
  }
}

async function check(file: string | undefined, sealsFile: string | undefined): Promise<number> {
  const started = performance.now();
  const known = sealsFile === undefined ? new Map<number, string>() : await readSeals(sealsFile);
  const verdict: Verdict =
    file === undefined
      ? await withOwner((ownerUrl) => verify(readDatabase(ownerUrl), known))
      : await verify(createReadStream(file, { highWaterMark: 1024 * 1024 }), known);
  if (verdict.fault === undefined) {
    console.log(`✓ The log is whole: ${summaryOf(verdict)} (${elapsedSince(started)}).`);
    return 0;
  }
  console.error(`✗ ${wordsOf(verdict.fault)}`);
  console.error(`  Found after ${summaryOf(verdict)} (${elapsedSince(started)}).`);
  return 1;
}

/** Checks, exports or vouches for the log of who changed and who read what. */
export async function run([what, ...args]: readonly string[]): Promise<number> {
  const { file, seals, target } = optionsOf(args);
  try {
    if (what === 'verify' && target === undefined) return await check(file, seals);
  } catch (error) {
    if (error instanceof Unreadable) throw new Problem(error.message, USAGE);
    throw error;
  }
  if (target === undefined) throw new Problem('The command is not complete.', USAGE);
  if (what === 'export') {
    await withOwner((url) => pipeline(readDatabase(url), createWriteStream(target, { mode: 0o600 })));
  } else if (what === 'seals') {
    await writeFile(target, await withOwner(sealsOf));
  } else throw new Problem('The command is not complete.', USAGE);
  console.log(`✓ ${target}`);
  return 0;
}
