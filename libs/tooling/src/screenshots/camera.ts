import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';

export const LANGUAGES = ['en', 'ar', 'ckb'] as const;
export const THEMES = ['light', 'dark'] as const;
export const WIDTHS = [1440, 768, 360] as const;

export type Language = (typeof LANGUAGES)[number];

export interface Shot {
  readonly file: string;
  readonly role: string;
  readonly address: string;
  readonly language: Language;
  readonly theme: string;
  readonly width: number;
}

const HEIGHTS: Readonly<Record<number, number>> = { 1440: 900, 768: 1024, 360: 740 };
/** Longer pages are cut here: a picture is to be looked at. */
const TALLEST = 4000;

const fileName = (address: string): string =>
  address === '/'
    ? 'home'
    : address
        .slice(1)
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'one')
        .replace(/[^a-z0-9]+/gi, '-');

/** A signed-in window in one language. */
export async function openWindow(
  browser: Browser,
  origin: string,
  account: { username: string; password: string } | undefined,
  language: Language,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce' });
  await context.addInitScript((kept) => {
    localStorage.setItem('najat.language', kept);
  }, language);
  if (account) {
    const { username, password } = account;
    const answer = await context.request.post(`${origin}/api/session`, { data: { username, password } });
    if (!answer.ok()) throw new Error(`${username} could not sign in: ${String(answer.status())}`);
  }
  return context;
}

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/**
 * A window as tall as its page: what is fixed to an edge of the window then stands at the edge of the picture, where a
 * full-page picture would draw it in the middle.
 */
async function stretch(page: Page, width: number): Promise<void> {
  const height = HEIGHTS[width] ?? 900;
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(120);
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(tall, height), TALLEST) });
}

/** Both themes and all widths of one page that has been loaded once. */
export async function shootPage(
  context: BrowserContext,
  folder: string,
  what: { role: string; address: string; language: Language },
): Promise<Shot[]> {
  const page = await context.newPage();
  const shots: Shot[] = [];
  try {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(what.address, { waitUntil: 'load' });
    await settle(page);
    for (const width of WIDTHS) {
      await stretch(page, width);
      for (const theme of THEMES) {
        await page.evaluate((scheme) => {
          document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
        }, theme);
        await page.waitForTimeout(120);
        const file = path.join(
          what.role,
          what.language,
          `${fileName(what.address)}.${String(width)}.${theme}.png`,
        );
        await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
        // A theme that is still fading in would be pictured half and half.
        await page.screenshot({ path: path.join(folder, file), animations: 'disabled', timeout: 120_000 });
        shots.push({ file, ...what, theme, width });
      }
    }
  } finally {
    await page.close();
  }
  return shots;
}
