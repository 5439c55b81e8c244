import { expect, test, type Locator } from '@playwright/test';
import { addDays, dayOf } from '@najat/domain';
import { User } from './user.js';

const today = dayOf(Date.now());

const rows = ({ page }: User): Locator => page.getByRole('row').filter({ hasText: /[A-Z]{3}-\d{4}-\d{6}/ });

/** A tile of the law's clock leads to a list that is as long as it says. */
async function opensWhatItCounts(user: User, level?: 'held'): Promise<void> {
  const tile = user.page.locator(level === undefined ? '[data-alarm]' : `[data-alarm="${level}"]`).last();
  const count = Number(await tile.locator('strong').textContent());
  expect(count).toBeGreaterThan(0);
  const sounding = (await tile.getAttribute('data-alarm')) ?? '';
  await tile.getByRole('link').click();
  await expect(user.page).toHaveURL(new RegExp(`attention=${sounding}`));
  await expect(rows(user)).toHaveCount(Math.min(count, 50));
  await user.findsPageAccessible();
}

const entry = ({ page }: User, text: string): Locator =>
  page.getByRole('row').filter({ hasText: text }).first();

async function verifyNewest(intake: User, file: string): Promise<void> {
  await intake.open(file);
  await intake.press('referral:ledger.verify');
  await intake.tick('referral:verify.compared');
  await intake.press('referral:verifyEntry.submit');
  await intake.sees('referral:verifyEntry.done');
}

for (const [turn, language] of (['en', 'ar', 'ckb'] as const).entries()) {
  test(`a term is followed from its alarm through an extension, a correction and days away (${language})`, async ({
    browser,
  }) => {
    const manager = await User.signIn(browser, 'manager.bgd', language);
    await manager.sees('home:clock.title');
    await manager.findsPageAccessible();
    await opensWhatItCounts(manager);
    await manager.open('/referrals?state=admitted&legalBasis=ART39_PLACEMENT');
    await rows(manager).nth(turn).getByRole('link').first().click();
    await manager.sees('case:term.title');
    const file = new URL(manager.page.url()).pathname;
    const intake = await User.signIn(browser, 'intake.bgd', language);

    await test.step('what goes against a figure of the law is said before it is recorded', async () => {
      await manager.act('referral:decision.submit');
      await manager.choose('referral:decision.kind', manager.say('case:entryKind.extension'));
      await manager.fillDay('referral:decision.decidedOn', addDays(today, -1));
      await manager.fill('referral:decision.reference', `88/${String(turn)}`);
      await manager.fill('referral:decision.termDays', '300');
      await manager.sees('referral:warning.title');
      await manager.findsPageAccessible();
      await manager.fill('referral:decision.termDays', '40');
      await expect(manager.page.getByText(manager.say('referral:warning.title'))).toHaveCount(0);
      await manager.sees('referral:warning.to');
      await manager.pressTwice('referral:decision.submit');
      await manager.sees('referral:decision.done');
      await verifyNewest(intake, file);
    });

    await test.step('an entry is superseded with a reason, and stays to be seen', async () => {
      await manager.open(file);
      const wrong = entry(manager, `88/${String(turn)}`);
      await wrong.getByRole('button', { name: manager.say('referral:ledger.correct') }).click();
      await manager.fill('referral:decision.termDays', '30');
      await manager.press('referral:correctEntry.submit');
      await manager.sees('field:required');
      await manager.fill('referral:correctEntry.reason', 'قُرئت الأيام خطأً.');
      await manager.press('referral:correctEntry.submit');
      await manager.sees('referral:correctEntry.done');
      await verifyNewest(intake, file);
      await manager.open(file);
      const superseded = manager.say('referral:ledger.superseded').split('{{')[0] ?? '';
      await expect(manager.page.getByText(superseded).first()).toBeVisible();
      await manager.page.locator('summary').first().click();
      await manager.findsPageAccessible();
    });
    await intake.leave();

    await test.step('days away are recorded, shown, and struck when they were a mistake', async () => {
      await manager.open(file);
      await manager.page.locator('main a[href^="/admissions/"]').first().click();
      await manager.act('admission:absence.record');
      await manager.choose('admission:absence.kind', manager.say('case:absence.hospital'));
      await manager.fillDay('admission:absence.from', today);
      await manager.press('admission:absence.record');
      await manager.sees('admission:absence.recordDone');
      await manager.findsPageAccessible();
      await manager.act('admission:absence.strike');
      await manager.chooseFirst('admission:absence.which');
      await manager.fill('admission:absence.why', 'لم يغادر.');
      await manager.press('admission:absence.strike');
      await manager.sees('admission:absence.strikeDone');
      await manager.sees('admission:absence.struck');
    });
    await test.step('who was let go yesterday and is still there is held past the term', async () => {
      await manager.open(file);
      await manager.act('referral:decision.submit');
      await manager.choose('referral:decision.kind', manager.say('case:entryKind.release'));
      await manager.fillDay('referral:decision.decidedOn', addDays(today, -1));
      await manager.fill('referral:decision.reference', `99/${String(turn)}`);
      await manager.pressTwice('referral:decision.submit');
      await manager.sees('referral:decision.done');
      await manager.sees('case:term.lead.overdue');
    });
    await manager.leave();

    await test.step('who is held past the term is red at home, one list, and counted in days', async () => {
      const director = await User.signIn(browser, 'director.bgd', language);
      await opensWhatItCounts(director, 'held');
      await director.open('/statistics');
      await director.sees('statistics:measure.days_held_past_expiry');
      await director.findsPageAccessible();
      const tile = director.page
        .getByRole('link', { name: director.say('statistics:measure.days_held_past_expiry') })
        .first();
      await tile.click();
      await director.sees('statistics:cases.days');
      await director.leave();
      for (const username of ['legal', 'directorate']) {
        const overseer = await User.signIn(browser, username, language);
        await opensWhatItCounts(overseer, 'held');
        await overseer.leave();
      }
    });
  });
}
