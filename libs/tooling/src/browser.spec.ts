import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { resolveBrowser } from './browser.js';
import { fromRoot } from './workspace.js';

it('finds a browser that draws Sorani with a web font', async () => {
  const { executablePath, args, env } = await resolveBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
  try {
    const page = await browser.newPage();
    const font = await readFile(
      fromRoot('node_modules/vazirmatn/fonts/webfonts/Vazirmatn-Regular.woff2'),
      'base64',
    );
    await page.setContent(
      `<style>
         @font-face { font-family: Product; src: url(data:font/woff2;base64,${font}); }
         span { font: 40px Product, monospace; }
       </style>
       <span lang="ckb" dir="rtl">ڕزگاری نەجات</span>`,
    );
    const drawn = await page.evaluate(async () => {
      const loaded = await document.fonts.load('40px Product', 'ڕزگاری');
      return {
        loaded: loaded.length,
        width: document.querySelector('span')?.getBoundingClientRect().width ?? 0,
      };
    });
    expect(drawn.loaded).toBe(1);
    expect(drawn.width).toBeGreaterThan(100);
    const picture = await page.locator('span').screenshot();
    const blank = await page.evaluate(
      async (bytes) => {
        const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        return data.every((value) => value === 255);
      },
      [...picture],
    );
    expect(blank).toBe(false);
  } finally {
    await browser.close();
  }
}, 60_000);
