import { expect, test } from '@playwright/test';
import { User } from './user.js';

/** The page of somebody in residence, as a practitioner of the centre finds it. */
async function residentOf(user: User, turn: number): Promise<string> {
  await user.open('/admissions?state=active');
  await user.page.getByRole('main').locator('a[data-row]').nth(turn).click();
  await user.page.waitForURL(/\/admissions\/[0-9a-f-]{36}/);
  return new URL(user.page.url()).pathname;
}

for (const [turn, language] of (['en', 'ar', 'ckb'] as const).entries()) {
  test(`a screening is offered, refused, taken and resulted, and kept from others (${language})`, async ({
    browser,
  }) => {
    const doctor = await User.signIn(browser, 'medical.bgd', language);
    const address = await residentOf(doctor, turn);
    await doctor.page.getByRole('link', { name: doctor.say('case:tab.screening') }).click();
    await doctor.page.waitForURL(/\/screenings$/);
    await doctor.sees('screening:who.title');
    await doctor.findsPageAccessible();

    await doctor.act('screening:record.open');
    await doctor.press('screening:record.submit');
    await doctor.sees('field:required');
    await doctor.pick(doctor.say('screening:kind.hcv'));
    await doctor.pick(doctor.say('screening:consent.refused'));
    await doctor.sees('screening:record.refused');
    await expect(doctor.page.getByLabel(doctor.say('screening:record.takenOn'))).toHaveCount(0);
    await doctor.findsPageAccessible();
    await doctor.press('screening:record.submit');
    await doctor.sees('screening:record.done');
    await doctor.sees('screening:declined');

    const today = new Date().toISOString().slice(0, 10);
    await doctor.act('screening:record.open');
    await doctor.pick(doctor.say('screening:kind.tb'));
    await doctor.pick(doctor.say('screening:consent.given'));
    await doctor.fillDay('screening:record.takenOn', today);
    await doctor.press('screening:record.submit');
    const first = doctor.page
      .getByRole('main')
      .locator('li')
      .filter({ hasText: doctor.say('screening:kind.tb') });
    await expect(first.first()).toContainText(doctor.say('screening:result.pending'));

    await expect(doctor.page.getByRole('dialog')).toHaveCount(0);
    await first.first().getByText(doctor.say('screening:enter.open'), { exact: true }).click();
    await expect(doctor.page.getByRole('dialog')).toBeVisible();
    await doctor.pick(doctor.say('screening:result.non_reactive'));
    await doctor.fillDay('screening:record.resultedOn', today);
    await doctor.findsPageAccessible();
    await doctor.press('screening:enter.submit');
    await expect(first.first()).toContainText(doctor.say('screening:result.non_reactive'));
    await doctor.findsPageAccessible();

    const psychologist = await User.signIn(browser, 'psychological.bgd', language);
    await psychologist.open(address);
    await psychologist.sees('case:tab.treatment');
    await expect(
      psychologist.page.getByRole('link', { name: psychologist.say('case:tab.screening') }),
    ).toHaveCount(0);
    await psychologist.open(`${address}/screenings`);
    await psychologist.sees('shell:notFound.title');
    const director = await User.signIn(browser, 'director.bgd', language);
    await director.open(address);
    await director.sees('case:tab.treatment');
    await expect(director.page.getByRole('link', { name: director.say('case:tab.screening') })).toHaveCount(
      0,
    );
    for (const user of [doctor, psychologist, director]) await user.leave();
  });
}
