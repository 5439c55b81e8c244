import { expect, test, type Browser } from '@playwright/test';
import { addDays, dayOf } from '@najat/domain';
import { extend, read, report } from './court-steps.js';
import { User } from './user.js';
import type { Language } from './words.js';

const today = dayOf(Date.now());
const dayAgo = (days: number): string => addDays(today, -days);

/** One name a language, so that both runs find their own person; the family name makes it nobody of the population. */
const NAMES: Readonly<
  Record<Language, { given: string; father: string; grandfather: string; laqab: string }>
> = {
  en: { given: 'Yahya', father: 'Dawud', grandfather: 'Idris', laqab: 'Journey' },
  ar: { given: 'يحيى', father: 'داود', grandfather: 'إدريس', laqab: 'الرحّال' },
  ckb: { given: 'ڕێبوار', father: 'ئاسۆ', grandfather: 'هەڵکەوت', laqab: 'گەڕیدە' },
};

async function completedCount(browser: Browser, language: Language): Promise<number> {
  const directorate = await User.signIn(browser, 'directorate', language);
  await directorate.open('/statistics');
  const label = directorate.page.getByRole('link', {
    name: directorate.say('statistics:measure.completed'),
    exact: true,
  });
  const figure = directorate.page
    .locator('[data-tone]')
    .filter({ has: label })
    .locator(':scope > div')
    .nth(1);
  await expect(figure).toHaveText(/\d/);
  const text = (await figure.textContent()) ?? '';
  await directorate.findsPageAccessible();
  await directorate.leave();
  return Number(text.replace(/[^\d]/g, ''));
}

async function logOrder(clerk: User, language: Language, centre: string): Promise<string> {
  await clerk.findsPageAccessible();
  await clerk.open('/referrals/new');
  const name = NAMES[language];
  await clerk.fill('referral:field.given', name.given);
  await clerk.fill('referral:field.father', name.father);
  await clerk.fill('referral:field.grandfather', name.grandfather);
  await clerk.press('referral:new.morePerson');
  await clerk.fill('referral:field.laqab', name.laqab);
  await clerk.fill('referral:field.birthDate', language === 'en' ? '1998' : '١٩٩٨');
  await clerk.pick(clerk.say('referral:sex.male'));
  await clerk.choose('referral:field.legalBasis', clerk.say('shell:legalBasis.ART39_PLACEMENT'));
  await clerk.fill('referral:field.orderNumber', `E2E-${language}/2026`);
  await clerk.fillDay('referral:field.orderedOn', dayAgo(40));
  await clerk.choose('referral:field.centre', centre);
  await clerk.findsPageAccessible();
  await clerk.press('referral:new.check');
  await clerk.sees('referral:new.checkTitle');
  await clerk.findsPageAccessible();
  await clerk.press('referral:new.send');
  await clerk.sees('referral:receipt.title');
  const receipt = await clerk.page.getByRole('status').first().textContent();
  const caseNumber = /[A-Z]{3}-\d{4}-\d{6}/.exec(receipt ?? '')?.[0] ?? '';
  expect(caseNumber).not.toBe('');
  await clerk.page.getByRole('link', { name: clerk.say('referral:receipt.open') }).click();
  await clerk.page.waitForURL(/\/referrals\/[0-9a-f-]{36}/);
  await clerk.sees('referral:ledger.title');
  await clerk.findsPageAccessible();
  return new URL(clerk.page.url()).pathname;
}

async function admit(intake: User, file: string): Promise<string> {
  await intake.open(file);
  await intake.act('referral:verify.submit');
  await intake.tick('referral:verify.compared');
  await intake.press('referral:verify.submit');
  await intake.sees('referral:verify.done');
  await intake.act('referral:accept.submit');
  await intake.chooseFirst('referral:accept.bed');
  await intake.findsPageAccessible();
  await intake.press('referral:accept.submit');
  await intake.sees('referral:accept.done');
  await intake.act('referral:admit.submit');
  await intake.fillDay('referral:admit.admittedOn', dayAgo(35));
  await intake.press('referral:admit.submit');
  await intake.page.waitForURL(/\/admissions\/[0-9a-f-]{36}/);
  await intake.sees('admission:order.title');
  await intake.findsPageAccessible();
  return new URL(intake.page.url()).pathname;
}

async function treat(practitioner: User, stay: string): Promise<void> {
  await practitioner.open(`${stay}/treatment`);
  await practitioner.sees('treatment:five');
  await practitioner.findsPageAccessible();
  const own = practitioner.say('shell:discipline.psychological');
  await practitioner.page.getByRole('main').getByRole('link', { name: own }).first().click();
  await practitioner.page.waitForURL(/\/phases\/[0-9a-f-]{36}/);
  await practitioner.sees('treatment:plan.heading');
  await practitioner.act('treatment:plan.open');
  await practitioner.fill(
    'treatment:plan.goals',
    'Sleeps through the night and speaks of what craving does to him',
  );
  await practitioner.fillDay('treatment:plan.from', dayAgo(34));
  await practitioner.fillDay('treatment:plan.to', dayAgo(2));
  await practitioner.findsPageAccessible();
  await practitioner.press('treatment:plan.submit');
  await practitioner.sees('treatment:plan.done');
  await practitioner.act('treatment:start.open');
  await practitioner.fillDay('treatment:start.on', dayAgo(33));
  await practitioner.press('treatment:start.open');
  await practitioner.sees('treatment:start.done');
  await practitioner.act('treatment:session.open');
  await practitioner.fillDay('treatment:session.day', dayAgo(20));
  await practitioner.fill('treatment:session.topic', 'Craving');
  await practitioner.press('treatment:session.submit');
  await practitioner.sees('treatment:session.done');
  await practitioner.act('treatment:complete.open');
  await practitioner.press('treatment:complete.open');
  await practitioner.sees('treatment:complete.done');
  await practitioner.findsPageAccessible();
}

async function release(clerk: User, file: string, answered: string): Promise<void> {
  await clerk.open(file);
  await clerk.act('referral:decision.submit');
  await clerk.choose('referral:decision.kind', clerk.say('case:entryKind.release'));
  await clerk.fillDay('referral:decision.decidedOn', dayAgo(1));
  await clerk.fill('referral:decision.reference', '77/2026');
  // Proposed already: the newest that the court has not decided on.
  await expect(clerk.page.getByLabel(clerk.say('referral:decision.answers')).first()).toHaveValue(
    new RegExp(answered),
  );
  await clerk.pressTwice('referral:decision.submit');
  await clerk.sees('referral:decision.done');
  await clerk.sees('report:state.answered');
}

async function discharge(manager: User, stay: string): Promise<void> {
  await manager.open(stay);
  await manager.act('admission:discharge.open');
  await manager.choose('admission:discharge.reason', manager.say('case:reason.COMPLETED_ABSTINENT'));
  await manager.fill('admission:discharge.summary', 'Finished what he set out to do');
  await manager.findsPageAccessible();
  await manager.pressTwice('admission:discharge.submit');
  await manager.sees('admission:discharge.done');
  await manager.open(`${stay}/reintegration`);
  await manager.sees('reintegration:plan.title');
  await manager.choose('reintegration:plan.field.home', manager.say('reintegration:plan.home.with_family'));
  await manager.choose('reintegration:plan.field.work', manager.say('reintegration:plan.work.looking'));
  await manager.choose(
    'reintegration:plan.field.labourReferral',
    manager.say('reintegration:plan.labourReferral.accepted'),
  );
  await manager.fill('reintegration:plan.field.relapsePrevention', 'Calls his brother');
  await manager.press('reintegration:plan.saveAndAgree');
  await manager.sees('reintegration:plan.agreedNow');
  await manager.findsPageAccessible();
}

for (const language of ['en', 'ar', 'ckb'] as const) {
  test(`one person, from the order to a completion that is counted (${language})`, async ({ browser }) => {
    const before = await completedCount(browser, language);
    const intake = await User.signIn(browser, 'intake.bgd', language);
    const clerk = await User.signIn(browser, 'clerk.rusafa.misdemeanour', language);
    const practitioner = await User.signIn(browser, 'psychological.bgd', language);
    const manager = await User.signIn(browser, 'manager.bgd', language);

    const file = await logOrder(clerk, language, await intake.place());
    const stay = await admit(intake, file);
    await extend(clerk, intake, file);
    await treat(practitioner, stay);
    const number = await report(browser, manager, file);
    await read(browser, clerk, file, number);
    await release(clerk, file, number);
    await discharge(manager, stay);

    expect(await completedCount(browser, language)).toBe(before + 1);
    for (const user of [clerk, intake, practitioner, manager]) await user.leave();
  });
}
