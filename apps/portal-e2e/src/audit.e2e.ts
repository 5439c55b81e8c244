import { expect, test, type Page } from '@playwright/test';
import { User } from './user.js';
import type { Language } from './words.js';

const CASE_NUMBER = /[A-Z]{3,4}-\d{4}-\d{6}/;

/** The name of whoever is signed in, as their own menu says it. */
async function nameOf(user: User): Promise<string> {
  const [before = '', after = ''] = user.say('shell:account.menu').split('{{name}}');
  const said = user.page.getByRole('banner').getByText(before.trim());
  const text = (await said.textContent()) ?? '';
  expect(text.length).toBeGreaterThan(before.length + after.length);
  return text.slice(before.length, text.length - after.length);
}

async function openAnyStay(manager: User): Promise<{ stay: string; caseNumber: string }> {
  const { page } = manager;
  await manager.open('/admissions?state=active');
  await page.getByRole('main').locator('a[data-row]').first().click();
  await page.waitForURL(/\/admissions\/[0-9a-f-]{36}/);
  await manager.sees('admission:order.title');
  const caseNumber = CASE_NUMBER.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? '';
  expect(caseNumber).not.toBe('');
  return { stay: new URL(page.url()).pathname, caseNumber };
}

const fitsIntoAPhone = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 360, height: 740 });
  // Tables turn into cards as soon as the page has noticed.
  await expect
    .poll(() => page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
    .toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
};

/** Finds in the log what somebody just read, narrows it to them by keyboard, and widens it again. */
async function findInLog(auditor: User, reader: string, caseNumber: string): Promise<void> {
  const { page } = auditor;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: auditor.say('audit:title') })
    .first()
    .click();
  await page.waitForURL(/\/log$/);
  const rows = page.getByRole('main').getByRole('listitem');
  const found = rows
    .filter({ hasText: reader })
    .filter({ hasText: caseNumber })
    .filter({ hasText: auditor.say('history:admission.read') });
  await expect(found.first()).toBeVisible();
  await expect(found.first()).toContainText('127.0.0.1');
  await auditor.findsPageAccessible();
  await fitsIntoAPhone(page);

  await found.first().getByRole('button', { name: reader }).press('Enter');
  await page.waitForURL(/actorId=/);
  await expect(rows.first()).toBeVisible();
  await expect(rows.filter({ hasNotText: reader })).toHaveCount(0);
  await auditor.findsPageAccessible();
  await page.getByRole('button', { name: `${reader} ${auditor.say('audit:only.remove')}` }).click();
  await expect(page).not.toHaveURL(/actorId=/);
}

async function seeNothingOfOldTimes(auditor: User): Promise<void> {
  await auditor.open('/log?from=2001-01-01&to=2001-01-02');
  await auditor.sees('shell:list.noMatch');
  await auditor.findsPageAccessible();
}

async function takeSeals(auditor: User): Promise<void> {
  const { page } = auditor;
  await auditor.open('/log/seals');
  await auditor.sees('audit:seals.state.running');
  await auditor.findsPageAccessible();
  await fitsIntoAPhone(page);
  const file = page.waitForEvent('download');
  await auditor.press('audit:seals.download');
  expect((await file).suggestedFilename()).toBe('najat-seals.csv');
}

async function seeWhoLooked(director: User, stay: string, reader: string): Promise<void> {
  const { page } = director;
  await director.open(stay);
  await page.getByRole('link', { name: director.say('shell:look.who') }).click();
  await page.waitForURL(/\/persons\/[0-9a-f-]{36}#readers/);
  const section = page.getByRole('region', { name: director.say('person:readers.title') });
  const line = section.getByRole('listitem').filter({ hasText: reader }).first();
  await expect(line).toContainText(director.say('person:readers.part.administrative'));
  await expect(line).toContainText(director.say('shell:role.case_manager'));
  await expect(page.getByRole('link', { name: director.say('shell:look.inLog') })).toHaveCount(0);
  await director.findsPageAccessible();
  await fitsIntoAPhone(page);
}

for (const language of ['en', 'ar'] satisfies Language[]) {
  test(`what somebody read is in the log and on the person's page (${language})`, async ({ browser }) => {
    const manager = await User.signIn(browser, 'manager.bgd', language);
    const { stay, caseNumber } = await openAnyStay(manager);
    const reader = await nameOf(manager);

    const auditor = await User.signIn(browser, 'auditor', language);
    await findInLog(auditor, reader, caseNumber);
    await seeNothingOfOldTimes(auditor);
    await takeSeals(auditor);

    const director = await User.signIn(browser, 'director.bgd', language);
    await seeWhoLooked(director, stay, reader);
    for (const user of [manager, auditor, director]) await user.leave();
  });
}
