import { expect, test } from '@playwright/test';
import { User } from './user.js';

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const [turn, language] of (['en', 'ar', 'ckb'] as const).entries()) {
  test(`a figure of the law is proposed, weighed against the open cases and confirmed by another (${language})`, async ({
    browser,
  }) => {
    const proposer = await User.signIn(browser, 'legal', language);
    await proposer.open('/legal-parameters');
    await proposer.sees('legal:group.counting');
    await proposer.findsPageAccessible();
    await proposer.act('legal:propose.open');
    await proposer.press('legal:propose.submit');
    await proposer.sees('field:required');
    await proposer.choose('legal:propose.key', proposer.say('legal:key.placement_extended_max_days'));
    await proposer.choose('legal:propose.basis', proposer.say('shell:legalBasis.ART32'));
    await proposer.fill('legal:propose.value', '٨٩');
    // Each language proposes for a day of its own.
    await proposer.fillDay('legal:propose.from', dayFromNow(-20 + turn));
    await proposer.sees('legal:propose.past');
    await proposer.pick(proposer.say('legal:source.found'));
    await proposer.fill('legal:propose.words', 'Circular of today.');
    await proposer.press('legal:propose.submit');
    await proposer.sees('problem:legal_parameter_contradicts');
    await proposer.findsPageAccessible();
    await proposer.fill('legal:propose.value', String(150 + turn));
    await proposer.press('legal:propose.submit');
    await proposer.sees('legal:propose.done');
    await proposer.page.waitForURL(/\/legal-parameters\/[0-9a-f-]{36}/);
    const address = new URL(proposer.page.url()).pathname;
    await proposer.sees('legal:standing.proposed');
    await expect(
      proposer.page.getByRole('button', { name: proposer.say('legal:confirm.open'), exact: true }),
    ).toHaveCount(0);

    const second = await User.signIn(browser, 'legal2', language);
    await second.open(address);
    await second.press('legal:effect.start');
    await second.sees('legal:effect.standings');
    await expect(second.page.getByRole('progressbar')).toHaveCount(0);
    await second.findsPageAccessible();
    await second.act('legal:confirm.open');
    await second.press('legal:confirm.submit');
    await second.sees('field:required');
    await second.fill('legal:confirm.instrument', `Circular ${String(turn)} of the Supreme Judicial Council`);
    await second.pressTwice('legal:confirm.submit');
    await second.sees('legal:confirm.done');
    await second.sees('legal:standing.confirmed');
    await second.findsPageAccessible();

    const clerk = await User.signIn(browser, 'clerk.rusafa.misdemeanour', language);
    await clerk.open(address);
    await clerk.sees('legal:standing.confirmed');
    await expect(clerk.page.getByRole('main').getByRole('button')).toHaveCount(0);
    for (const user of [proposer, second, clerk]) await user.leave();
  });

  test(`a public holiday is listed and removed before it comes (${language})`, async ({ browser }) => {
    const lawyer = await User.signIn(browser, 'legal', language);
    const day = dayFromNow(400 + turn);
    await lawyer.open('/holidays');
    await lawyer.findsPageAccessible();
    await lawyer.act('legal:holiday.add');
    await lawyer.fillDay('legal:holiday.day', day);
    await lawyer.press('legal:holiday.submit');
    await lawyer.sees('field:required');
    const names = ['nameEn', 'nameAr', 'nameCkb'] as const;
    for (const name of names) await lawyer.fill(`legal:holiday.${name}`, `${name} ${language}`);
    await lawyer.findsPageAccessible();
    await lawyer.press('legal:holiday.submit');
    await lawyer.sees('legal:holiday.added');
    const line = lawyer.page.getByRole('main').getByRole('listitem').filter({ hasText: language });
    await expect(line).toHaveCount(1);
    await expect(lawyer.page.getByRole('dialog')).toHaveCount(0);
    await line.getByRole('button').click();
    await expect(lawyer.page.getByRole('dialog')).toBeVisible();
    await lawyer.press('legal:holiday.removeSubmit');
    await lawyer.sees('legal:holiday.removed');
    await expect(line).toHaveCount(0);
    await lawyer.leave();
  });
}
