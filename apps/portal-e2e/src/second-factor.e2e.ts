import { expect, test } from '@playwright/test';
import { Factor } from './factor.js';
import { User } from './user.js';

for (const [language, username] of [
  ['en', 'legal'],
  ['ar', 'director.bgd'],
  ['ckb', 'manager.bgd'],
] as const) {
  test(`two-step sign-in, from turning it on to turning it off (${language})`, async ({ browser }) => {
    const user = await User.signIn(browser, username, language);
    const { page } = user;
    const title = user.say('session:twoStep.title');
    await user.fromMenu('session:twoStep.title');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await user.findsPageAccessible();
    await user.press('session:twoStep.turnOn');
    const factor = await Factor.setUp(page, (key) => user.say(key), user.password);
    await user.findsPageAccessible();
    const done = page.getByRole('button', { name: user.say('session:recovery.done'), exact: true });
    await expect(done).toBeDisabled();
    await user.tick('session:recovery.kept');
    await done.click();
    await user.sees('session:twoStep.since');

    await user.fromMenu('session:signOut');
    await user.giveCredentials();
    await user.sees('session:twoStep.label');
    await user.fill('session:twoStep.label', '000000');
    await user.press('session:signIn');
    await user.sees('problem:second_factor_wrong_code');
    await user.findsPageAccessible();
    // The code of this very moment turned it on; the next one is as good, as clocks go.
    await user.fill('session:twoStep.label', factor.code(1));
    await user.press('session:signIn');
    await user.isIn();

    await user.fromMenu('session:signOut');
    await user.giveCredentials();
    await user.press('session:twoStep.useRecovery');
    await user.findsPageAccessible();
    await user.fill('session:twoStep.recoveryLabel', factor.recoveryCode().toUpperCase());
    await user.press('session:signIn');
    await user.isIn();

    await user.open('/second-factor');
    await expect(page.getByRole('main').getByText(/^[9٩۹]$/)).toBeVisible();
    await user.act('session:turnOff.action');
    await user.fill('session:password.label', user.password);
    await user.fill('session:twoStep.label', factor.recoveryCode());
    await user.findsPageAccessible();
    await user.press('session:turnOff.action');
    await user.sees('session:turnOff.done');
    await user.sees('session:twoStep.turnOn');

    await user.fromMenu('session:signOut');
    await user.giveCredentials();
    await user.isIn();
    await user.leave();
  });
}
