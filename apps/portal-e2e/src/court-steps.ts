import { expect, type Browser } from '@playwright/test';
import { addDays, dayOf } from '@najat/domain';
import { User } from './user.js';

const dayAgo = (days: number): string => addDays(dayOf(Date.now()), -days);

/** The court lets somebody stay longer; the centre holds it against the paper, and from then on it counts. */
export async function extend(clerk: User, intake: User, file: string): Promise<void> {
  await clerk.open(file);
  await clerk.act('referral:decision.submit');
  await clerk.choose('referral:decision.kind', clerk.say('case:entryKind.extension'));
  await clerk.fillDay('referral:decision.decidedOn', dayAgo(10));
  await clerk.fill('referral:decision.reference', '61/2026');
  await clerk.fill('referral:decision.termDays', '30');
  await clerk.pressTwice('referral:decision.submit');
  await clerk.sees('referral:decision.done');
  await intake.open(file);
  await intake.press('referral:ledger.verify');
  await intake.tick('referral:verify.compared');
  await intake.press('referral:verifyEntry.submit');
  await intake.sees('referral:verifyEntry.done');
}

async function sign(member: User, report: string): Promise<void> {
  await member.open(report);
  await member.act('report:sign.open');
  await member.press('report:sign.open');
  await member.sees('report:sign.done');
}

/** A report from its draft to the court; answers its number. */
export async function report(browser: Browser, manager: User, file: string): Promise<string> {
  await manager.open(file);
  await manager.press('report:draft.open');
  await manager.choose('report:field.compliance', manager.say('report:compliance.complies'));
  await manager.choose('report:field.recommendation', manager.say('report:recommendation.release'));
  await manager.fill('report:field.words', 'أكمل البرنامج وعاد إليه نومه.');
  await manager.findsPageAccessible();
  await manager.press('report:draft.submit');
  await manager.page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
  await manager.sees('report:factsLive');
  await manager.findsPageAccessible();
  await manager.act('report:present.open');
  await manager.press('report:present.open');
  await manager.sees('report:present.done');
  const address = new URL(manager.page.url()).pathname;

  // A quorum of three different people.
  for (const username of ['psychological.bgd', 'medical.bgd']) {
    const member = await User.signIn(browser, username, manager.language);
    await sign(member, address);
    await member.leave();
  }
  await sign(manager, address);
  const signing = { name: manager.say('report:sign.open'), exact: true };
  await expect(manager.page.getByRole('button', signing)).toHaveCount(0);
  await manager.act('report:conclude.open');
  await manager.press('report:conclude.open');
  await manager.sees('report:conclude.done');

  const director = await User.signIn(browser, 'director.bgd', manager.language);
  await director.open(address);
  await director.act('report:approve.open');
  await director.press('report:approve.open');
  await director.sees('report:approve.done');
  await director.act('report:submit.open');
  await director.pressTwice('report:submit.open');
  await director.sees('report:submit.done');
  await director.sees('report:field.sha256');
  await director.findsPageAccessible();
  await director.leave();
  const number = /[A-Z]{3}-R-\d{4}-\d{6}/.exec(await manager.titleAfterReload())?.[0] ?? '';
  expect(number).not.toBe('');
  return number;
}

/** The court reads the letter, and anybody who holds it finds it genuine without signing in. */
export async function read(browser: Browser, clerk: User, file: string, number: string): Promise<void> {
  await clerk.open(file);
  await clerk.page.getByRole('link', { name: new RegExp(number) }).click();
  await clerk.sees('report:document');
  await clerk.findsPageAccessible();
  await clerk.press('report:view');
  await expect(clerk.page.getByRole('dialog').locator('canvas')).toHaveAttribute('aria-busy', 'false');
  const check = await clerk.page.locator('a[href^="/check/"]').getAttribute('href');
  const anybody = await User.stranger(browser, clerk.language);
  await anybody.open(check ?? '');
  await anybody.sees('report:check.valid');
  await anybody.findsPageAccessible();
  const shown = await anybody.page.getByRole('main').textContent();
  expect(shown).toContain(number);
  await anybody.fill('report:check.number', `${number}-0000-0000`);
  await anybody.press('report:check.another');
  await anybody.sees('report:check.unknown');
  await anybody.leave();
}
