import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Locator } from '@playwright/test';
import { latinDigits } from '@najat/domain';
import { textOfPdf } from './papers.js';
import { User } from './user.js';
import type { Language } from './words.js';

const CASE = /[A-Z]{3}-\d{4}-\d{6}/;
const PHONE_WIDTH = 360;

/** What the directors write, a head of their own in each language of the portal. */
const HEADS: Readonly<Record<Language, string>> = {
  en: 'Ministry of Health\nClinic by the Tigris',
  ar: 'Ministry of Health\nClinic of the Palm Grove',
  ckb: 'Ministry of Health\nClinic at the Citadel',
};
const REASONS: Readonly<Record<Language, string>> = {
  en: 'The vocational course is not mentioned.',
  ar: 'لم تُذكر الدورة المهنية.',
  ckb: 'خولی پیشەیی باس نەکراوە.',
};

const tileOf = (user: User, item: string): Locator =>
  user.page
    .locator('[data-tone]')
    .filter({ has: user.page.getByRole('link', { name: user.say(`home:item.${item}.title`), exact: true }) });

/** The figure on the home, which is the only number on its tile. */
async function figureOf(user: User, item: string): Promise<number> {
  await user.open('/');
  const tile = tileOf(user, item);
  await expect(tile.locator('.mantine-Skeleton-root')).toHaveCount(0);
  return Number(latinDigits(await tile.innerText()).replaceAll(/\D/g, ''));
}

/** Opens the list behind a figure; it has as many rows as the figure says. */
async function openList(user: User, item: string): Promise<void> {
  const figure = await figureOf(user, item);
  await tileOf(user, item).getByRole('link').click();
  await expect(user.page.getByRole('row').filter({ hasText: CASE })).toHaveCount(figure);
  await user.findsPageAccessible();
}

/** Opens the report on a case from the list behind a figure, takes one step, and answers by how much the figure fell. */
async function stepFromHome(user: User, item: string, caseNumber: string, step: string): Promise<number> {
  const before = await figureOf(user, item);
  await openList(user, item);
  await user.page.getByRole('row').filter({ hasText: caseNumber }).getByRole('link').first().click();
  await user.act(`report:${step}.open`);
  if (step === 'submit') await user.pressTwice('report:submit.open');
  else await user.press(`report:${step}.open`);
  await user.sees(`report:${step}.done`);
  return before - (await figureOf(user, item));
}

/** A case of the centre on which a report can be begun. */
async function caseToReport(manager: User): Promise<string> {
  await manager.open('/admissions?state=active');
  const rows = manager.page.getByRole('row').filter({ hasText: CASE });
  await expect(rows.first()).toBeVisible();
  const numbers = (await rows.allTextContents()).flatMap((text) => CASE.exec(text)?.[0] ?? []);
  for (const number of numbers) {
    await manager.open('/terms');
    const row = manager.page.getByRole('row').filter({ hasText: number });
    await expect(manager.page.getByRole('row').filter({ hasText: CASE }).first()).toBeVisible();
    if ((await row.count()) === 0) continue;
    await row.getByRole('link').first().click();
    await manager.sees('report:title');
    await expect(manager.page.locator('.mantine-Skeleton-root')).toHaveCount(0);
    if (await manager.page.getByRole('button', { name: manager.say('report:draft.open') }).isVisible())
      return number;
  }
  throw new Error('No case without a report on its way');
}

async function draft(manager: User): Promise<string> {
  await manager.press('report:draft.open');
  await manager.choose('report:field.language', manager.say('report:language.en'));
  await manager.choose('report:field.compliance', manager.say('report:compliance.complies'));
  await manager.choose('report:field.recommendation', manager.say('report:recommendation.none'));
  await manager.press('report:draft.submit');
  await manager.page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
  return new URL(manager.page.url()).pathname;
}

async function present(manager: User, address: string): Promise<void> {
  await manager.open(address);
  await manager.act('report:present.open');
  await manager.press('report:present.open');
  await manager.sees('report:present.done');
}

/** The director writes the head of the letters, sees it at once, and is told where it does not fit. */
async function writeHead(director: User, head: string): Promise<void> {
  const label = director
    .say('centre:letterhead.lines')
    .replace('{{language}}', director.say('report:language.en'));
  const preview = director
    .say('centre:letterhead.preview')
    .replace('{{language}}', director.say('report:language.en'));
  await director.open('/beds');
  await director.page
    .getByRole('main')
    .getByRole('link', { name: director.say('centre:letterhead.title') })
    .click();
  const field = director.page.getByLabel(label);
  await expect(field).toHaveAttribute('placeholder', /Republic of Iraq/u);
  await director.findsPageAccessible();
  await field.fill('1\n2\n3\n4\n5');
  await director.press('centre:letterhead.submit');
  await director.sees('problem:letterhead_too_many_lines');
  await field.fill(head);
  await expect(director.page.getByRole('figure', { name: preview })).toContainText(
    head.split('\n')[1] ?? '-',
  );
  await director.press('centre:letterhead.submit');
  await director.sees('centre:letterhead.done');
  await director.findsPageAccessible();
}

async function letterOf(user: User): Promise<string> {
  const [file] = await Promise.all([user.page.waitForEvent('download'), user.press('report:download')]);
  return textOfPdf(await readFile(await file.path()));
}

async function fitsTelephone(browser: Browser, username: string, language: Language): Promise<void> {
  const hand = await User.signIn(browser, username, language, { touch: true });
  for (const address of ['/reports', '/letterhead']) {
    await hand.open(address);
    await hand.findsPageAccessible();
    const width = await hand.page.evaluate(() => document.documentElement.scrollWidth);
    expect([address, width]).toEqual([address, PHONE_WIDTH]);
  }
  await hand.leave();
}

for (const language of ['en', 'ar', 'ckb'] as const) {
  test(`reports are signed, sent back with a reason, approved and handed in from the homes (${language})`, async ({
    browser,
  }) => {
    const manager = await User.signIn(browser, 'manager.bgd', language);
    const director = await User.signIn(browser, 'director.bgd', language);
    const member = await User.signIn(browser, 'psychological.bgd', language);
    const caseNumber = await caseToReport(manager);
    const address = await draft(manager);
    expect(await stepFromHome(manager, 'reports_to_present', caseNumber, 'present')).toBe(1);

    await test.step('a member of the committee signs, and it is off the list', async () => {
      expect(await stepFromHome(member, 'reports_to_sign', caseNumber, 'sign')).toBe(1);
    });

    await test.step('it goes back only with a reason, which the case manager reads', async () => {
      await director.open(address);
      await director.act('report:sendBack.open');
      await director.press('report:sendBack.open');
      await director.sees('field:required');
      await director.fill('report:sendBack.words', REASONS[language]);
      await director.findsPageAccessible();
      await director.press('report:sendBack.open');
      await director.sees('report:sendBack.done');
      await manager.open(address);
      await manager.sees('report:sentBack.now');
      await expect(manager.page.getByText(REASONS[language])).toBeVisible();
      await manager.findsPageAccessible();
    });

    await test.step('another head of the letters stands on what is presented from then on', async () => {
      await writeHead(director, HEADS[language]);
      await present(manager, address);
      await manager.sees('report:sentBack.past');
      await expect(manager.page.getByText(manager.say('report:sentBack.now'))).toHaveCount(0);
    });

    await test.step('enough sign, the case manager ends it, and the director approves and hands in', async () => {
      const doctor = await User.signIn(browser, 'medical.bgd', language);
      for (const signer of [member, doctor, manager])
        expect(await stepFromHome(signer, 'reports_to_sign', caseNumber, 'sign')).toBe(1);
      await doctor.leave();
      expect(await stepFromHome(manager, 'reports_to_conclude', caseNumber, 'conclude')).toBe(1);
      expect(await stepFromHome(director, 'reports_to_approve', caseNumber, 'approve')).toBe(1);
      const waiting = await figureOf(director, 'reports_unanswered');
      expect(await stepFromHome(director, 'reports_to_submit', caseNumber, 'submit')).toBe(1);
      expect(await figureOf(director, 'reports_unanswered')).toBe(waiting + 1);
      await openList(director, 'reports_unanswered');
      await director.open(address);
      const letter = await letterOf(director);
      for (const line of HEADS[language].split('\n')) expect(letter).toContain(line);
      expect(letter).not.toContain('Republic of Iraq');
    });
    for (const user of [manager, director, member]) await user.leave();
    await fitsTelephone(browser, 'director.bgd', language);
  });
}

test('a court finds on its home what waits for its decision, and that alone', async ({ browser }) => {
  const clerk = await User.signIn(browser, 'clerk.rusafa.misdemeanour', 'ar');
  await openList(clerk, 'reports_unanswered');
  const rows = clerk.page.getByRole('row').filter({ hasText: CASE });
  await expect(rows.filter({ hasText: clerk.say('report:state.submitted') })).toHaveCount(await rows.count());
  await clerk.leave();
});
