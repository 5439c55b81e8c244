import { expect, test, type Locator } from '@playwright/test';
import { addDays, dayOf } from '@najat/domain';
import { User } from './user.js';
import type { Language } from './words.js';

const today = dayOf(Date.now());
const NAMES: Readonly<Record<Language, readonly [given: string, father: string, grandfather: string]>> = {
  en: ['Munir', 'Labfield', 'Askedfor'],
  ar: ['منير', 'مختبران', 'مطلوبان'],
  ckb: ['مونیر', 'تاقیگەوان', 'داواکراو'],
};

/** An order whose paper asks for tests, which few do: behind "more". */
async function logAskingOrder(clerk: User, centre: string): Promise<string> {
  await clerk.open('/referrals/new');
  const discard = clerk.page.getByRole('button', { name: clerk.say('referral:draft.discard') });
  const first = clerk.page.locator('[id="field-person.given"]');
  await expect(discard.or(first)).toBeVisible();
  if (await discard.isVisible()) await discard.click();
  const [given, father, grandfather] = NAMES[clerk.language];
  await clerk.fill('referral:field.given', given);
  await clerk.fill('referral:field.father', father);
  await clerk.fill('referral:field.grandfather', grandfather);
  await clerk.pick(clerk.say('referral:sex.male'));
  await clerk.choose('referral:field.legalBasis', clerk.say('shell:legalBasis.ART39_PLACEMENT'));
  await clerk.fill('referral:field.orderNumber', `TEST-${clerk.language}/2026`);
  await clerk.fillDay('referral:field.orderedOn', addDays(today, -20));
  await clerk.choose('referral:field.centre', centre);
  await clerk.press('referral:new.moreOrder');
  await clerk.tick('referral:field.asksForTests');
  await clerk.findsPageAccessible();
  await clerk.press('referral:new.check');
  await clerk.sees('referral:new.checkTitle');
  await expect(clerk.page.getByText(clerk.say('referral:field.asksForTests'))).toBeVisible();
  await clerk.press('referral:new.send');
  await clerk.sees('referral:receipt.title');
  await clerk.page.getByRole('link', { name: clerk.say('referral:receipt.open') }).click();
  await clerk.page.waitForURL(/\/referrals\/[0-9a-f-]{36}/);
  await clerk.sees('referral:ledger.asksForTests');
  return new URL(clerk.page.url()).pathname;
}

async function admit(intake: User, file: string): Promise<string> {
  await intake.open(file);
  await intake.act('referral:verify.submit');
  // The second pair of eyes is shown that it asks.
  await expect(intake.page.getByRole('dialog')).toContainText(intake.say('referral:field.asksForTests'));
  await intake.tick('referral:verify.compared');
  await intake.press('referral:verify.submit');
  await intake.sees('referral:verify.done');
  await intake.act('referral:accept.submit');
  await intake.chooseFirst('referral:accept.bed');
  await intake.press('referral:accept.submit');
  await intake.sees('referral:accept.done');
  await intake.act('referral:admit.submit');
  await intake.fillDay('referral:admit.admittedOn', addDays(today, -15));
  await intake.press('referral:admit.submit');
  await intake.page.waitForURL(/\/admissions\/[0-9a-f-]{36}/);
  return new URL(intake.page.url()).pathname;
}

const lineOf = (user: User, key: string): Locator =>
  user.page
    .getByRole('main')
    .locator('li')
    .filter({ hasText: user.say(key) })
    .first();

const buttonOf = (line: Locator, user: User, key: string): Locator =>
  line.getByRole('button').filter({ hasText: user.say(key) });

async function recordsAndStrikes(doctor: User, stay: string): Promise<void> {
  await doctor.open(stay);
  await doctor.page.getByRole('link', { name: doctor.say('case:tab.drugTest') }).click();
  await doctor.page.waitForURL(/\/drug-tests$/);
  await doctor.sees('drug-test:none');
  await doctor.findsPageAccessible();

  await doctor.act('drug-test:record.open');
  await doctor.press('drug-test:record.submit');
  await doctor.sees('field:required');
  await doctor.pick(doctor.say('drug-test:outcome.missed'));
  // Who was not there has given no sample.
  const urine = { name: doctor.say('drug-test:specimen.urine'), exact: true };
  await expect(doctor.page.getByRole('radio', urine)).toHaveCount(0);
  await doctor.press('drug-test:record.submit');
  await doctor.sees('drug-test:record.done');

  await doctor.act('drug-test:record.open');
  await doctor.fillDay('drug-test:record.collectedOn', addDays(today, -2));
  await doctor.pick(doctor.say('drug-test:outcome.given'));
  await doctor.pick(doctor.say('drug-test:specimen.urine'));
  await doctor.pick(doctor.say('drug-test:watched.yes'));
  await doctor.choose(
    'drug-test:drugClass.amphetamines',
    doctor.say('drug-test:result.presumptive_positive'),
  );
  await doctor.findsPageAccessible();
  await doctor.press('drug-test:record.submit');
  await doctor.sees('drug-test:result.presumptive_positive');

  const given = lineOf(doctor, 'drug-test:specimen.urine');
  await expect(doctor.page.getByRole('dialog')).toHaveCount(0);
  await buttonOf(given, doctor, 'drug-test:add.open').click();
  await expect(doctor.page.getByRole('dialog')).toBeVisible();
  await doctor.press('drug-test:add.submit');
  await doctor.sees('drug-test:add.missing');
  await doctor.choose('drug-test:drugClass.amphetamines', doctor.say('drug-test:result.confirmed_positive'));
  await doctor.press('drug-test:add.submit');
  await doctor.sees('drug-test:add.done');
  await expect(given).toContainText(doctor.say('drug-test:result.confirmed_positive'));

  await expect(doctor.page.getByRole('dialog')).toHaveCount(0);
  await buttonOf(lineOf(doctor, 'drug-test:outcome.missed'), doctor, 'drug-test:strike.open').click();
  await expect(doctor.page.getByRole('dialog')).toBeVisible();
  await doctor.fill('drug-test:strike.words', 'سُجّل لشخص آخر');
  await doctor.press('drug-test:strike.submit');
  await doctor.sees('drug-test:strike.done');
  await expect(lineOf(doctor, 'drug-test:struck')).toContainText('سُجّل لشخص آخر');
  await doctor.findsPageAccessible();
}

for (const language of ['en', 'ar', 'ckb'] as const) {
  test(`an order asks for tests, they are recorded and struck, and the report counts them (${language})`, async ({
    browser,
  }) => {
    const clerk = await User.signIn(browser, 'clerk.rusafa.misdemeanour', language);
    const intake = await User.signIn(browser, 'intake.bgd', language);
    const doctor = await User.signIn(browser, 'medical.bgd', language);
    const manager = await User.signIn(browser, 'manager.bgd', language);
    const file = await logAskingOrder(clerk, await intake.place());
    const stay = await admit(intake, file);
    await recordsAndStrikes(doctor, stay);

    // The case manager reads them and changes nothing; another discipline and intake are shown no such part.
    await manager.open(`${stay}/drug-tests`);
    await manager.sees('drug-test:result.confirmed_positive');
    await expect(manager.page.getByRole('main').locator('li').getByRole('button')).toHaveCount(0);
    await intake.open(stay);
    await intake.sees('admission:order.title');
    await expect(intake.page.getByRole('link', { name: intake.say('case:tab.drugTest') })).toHaveCount(0);

    await manager.open(file);
    await manager.press('report:draft.open');
    await expect(manager.page.getByRole('dialog')).toBeVisible();
    await manager.press('report:draft.submit');
    await manager.page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
    await manager.sees('report:tests.title');
    const row = manager.page
      .getByRole('row')
      .filter({ hasText: manager.say('drug-test:drugClass.amphetamines') });
    await expect(row).toContainText(/[1١]/u);
    await manager.findsPageAccessible();
    for (const user of [clerk, intake, doctor, manager]) await user.leave();
  });
}

test('on a telephone a test is recorded without a line running out of the screen', async ({ browser }) => {
  const doctor = await User.signIn(browser, 'medical.bgd', 'ar', { touch: true });
  await doctor.open('/admissions?state=active');
  await doctor.page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await doctor.page.waitForURL(/\/admissions\/[0-9a-f-]{36}/);
  await doctor.page.getByRole('link', { name: doctor.say('case:tab.drugTest') }).click();
  await doctor.act('drug-test:record.open');
  await doctor.pick(doctor.say('drug-test:outcome.given'));
  await doctor.choose('drug-test:drugClass.cannabis', doctor.say('drug-test:result.negative'));
  await doctor.pick(doctor.say('drug-test:specimen.urine'));
  await doctor.pick(doctor.say('drug-test:watched.no'));
  await doctor.findsPageAccessible();
  await doctor.press('drug-test:record.submit');
  await doctor.sees('drug-test:record.done');
  expect(await doctor.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(
    false,
  );
  await doctor.leave();
});
