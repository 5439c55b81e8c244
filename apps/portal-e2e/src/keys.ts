import type { Page } from '@playwright/test';

/** Fields whose characters are the name and the numbers themselves, which nobody can save anybody from typing. */
const GIVEN = [
  'person.given',
  'person.father',
  'person.grandfather',
  'person.nationalNumber',
  'person.phone',
  'orderNumber',
].map((path) => `field-${path}`);

interface Counting extends Window {
  keysBeyondNameAndNumbers?: number;
}

/** Counts every key that really goes down, Tab, arrows and Enter among them, but for the name and the numbers. */
export async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate((given) => {
    const counting = window as Counting;
    counting.keysBeyondNameAndNumbers = 0;
    window.addEventListener(
      'keydown',
      ({ key, ctrlKey, target }) => {
        const isOfPaper = key.length === 1 && !ctrlKey && given.includes((target as Element).id);
        if (!isOfPaper) counting.keysBeyondNameAndNumbers = (counting.keysBeyondNameAndNumbers ?? 0) + 1;
      },
      { capture: true },
    );
  }, GIVEN);
  return () => page.evaluate(() => (window as Counting).keysBeyondNameAndNumbers ?? Number.NaN);
}
