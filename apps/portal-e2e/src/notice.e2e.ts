import { expect, test } from '@playwright/test';
import { User } from './user.js';

const REASONS = {
  ar: 'لم يحضر أي جلسة منذ ثلاثة أسابيع رغم تذكيره.',
  ckb: 'سێ هەفتەیە ئامادەی هیچ دانیشتنێک نەبووە لەگەڵ بیرخستنەوەیدا.',
  en: 'Has come to no session for three weeks, though reminded of each.',
} as const;
const TRIED = {
  ar: 'اتصل المركز بالعائلة مرتين وعرض عليه حديثا كل أسبوع.',
  ckb: 'ناوەند دوو جار پەیوەندی بە خێزانەکەیەوە کرد و هەموو هەفتەیەک گفتوگۆی پێشنیاز کرد.',
  en: 'The centre telephoned the family twice and offered a talk every week.',
} as const;

for (const language of ['en', 'ar', 'ckb'] as const) {
  test(`a court is told of a voluntary file by three people and by hand alone (${language})`, async ({
    browser,
  }) => {
    const manager = await User.signIn(browser, 'manager.bgd', language);
    await manager.open('/referrals?state=admitted&legalBasis=ART40_VOLUNTARY');
    await manager.page
      .getByRole('row')
      .filter({ hasText: /[A-Z]{3}-/ })
      .first()
      .getByRole('link')
      .first()
      .click();
    await manager.sees('notice:title');
    await manager.findsPageAccessible();
    const file = new URL(manager.page.url()).pathname;
    let address = '';

    await test.step('it is proposed, in words that are long enough', async () => {
      await manager.press('notice:propose.open');
      await manager.chooseFirst('notice:field.court');
      await manager.choose('report:field.language', manager.say(`report:language.${language}`));
      await manager.fill('notice:field.reasons', 'x');
      await manager.fill('notice:field.tried', TRIED[language]);
      await manager.press('notice:propose.submit');
      await manager.sees('problem:notice_too_few_words');
      await manager.findsPageAccessible();
      await manager.fill('notice:field.reasons', REASONS[language]);
      await manager.press('notice:propose.submit');
      await manager.page.waitForURL(/\/notices\/[0-9a-f-]{36}/);
      await manager.sees('notice:next.proposed');
      await manager.findsPageAccessible();
      address = new URL(manager.page.url()).pathname;
      const approve = { name: manager.say('notice:approve.open'), exact: true };
      await expect(manager.page.getByRole('button', approve)).toHaveCount(0);
    });

    await test.step('a doctor finds it at home and supports it', async () => {
      const doctor = await User.signIn(browser, 'medical.bgd', language);
      await doctor.page.getByRole('link', { name: doctor.say('home:item.notices_to_decide.title') }).click();
      await expect(doctor.page).toHaveURL(/attention=to_decide/);
      await doctor.sees('notice:state.proposed');
      await doctor.findsPageAccessible();
      await doctor.open(address);
      await doctor.act('notice:support.open');
      await doctor.press('notice:support.open');
      await doctor.sees('notice:support.done');
      await doctor.leave();
    });

    await test.step('the director approves and issues it, and the letter is read', async () => {
      const director = await User.signIn(browser, 'director.bgd', language);
      await director.open(address);
      await director.act('notice:approve.open');
      await director.press('notice:approve.open');
      await director.sees('notice:approve.done');
      await director.act('notice:issue.open');
      await director.pressTwice('notice:issue.open');
      await director.sees('notice:issue.done');
      await director.sees('report:field.sha256');
      await director.findsPageAccessible();
      await director.press('report:view');
      await expect(director.page.getByRole('dialog').locator('canvas')).toHaveAttribute('aria-busy', 'false');
      await director.page.keyboard.press('Escape');
      const check = (await director.page.locator('a[href^="/check/"]').getAttribute('href')) ?? '';
      await director.leave();
      const anybody = await User.stranger(browser, language);
      await anybody.open(check);
      await anybody.sees('report:check.valid');
      const shown = (await anybody.page.getByRole('main').textContent()) ?? '';
      expect(shown).not.toContain('40(4)');
      await anybody.leave();
    });

    await test.step('the file says so, and to no court does it exist', async () => {
      await manager.open(file);
      await manager.sees('notice:state.issued');
      await manager.sees('history:notice.issue');
      await manager.findsPageAccessible();
      await manager.leave();
      const clerk = await User.signIn(browser, 'clerk.rusafa.misdemeanour', language);
      await clerk.open(address);
      await expect(clerk.page.getByText(REASONS[language])).toHaveCount(0);
      await clerk.open(file);
      await expect(clerk.page.getByText(clerk.say('notice:title'))).toHaveCount(0);
      await clerk.leave();
    });
  });
}
