import { rm } from 'node:fs/promises';
import { chromium, type Browser } from '@playwright/test';
import type { Role } from '@najat/domain';
import { resolveBrowser } from './browser.js';
import { LANGUAGES, openWindow, shootPage, type Language, type Shot } from './screenshots/camera.js';
import { addressesFor, readPages, type Page } from './screenshots/pages.js';
import { writeSheet } from './screenshots/sheet.js';
import { textOf } from './problem.js';
import { openStage, type Stage } from './stage.js';
import { fromRoot } from './workspace.js';

const FOLDER = fromRoot('screenshots');
const AT_ONCE = 2;

async function addresses(
  stage: Stage,
  account: Stage['accounts'][number],
  pages: readonly Page[],
): Promise<string[]> {
  const answer = await fetch(`${stage.origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  const get = async (path: string): Promise<never> => {
    const found = await fetch(`${stage.origin}/api${path}`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    return (found.ok ? await found.json() : undefined) as never;
  };
  return addressesFor(account.role as Role, pages, get);
}

async function shootRole(
  browser: Browser,
  stage: Stage,
  account: Stage['accounts'][number],
  wanted: readonly string[],
  missed: string[],
): Promise<Shot[]> {
  const shots: Shot[] = [];
  const shootIn = async (language: Language): Promise<void> => {
    const context = await openWindow(browser, stage.origin, account, language);
    for (const address of wanted) {
      try {
        shots.push(...(await shootPage(context, FOLDER, { role: account.role, address, language })));
      } catch (error) {
        // One page that would not be pictured must not cost the others.
        missed.push(`${account.role} ${language} ${address}: ${textOf(error).split('\n')[0] ?? ''}`);
      }
    }
    await context.close();
  };
  const waiting = [...LANGUAGES];
  const work = async (): Promise<void> => {
    for (let language = waiting.shift(); language; language = waiting.shift()) await shootIn(language);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return shots;
}

async function shootSignIn(browser: Browser, stage: Stage): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const language of LANGUAGES) {
    const context = await openWindow(browser, stage.origin, undefined, language);
    shots.push(...(await shootPage(context, FOLDER, { role: 'nobody', address: '/', language })));
    await context.close();
  }
  return shots;
}

/**
 * Pictures every page for each role that may open it, in every language, both themes and three widths, into an
 * ignored folder with a contact sheet. Arguments narrow it: a role, then a part of the address.
 */
export async function run([role = '', only = '']: readonly string[] = []): Promise<number> {
  await rm(FOLDER, { recursive: true, force: true });
  const missed: string[] = [];
  const pages = await readPages();
  const stage = await openStage();
  const { executablePath, args, env } = await resolveBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
  try {
    const shots = role === '' ? await shootSignIn(browser, stage) : [];
    for (const account of stage.accounts.filter((each) => each.role.includes(role))) {
      const started = performance.now();
      const wanted = (await addresses(stage, account, pages)).filter((address) => address.includes(only));
      const taken = await shootRole(browser, stage, account, wanted, missed);
      shots.push(...taken);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(`${account.role}: ${String(taken.length)} pictures in ${seconds} s`);
    }
    console.log(`${String(shots.length)} pictures; look at ${await writeSheet(FOLDER, shots)}`);
    for (const one of missed) console.log(`not pictured: ${one}`);
    return missed.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await stage.stop();
  }
}
