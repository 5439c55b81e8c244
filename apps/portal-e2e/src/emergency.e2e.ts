import { expect, test } from '@playwright/test';
import { User } from './user.js';

const WORDS = 'Brought to us unconscious at night; we must know what he is given.';

/** The case number of somebody in residence, as the director of their centre reads it. */
async function residentOf(director: User): Promise<string> {
  await director.open('/admissions?state=active');
  const cell = director.page.getByText(/^[A-Z]{3}-\d{4}-\d{6}$/).first();
  await expect(cell).toBeVisible();
  return (await cell.textContent())?.trim() ?? '';
}

async function ask(doctor: User, caseNumber: string): Promise<void> {
  await doctor.open('/emergency-accesses/new');
  await doctor.sees('emergency-access:new.told');
  await doctor.page.locator('#field-caseNumber').fill(caseNumber);
  await doctor.pick(doctor.say('emergency-access:reason.brought_here'));
  await doctor.fill('emergency-access:new.words', WORDS);
  await doctor.press('emergency-access:new.check');
  await doctor.sees('emergency-access:new.checkTitle');
}

for (const language of ['en', 'ar', 'ckb'] as const) {
  test(`a file is opened in an emergency, closed, and reviewed (${language})`, async ({ browser }) => {
    const director = await User.signIn(browser, 'director.bgd', language);
    const doctor = await User.signIn(
      browser,
      { en: 'medical.anb', ar: 'medical.bas', ckb: 'medical.kir' }[language],
      language,
    );
    const caseNumber = await residentOf(director);

    await ask(doctor, 'BGD-2020-999999');
    await doctor.press('emergency-access:new.submit');
    await doctor.sees('problem:emergency_access_no_file');
    await doctor.findsPageAccessible();

    await ask(doctor, caseNumber.toLowerCase());
    await doctor.findsPageAccessible();
    await doctor.press('emergency-access:new.submit');
    await doctor.page.waitForURL(/\/referrals\/[0-9a-f-]{36}/);
    await doctor.sees('emergency-access:banner.title');
    await expect(doctor.page.getByText(caseNumber).first()).toBeVisible();
    await doctor.findsPageAccessible();
    const file = new URL(doctor.page.url()).pathname;

    await director.open('/');
    await director.page
      .getByRole('link', { name: director.say('home:item.emergency_accesses_to_review.title') })
      .first()
      .click();
    await director.page.waitForURL(/\/emergency-accesses\?attention=to_review/);
    await director.findsPageAccessible();
    await director.page.getByRole('main').locator('a[data-row]').first().click();
    await director.page.waitForURL(/\/emergency-accesses\/[0-9a-f-]{36}/);
    await director.sees('emergency-access:review.waitingOpen');
    await expect(director.page.getByText(WORDS)).toBeVisible();
    await expect(director.page.getByText(caseNumber)).toBeVisible();
    await director.sees('emergency-access:looks.subject.referral');

    await doctor.press('emergency-access:banner.end');
    await doctor.page.waitForURL(/\/emergency-accesses\/new/);
    await doctor.sees('emergency-access:mine.closed');
    await doctor.open(file);
    await doctor.sees('shell:notFound.title');

    await director.page.reload();
    await director.act('emergency-access:review.open');
    await director.pick(director.say('emergency-access:outcome.justified'));
    await director.fill('emergency-access:review.note', 'The emergency room confirmed it.');
    await director.findsPageAccessible();
    await director.pressTwice('emergency-access:review.submit');
    await director.sees('emergency-access:review.done');
    await director.sees('emergency-access:outcome.justified');
    await director.findsPageAccessible();
    for (const user of [director, doctor]) await user.leave();
  });
}
