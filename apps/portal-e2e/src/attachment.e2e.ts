import { expect, test } from '@playwright/test';
import { pdf, png } from './papers.js';
import { User } from './user.js';

/** One of the centre's orders in a state. */
async function orderOf(user: User, state: string, turn: number): Promise<void> {
  await user.open(`/referrals?state=${state}`);
  await user.page.getByRole('main').locator('a[data-row]').nth(turn).click();
  await user.page.waitForURL(/\/referrals\/[0-9a-f-]{36}/);
}

const begins = (user: User, key: string): RegExp => new RegExp(`^${user.say(key).split('{{')[0] ?? ''}`);

for (const [turn, language] of (['en', 'ar', 'ckb'] as const).entries()) {
  test(`papers are added, refused, looked at and struck (${language})`, async ({ browser }) => {
    const intake = await User.signIn(browser, 'intake.bgd', language);
    const { page } = intake;
    await orderOf(intake, 'admitted', turn);
    await intake.sees('attachment:none');
    await intake.findsPageAccessible();

    await intake.act('attachment:add.open');
    await intake.press('attachment:add.submit');
    await intake.sees('attachment:add.missing');
    await intake.sees('field:required');
    await intake.findsPageAccessible();
    await page.getByRole('radio', { name: intake.say('attachment:kind.order') }).check();
    await page
      .getByLabel(intake.say('attachment:add.choose'))
      .first()
      .setInputFiles([
        { name: 'scan.pdf', mimeType: 'application/pdf', buffer: pdf(3) },
        { name: 'page.png', mimeType: 'image/png', buffer: await png(page) },
        { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>not a PDF</html>') },
        { name: 'nothing.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
      ]);
    await intake.sees('problem:file_empty');
    await intake.press('attachment:add.submit');
    // What can be attached is; what cannot is told where it stands, and nothing that was chosen is lost.
    await intake.sees('problem:file_unknown_type');
    await expect(
      page.getByRole('dialog').getByText(intake.say('attachment:add.sent'), { exact: true }),
    ).toHaveCount(2);
    await expect(page.getByRole('dialog').getByText('letter.pdf')).toBeVisible();
    await intake.sees('attachment:add.hopeless');
    await intake.findsPageAccessible();
    for (let left = 2; left > 0; left -= 1)
      await page
        .getByRole('button', { name: begins(intake, 'attachment:add.remove') })
        .first()
        .click();
    await intake.press('attachment:add.submit');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    const section = page.getByRole('region', { name: intake.say('attachment:title') });
    const lines = section.getByRole('listitem');
    await expect(lines).toHaveCount(2);
    await intake.findsPageAccessible();

    // The second one is the PDF: latest first.
    await lines
      .nth(1)
      .getByRole('button', { name: begins(intake, 'attachment:viewOf') })
      .click();
    const drawn = page.getByRole('dialog').locator('canvas[aria-busy="false"]');
    await expect(drawn).toBeVisible();
    await page.getByRole('button', { name: intake.say('attachment:sheet.after') }).click();
    await expect(drawn).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
      intake.say('attachment:sheet.page').replace('{{page}}', '2').replace('{{pages}}', '3'),
    );
    await intake.findsPageAccessible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      lines
        .nth(0)
        .getByRole('button', { name: begins(intake, 'attachment:downloadOf') })
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^BGDV?-\d{4}-\d{6}-order-\d{8}-\d{4}\.png$/);

    await lines
      .nth(0)
      .getByRole('button', { name: begins(intake, 'attachment:strike.openOf') })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await intake.choose('attachment:strike.reason', intake.say('attachment:reason.wrong_file'));
    await intake.press('attachment:strike.submit');
    await expect(lines.nth(0)).toContainText(intake.say('attachment:reason.wrong_file'));
    await expect(lines.nth(0).getByRole('button')).toHaveCount(0);
    await intake.findsPageAccessible();

    const address = new URL(page.url()).pathname;
    const auditor = await User.signIn(browser, 'auditor', language);
    await auditor.open(address);
    await auditor.page
      .getByRole('region', { name: auditor.say('attachment:title') })
      .getByRole('listitem')
      .nth(0)
      .getByRole('button', { name: begins(auditor, 'attachment:viewOf') })
      .click();
    await expect(auditor.page.getByRole('dialog').locator('canvas[aria-busy="false"]')).toBeVisible();
    for (const user of [intake, auditor]) await user.leave();
  });
}

test('files are dropped, stopped while they are sent, and sent again when the line was dead', async ({
  browser,
}) => {
  const intake = await User.signIn(browser, 'intake.bgd', 'en');
  const { page } = intake;
  await orderOf(intake, 'admitted', 3);
  await intake.act('attachment:add.open');
  await page.getByRole('radio', { name: intake.say('attachment:kind.court_letter') }).check();
  const group = page.getByRole('group', { name: intake.say('attachment:add.files') });
  const dropped = await page.evaluateHandle(
    ({ bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'dropped.png', { type: 'image/png' }));
      return transfer;
    },
    { bytes: [...(await png(page))] },
  );
  await group.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(group.getByText('dropped.png')).toBeVisible();

  // The answer is held back, so that somebody can change their mind.
  let letGo = (): void => undefined;
  await page.route('**/attachments?*', async (route) => {
    await new Promise<void>((resolve) => (letGo = resolve));
    await route.abort().catch(() => undefined);
  });
  await intake.press('attachment:add.submit');
  await page.getByRole('button', { name: intake.say('attachment:add.cancel') }).click();
  await expect(group.getByText('dropped.png')).toHaveCount(0);
  letGo();
  await page.unroute('**/attachments?*');

  // A line that is dead loses nothing: the same file is sent again.
  await page
    .getByLabel(intake.say('attachment:add.choose'))
    .first()
    .setInputFiles([{ name: 'again.png', mimeType: 'image/png', buffer: await png(page) }]);
  await page.route('**/attachments?*', (route) => route.abort());
  await intake.press('attachment:add.submit');
  await intake.sees('problem:offline');
  await page.unroute('**/attachments?*');
  await intake.press('attachment:add.again');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    page.getByRole('region', { name: intake.say('attachment:title') }).getByRole('listitem'),
  ).toHaveCount(1);
  await intake.leave();
});

test('the scan stands beside what was typed from it, for whoever verifies the order', async ({ browser }) => {
  for (const language of ['en', 'ar', 'ckb'] as const) {
    const intake = await User.signIn(browser, 'intake.bgd', language);
    const { page } = intake;
    await orderOf(intake, 'logged', 0);
    const address = new URL(page.url()).pathname;
    await intake.act('referral:verify.submit');
    if (language === 'en') {
      await intake.sees('attachment:compare.none');
      await intake.open(address);
      await intake.act('attachment:add.open');
      await page.getByRole('radio', { name: intake.say('attachment:kind.order') }).check();
      await page
        .getByLabel(intake.say('attachment:add.choose'))
        .first()
        .setInputFiles([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer: pdf(2) }]);
      await intake.press('attachment:add.submit');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await intake.act('referral:verify.submit');
    }
    await expect(page.getByRole('dialog').locator('canvas[aria-busy="false"]')).toBeVisible();
    await intake.findsPageAccessible();
    await intake.leave();
  }
});

test('a telephone photographs the paper', async ({ browser }) => {
  const desk = await User.signIn(browser, 'intake.bgd', 'ar');
  await orderOf(desk, 'admitted', 4);
  const intake = await User.signIn(browser, 'intake.bgd', 'ar', { touch: true });
  await intake.open(new URL(desk.page.url()).pathname);
  await intake.act('attachment:add.open');
  const { page } = intake;
  const camera = page.getByLabel(intake.say('attachment:add.photograph')).first();
  await expect(page.getByRole('button', { name: intake.say('attachment:add.photograph') })).toBeVisible();
  expect([await camera.getAttribute('capture'), await camera.getAttribute('accept')]).toEqual([
    'environment',
    'image/jpeg,image/png',
  ]);
  await page.getByRole('radio', { name: intake.say('attachment:kind.centre_letter') }).check();
  await camera.setInputFiles([{ name: 'image.png', mimeType: 'image/png', buffer: await png(page) }]);
  await intake.findsPageAccessible();
  await intake.press('attachment:add.submit');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    page.getByRole('region', { name: intake.say('attachment:title') }).getByRole('listitem'),
  ).toHaveCount(1);
  for (const user of [desk, intake]) await user.leave();
});
