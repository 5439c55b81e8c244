import { expect, test } from '@playwright/test';
import { User } from './user.js';

declare global {
  interface Window {
    refusals: string[];
    intruded?: boolean;
  }
}

/** How somebody likes the portal to look; nothing of whom they look after. */
const PREFERENCES = ['najat.language', 'najat.nav-narrow', 'najat.theme'];

test('the page keeps to its policy, lets no script in and keeps nothing personal', async ({ browser }) => {
  const clerk = await User.signIn(browser, 'clerk.rusafa.misdemeanour', 'en');
  const { page } = clerk;
  await page.addInitScript(() => {
    window.refusals = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.refusals.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));

  for (const address of ['/', '/referrals', '/referrals/new']) {
    await clerk.open(address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
    expect([address, await page.evaluate(() => window.refusals)]).toEqual([address, []]);
  }
  await clerk.fill('referral:field.given', 'Zarathustra');
  await clerk.fill('referral:field.father', 'Quillon');
  await clerk.choose('referral:field.legalBasis', clerk.say('shell:legalBasis.ART39_PLACEMENT'));
  expect(await page.evaluate(() => window.refusals)).toEqual([]);
  // The styles did arrive: without its nonce Mantine would have no colours.
  const colour = () => getComputedStyle(document.documentElement).getPropertyValue('--mantine-color-body');
  expect(await page.evaluate(colour)).not.toBe('');

  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: JSON.stringify(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));
  expect(kept.local.filter((name) => !PREFERENCES.includes(name))).toEqual([]);
  expect(kept.session).not.toMatch(/Zarathustra|Quillon|eyJ/);
  expect([kept.databases, kept.caches, kept.cookies]).toEqual([0, 0, '']);
  expect(addresses.filter((address) => /Zarathustra|Quillon|eyJ/.test(address))).toEqual([]);

  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruded = true';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.intruded = true');
    document.body.append(button);
    button.click();
  });
  expect(await page.evaluate(() => window.intruded)).toBeUndefined();
  expect((await page.evaluate(() => window.refusals)).length).toBeGreaterThanOrEqual(2);
  await clerk.leave();
});
