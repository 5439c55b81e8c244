import { readFile } from 'node:fs/promises';
import { expect, test, type Locator } from '@playwright/test';
import { addDays, dayOf } from '@najat/domain';
import { User } from './user.js';

const CLERK = 'clerk.rusafa.misdemeanour';
const CASE = /[A-Z]{3}-\d{4}-\d{6}/;
const SATURDAY = 6;
const today = dayOf(Date.now());

/** A day on which nothing has been set yet, another for each language: Sundays far ahead. */
const farDay = (turn: number): string => {
  const day = addDays(today, 90 + turn * 14);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (SATURDAY + 1 - weekday) % (SATURDAY + 1));
};

/** Cases of somebody's court, of people who have been in a centre for a while. */
async function casesOf(clerk: User): Promise<string[]> {
  await clerk.open('/referrals?state=admitted');
  const cells = clerk.page.getByRole('row').filter({ hasText: CASE });
  await expect(cells.first()).toBeVisible();
  const texts = await cells.allTextContents();
  return texts.flatMap((text) => CASE.exec(text)?.[0] ?? []);
}

const rowOf = ({ page }: User, caseNumber: string): Locator =>
  page.getByRole('row').filter({ hasText: caseNumber });

/** An action of one line of the list, behind its menu. */
async function actOn(clerk: User, row: Locator, key: string): Promise<void> {
  await expect(clerk.page.getByRole('dialog')).toHaveCount(0);
  await row.locator('[aria-haspopup="menu"]').click();
  await clerk.page.getByRole('menuitem', { name: clerk.say(key), exact: true }).click();
  await expect(clerk.page.getByRole('dialog')).toBeVisible();
}

for (const [turn, language] of (['en', 'ar', 'ckb'] as const).entries()) {
  test(`a day in court is entered, moved, printed and followed by the centre (${language})`, async ({
    browser,
  }) => {
    const day = farDay(turn);
    const later = addDays(day, 7);
    const clerk = await User.signIn(browser, CLERK, language);
    const [one = '', other = ''] = await casesOf(clerk);
    expect([one, other]).toEqual([expect.stringMatching(CASE), expect.stringMatching(CASE)]);

    await test.step('a whole day at once, each line answered by itself', async () => {
      await clerk.open('/hearings');
      await clerk.sees('hearing:counts.set');
      await clerk.findsPageAccessible();
      await clerk.page.getByRole('link', { name: clerk.say('hearing:many.open') }).click();
      await clerk.sees('hearing:many.title');
      await clerk.fillDay('hearing:field.on', '2026-11-27');
      await clerk.sees('hearing:closed.weekend');
      await clerk.fillDay('hearing:field.on', day);
      await clerk.press('hearing:many.submit');
      await clerk.sees('field:required');
      await clerk.fill('hearing:field.atAll', '25:00');
      await clerk.fill('hearing:field.lines', `${one.toLowerCase()} ٩:٣٠\n${other}\nABC 10:00\n${one}\n`);
      await clerk.press('hearing:many.submit');
      await clerk.sees('field:not_a_time');
      await clerk.fill('hearing:field.atAll', '11');
      await clerk.findsPageAccessible();
      await clerk.press('hearing:many.submit');
      await clerk.sees('problem:hearing_twice_in_list');
      await expect(
        clerk.page.getByRole('row').filter({ hasText: clerk.say('hearing:state.set') }),
      ).toHaveCount(2);
      await clerk.findsPageAccessible();
      // What was refused has not to be typed again.
      await clerk.press('hearing:many.correct');
      await expect(clerk.page.getByLabel(clerk.say('hearing:field.lines'))).toHaveValue(`ABC 10:00\n${one}`);
      await clerk.fill('hearing:field.lines', '');
    });

    await test.step('the list of the day, and what becomes of its lines', async () => {
      await clerk.open(`/hearings?on=${day}`);
      await expect(rowOf(clerk, one)).toContainText('09:30');
      await expect(rowOf(clerk, other)).toContainText('11:00');
      await actOn(clerk, rowOf(clerk, other), 'hearing:action.changeHour');
      await clerk.fill('hearing:field.at', '٨');
      await clerk.press('hearing:changeHour.submit');
      await clerk.sees('hearing:changeHour.done');
      await expect(rowOf(clerk, other)).toContainText('08:00');
      await actOn(clerk, rowOf(clerk, one), 'hearing:action.postpone');
      await clerk.fillDay('hearing:field.to', day);
      await clerk.choose('hearing:field.reason', clerk.say('hearing:reason.other'));
      await clerk.press('hearing:postpone.submit');
      await clerk.sees('problem:hearing_not_later');
      await clerk.sees('problem:referral_reason_needs_words');
      await clerk.findsPageAccessible();
      await clerk.fillDay('hearing:field.to', later);
      await clerk.fill('hearing:field.words', 'القاعة مغمورة.');
      await clerk.press('hearing:postpone.submit');
      await clerk.sees('hearing:postpone.done');
      await expect(rowOf(clerk, one)).toContainText(clerk.say('hearing:state.postponed'));
      await actOn(clerk, rowOf(clerk, other), 'hearing:action.cancel');
      await clerk.choose('hearing:field.reason', clerk.say('hearing:reason.entered_in_error'));
      await clerk.pressTwice('hearing:cancel.submit');
      await clerk.sees('hearing:cancel.done');
      await clerk.findsPageAccessible();
    });

    await test.step('the next day of the case, from one day to the other, as one file', async () => {
      await clerk.open(`/hearings?on=${addDays(later, -1)}`);
      await clerk.press('hearing:day.next');
      await expect(clerk.page).toHaveURL(new RegExp(`on=${later}`));
      await expect(rowOf(clerk, one)).toContainText('09:30');
      const [file] = await Promise.all([
        clerk.page.waitForEvent('download'),
        clerk.press('hearing:print.open'),
      ]);
      expect(file.suggestedFilename()).toBe(`hearings-${later}.pdf`);
      expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
    });

    await test.step('one that has been is entered late and marked as held, on the page of the case', async () => {
      await rowOf(clerk, one).getByRole('link').first().click();
      await clerk.sees('hearing:of');
      await clerk.act('hearing:set.open');
      await clerk.fillDay('hearing:field.on', addDays(today, -1 - turn));
      await clerk.sees('hearing:closed.past');
      await clerk.press('hearing:set.submit');
      await clerk.sees('hearing:set.done');
      const panel = clerk.page.getByRole('region', { name: clerk.say('hearing:of') });
      const past = panel
        .getByRole('listitem')
        .filter({ hasText: clerk.say('hearing:state.set') })
        .last();
      await actOn(clerk, past, 'hearing:action.markHeld');
      await clerk.press('hearing:markHeld.submit');
      await clerk.sees('hearing:markHeld.done');
      await clerk.sees('hearing:state.held');
      await clerk.findsPageAccessible();
    });

    await test.step('the centre sees it, and changes nothing of it', async () => {
      const address = new URL(clerk.page.url()).pathname;
      const officer = await User.signIn(browser, 'legal', language);
      await officer.open(address);
      const panel = officer.page.getByRole('region', { name: officer.say('hearing:of') });
      await expect(panel.getByText('القاعة مغمورة.').first()).toBeVisible();
      await expect(panel.getByRole('button')).toHaveCount(0);
      const sentence = officer.say('history:hearing.markHeld').split('{{on}}');
      for (const part of sentence.map((text) => text.trim()).filter((text) => text !== ''))
        await expect(officer.page.getByText(part).first()).toBeVisible();
      await officer.leave();
      const manager = await User.signIn(browser, 'manager.bgd', language);
      await manager.sees('home:item.hearings_this_week.title');
      await manager.page
        .getByRole('link', { name: manager.say('home:item.hearings_this_week.title') })
        .click();
      await manager.sees('hearing:day.one');
      await manager.findsPageAccessible();
      await expect(manager.page.locator('main [aria-haspopup="menu"]')).toHaveCount(0);
      await manager.leave();
    });
    await clerk.leave();

    const hand = await User.signIn(browser, CLERK, language, { touch: true });
    await test.step('on a telephone', async () => {
      for (const address of [`/hearings?on=${later}`, '/hearings/new']) {
        await hand.open(address);
        await hand.findsPageAccessible();
        const overflow = await hand.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([address, overflow]).toEqual([address, 0]);
      }
      await hand.open(`/hearings?on=${later}`);
      const card = hand.page.getByRole('listitem').filter({ hasText: one });
      await expect(card).toContainText('09:30');
      await actOn(hand, card, 'hearing:action.cancel');
      await hand.choose('hearing:field.reason', hand.say('hearing:reason.entered_in_error'));
      await hand.pressTwice('hearing:cancel.submit');
      await hand.sees('hearing:cancel.done');
    });
    await hand.leave();
  });
}
