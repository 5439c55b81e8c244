import { expect, test } from '@playwright/test';
import { User } from './user.js';

const NEW = 'seven herons over the marsh';

for (const [language, username] of [
  ['en', 'intake.bgd'],
  ['ar', 'manager.bgd'],
  ['ckb', 'psychological.bgd'],
] as const) {
  test(`somebody changes their own password, and back (${language})`, async ({ browser }) => {
    const user = await User.signIn(browser, username, language);
    const { page } = user;
    const change = async (from: string, to: string): Promise<void> => {
      await user.fill('session:ownPassword.current', from);
      await user.fill('session:newPassword.new', to);
      await user.fill('session:newPassword.repeated', to);
      await user.press('session:newPassword.save');
    };
    await user.fromMenu('session:ownPassword.title');
    const title = user.say('session:ownPassword.title');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await user.findsPageAccessible();
    await change('guessed by a colleague', NEW);
    await user.sees('problem:password_wrong_current');
    await user.findsPageAccessible();
    await change(user.password, NEW);
    await expect(page.getByText(user.say('session:ownPassword.done'))).toBeVisible();

    await user.fromMenu('session:signOut');
    await user.fill('session:username.label', username);
    await page.getByLabel(user.say('session:password.label'), { exact: true }).fill(NEW);
    await user.press('session:signIn');
    await user.isIn();
    await user.open('/password');
    await change(NEW, user.password);
    await expect(page.getByText(user.say('session:ownPassword.done'))).toBeVisible();
    await user.leave();
  });
}
