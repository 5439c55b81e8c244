import { readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './postgres.orphan.js';
import { Problem } from './problem.js';

/** The claim of a running launcher on its data folder. */
export interface Instance {
  announce(address: string): Promise<void>;
  leave(): Promise<void>;
  release(): Promise<void>;
}

interface Claim {
  readonly pid: number;
  /** When that process began; its number alone may have been given to another since. */
  readonly born: string;
  readonly address?: string;
  readonly stopping?: boolean;
}

const PATIENCE = 20_000;
const MOMENT = 700;

function bornAt(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

async function readClaim(file: string): Promise<Claim | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Claim;
  } catch {
    return undefined;
  }
}

const holds = (claim: Claim): boolean => isAlive(claim.pid) && bornAt(claim.pid) === claim.born;

function alreadyRunning(claim: Claim): Problem {
  const where = claim.address ? `It is at ${claim.address}` : 'It is still starting';
  return new Problem(
    `Najat already runs from this data folder. ${where} (process ${claim.pid}).`,
    'Use that one, or stop it with Ctrl-C in its window; to run a second one beside it, set DATA_DIR and PORT.',
  );
}

/** One that is on its way out is worth waiting for; and one whose npm was killed notices that in a moment. */
async function waitForEnd(file: string): Promise<boolean> {
  const started = performance.now();
  for (;;) {
    const claim = await readClaim(file);
    if (!claim || !holds(claim)) return true;
    if (performance.now() - started > (claim.stopping ? PATIENCE : MOMENT)) return false;
    await pause(50);
  }
}

/** Whether a launcher runs from this data folder. */
export async function isClaimed(dataDir: string): Promise<boolean> {
  const claim = await readClaim(path.join(dataDir, 'running.json'));
  return claim !== undefined && holds(claim);
}

export async function claimDataFolder(dataDir: string): Promise<Instance> {
  const file = path.join(dataDir, 'running.json');
  const own: Claim = { pid: process.pid, born: bornAt(process.pid) };
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(own), { flag: 'wx', mode: 0o644 });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const claim = await readClaim(file);
      if (claim && !(await waitForEnd(file))) throw alreadyRunning(claim);
      await rm(file, { force: true });
    }
  }
  const rewrite = async (more: Partial<Claim>): Promise<void> => {
    await writeFile(`${file}.new`, JSON.stringify({ ...own, ...more }));
    await rename(`${file}.new`, file);
  };
  return {
    announce: (address) => rewrite({ address }),
    leave: () => rewrite({ stopping: true }),
    release: () => rm(file, { force: true }),
  };
}
