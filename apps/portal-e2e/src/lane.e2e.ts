import { expect, test, type Locator } from '@playwright/test';
import { addDays, dayOf } from '@najat/domain';
import { countKeys } from './keys.js';
import { pdf, png } from './papers.js';
import { User } from './user.js';
import type { Language } from './words.js';

const LANGUAGES = ['en', 'ar', 'ckb'] as const;
const MOST_FIELDS = 12;
const MOST_KEYS = 45;
const CLERK = 'clerk.rusafa.misdemeanour';

interface Somebody {
  readonly name: readonly [given: string, father: string, grandfather: string];
  readonly number: string;
}
const LOGGED: Readonly<Record<Language, Somebody>> = {
  en: { name: ['Tariq', 'Laneson', 'Quickfield'], number: '199877110001' },
  ar: { name: ['طارق', 'مسراعان', 'خطوان'], number: '199877110002' },
  ckb: { name: ['تاریق', 'خێراوان', 'هەنگاوان'], number: '199877110003' },
};
const BEGUN: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['Begun', 'Unfinished'],
  ar: ['مبتدأ', 'غير مكتمل'],
  ckb: ['دەستپێکراو', 'تەواونەبوو'],
};

const field = ({ page }: User, path: string): Locator => page.locator(`[id="field-${path}"]`);

/** Types where the focus is, and only after it has arrived there. */
async function tabTo(user: User, path: string, text: string): Promise<void> {
  await user.page.keyboard.press('Tab');
  await expect(field(user, path)).toBeFocused();
  await user.page.keyboard.type(text);
}

/** The list stands open as soon as its field is reached, or opens with the arrow that leads into it. */
async function pickFirst(user: User, path: string): Promise<void> {
  await user.page.keyboard.press('Tab');
  await expect(field(user, path)).toBeFocused();
  await user.page.keyboard.press('ArrowDown');
  await expect(user.page.getByRole('option').first()).toBeVisible();
  await user.page.keyboard.press('Enter');
  await expect(field(user, path)).not.toHaveValue('');
}

/** Opens the form; what a run before this one may have left there is given up. */
async function begin(user: User): Promise<void> {
  await user.open('/referrals/new');
  const discard = user.page.getByRole('button', { name: user.say('referral:draft.discard') });
  await expect(discard.or(field(user, 'person.given'))).toBeVisible();
  if (await discard.isVisible()) await discard.click();
  await expect(field(user, 'person.given')).toBeVisible();
}

const packed = (day: string): string => day.split('-').reverse().join('');

/** Who and what, with no hand on the mouse. The first field is the first that Tab leads to. */
async function typePerson(user: User, { name, number }: Somebody): Promise<void> {
  const { page } = user;
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(user, 'person.given', name[0]);
  await tabTo(user, 'person.father', name[1]);
  await tabTo(user, 'person.grandfather', name[2]);
  await tabTo(user, 'person.birthDate', '12071998');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await tabTo(user, 'person.nationalNumber', number);
  await page.keyboard.press('Tab');
}

async function typeOrder(user: User, number: string): Promise<void> {
  const { page } = user;
  await pickFirst(user, 'legalBasis');
  await tabTo(user, 'orderNumber', number);
  await tabTo(user, 'orderedOn', packed(addDays(dayOf(Date.now()), -1)));
  await page.keyboard.press('Tab');
  await pickFirst(user, 'judge');
  await pickFirst(user, 'centreId');
}

const chooseFiles = (user: User): Locator =>
  user.page.getByRole('button', { name: user.say('attachment:add.choose') });

async function seesSlipAlone(user: User, { name, number }: Somebody, caseNumber: string): Promise<void> {
  const { page } = user;
  // The header names it, and is not printed.
  const court = await user.place();
  await page.emulateMedia({ media: 'print' });
  const seen = await page.locator('body').innerText();
  expect(seen).toContain(caseNumber);
  expect(seen).toContain(user.say('referral:slip.title'));
  expect(seen).toContain(name.join(' '));
  expect(seen).toContain(court);
  expect(seen).not.toContain(number);
  expect(seen).not.toContain('1998');
  for (const key of ['receipt.logged', 'receipt.another', 'receipt.print'])
    expect(seen).not.toContain(user.say(`referral:${key}`));
  await page.emulateMedia({ media: null });
}

async function seesMilestones(user: User): Promise<void> {
  await user.page.getByRole('link', { name: user.say('referral:receipt.open') }).click();
  await user.page.waitForURL(/\/referrals\/[0-9a-f-]{36}/);
  const way = user.page.getByRole('list', { name: user.say('referral:milestone.title') });
  const steps = [
    'logged',
    'verified',
    'bed_reserved',
    'arrived',
    'report_due',
    'report_submitted',
    'decision',
  ];
  for (const [at, step] of steps.entries())
    await expect(way.getByRole('listitem').nth(at)).toContainText(user.say(`referral:milestone.${step}`));
  await expect(way.locator('[aria-current="step"]')).toContainText(user.say('referral:milestone.verified'));
  const papers = user.page.getByRole('region', { name: user.say('attachment:title') });
  await expect(papers.getByRole('listitem')).toHaveCount(1);
  await user.findsPageAccessible();
}

for (const language of LANGUAGES) {
  test(`an order is logged in twelve fields and forty-five keys, its scan with it (${language})`, async ({
    browser,
  }) => {
    const clerk = await User.signIn(browser, CLERK, language);
    const { page } = clerk;
    await begin(clerk);
    const form = page.locator('form');
    const asked = ['textbox', 'combobox', 'radiogroup', 'group'] as const;
    const counts = await Promise.all(asked.map((role) => form.getByRole(role).count()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(MOST_FIELDS);
    await clerk.findsPageAccessible();

    const keys = await countKeys(page);
    await typePerson(clerk, LOGGED[language]);
    await typeOrder(clerk, `77/${language}/2026`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(chooseFiles(clerk)).toBeFocused();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer: pdf(2) }]);
    await expect(page.getByText('scan.pdf')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await clerk.sees('referral:new.checkTitle');
    await clerk.findsPageAccessible();
    await page.keyboard.press('Control+Enter');
    await clerk.sees('referral:receipt.title');
    const pressed = await keys();
    expect(pressed).toBeGreaterThan(20);
    expect(pressed).toBeLessThanOrEqual(MOST_KEYS);

    await clerk.sees('attachment:add.sent');
    await clerk.sees('referral:receipt.bed.awaited');
    await clerk.findsPageAccessible();
    const head = (await page.getByRole('status').first().textContent()) ?? '';
    const caseNumber = /[A-Z]{3}-\d{4}-\d{6}/.exec(head)?.[0] ?? 'none';
    await seesSlipAlone(clerk, LOGGED[language], caseNumber);
    await seesMilestones(clerk);
    await clerk.leave();
  });

  test(`an order that was begun comes back, and nothing of it stays in the browser (${language})`, async ({
    browser,
  }) => {
    const clerk = await User.signIn(browser, CLERK, language);
    const { page } = clerk;
    const [given, father] = BEGUN[language];
    const kept = page.getByText(new RegExp(clerk.say('referral:draft.kept').split('{{')[0] ?? ''));
    await begin(clerk);
    await clerk.fill('referral:field.given', given);
    await field(clerk, 'person.father').fill(father);
    await clerk.press('referral:new.moreOrder');
    await field(clerk, 'termDays').fill('90');
    await expect(kept).toBeVisible();
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(stored).not.toContain(given);

    await page.reload();
    await clerk.findsPageAccessible();
    await clerk.press('referral:draft.goOn');
    await expect(field(clerk, 'person.given')).toHaveValue(given);
    await expect(field(clerk, 'person.father')).toHaveValue(father);
    await expect(field(clerk, 'termDays')).toHaveValue('90');

    await page.reload();
    await clerk.press('referral:draft.discard');
    await expect(field(clerk, 'person.given')).toHaveValue('');
    await page.reload();
    await expect(field(clerk, 'person.given')).toHaveValue('');
    await clerk.leave();
  });
}

test('somebody on record is offered while the name is typed, and taken with the keyboard', async ({
  browser,
}) => {
  const clerk = await User.signIn(browser, CLERK, 'ar');
  const { page } = clerk;
  await begin(clerk);
  const [given, father, grandfather] = LOGGED.ar.name;
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(clerk, 'person.given', given);
  await tabTo(clerk, 'person.father', father);
  await tabTo(clerk, 'person.grandfather', grandfather);
  await page.keyboard.press('Tab');
  const pick = page.getByRole('button', { name: new RegExp(clerk.say('referral:known.pick')) });
  await expect(pick).toHaveCount(1);
  await clerk.findsPageAccessible();
  await page.keyboard.press('Tab');
  await expect(pick).toBeFocused();
  await page.keyboard.press('Enter');
  // The name is not typed again, and the next thing to fill in has the focus.
  await expect(field(clerk, 'legalBasis')).toBeFocused();
  await expect(field(clerk, 'person.given')).toHaveCount(0);

  // Whoever was chosen comes back with the draft.
  await expect(page.getByText(/حُفظ الساعة/)).toBeVisible();
  await page.reload();
  await clerk.press('referral:draft.goOn');
  await expect(page.getByText([given, father, grandfather].join(' '))).toBeVisible();
  await page.getByRole('button', { name: clerk.say('referral:known.letGo') }).click();
  await expect(field(clerk, 'person.given')).toBeFocused();
  await clerk.leave();
});

test('on a telephone the paper is photographed; what the line or the session loses, the clerk does not', async ({
  browser,
}) => {
  const clerk = await User.signIn(browser, CLERK, 'ckb', { touch: true });
  const { page } = clerk;
  await begin(clerk);
  const camera = page.getByLabel(clerk.say('attachment:add.photograph')).first();
  await clerk.fill('referral:field.given', 'مۆبایل');
  await field(clerk, 'person.father').fill('بێهێڵ');
  await clerk.pick(clerk.say('referral:sex.male'));

  // The session ends while somebody types: they sign in over the page, and all of it is still there.
  await page.route('**/api/order-draft', (route) =>
    route.fulfill({ status: 401, json: { status: 401, code: 'session.ended' } }),
  );
  await page.route('**/api/session/refresh', (route) => route.fulfill({ status: 401, json: {} }));
  await field(clerk, 'person.grandfather').fill('هێمن');
  await clerk.sees('session:again.title');
  await page.unroute('**/api/order-draft');
  await page.unroute('**/api/session/refresh');
  await clerk.signInAgain();
  await expect(field(clerk, 'person.grandfather')).toHaveValue('هێمن');

  await clerk.choose('referral:field.legalBasis', clerk.say('shell:legalBasis.ART39_PLACEMENT'));
  await field(clerk, 'orderNumber').fill('٩٩/٢٠٢٦');
  await clerk.chooseFirst('referral:field.centre');
  await camera.setInputFiles([{ name: 'image.png', mimeType: 'image/png', buffer: await png(page) }]);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide).toBe(false);
  await clerk.findsPageAccessible();
  await clerk.press('referral:new.check');
  await clerk.sees('referral:new.checkTitle');

  // No answer: nothing is lost, and sent again it is logged once.
  await page.route('**/api/referrals', (route) => route.abort());
  await clerk.press('referral:new.send');
  await clerk.sees('problem:offline');
  await page.unroute('**/api/referrals');
  await page.route('**/attachments?*', (route) => route.abort());
  await clerk.press('referral:new.send');
  await clerk.sees('referral:receipt.title');
  await clerk.sees('referral:scan.failed');
  await clerk.findsPageAccessible();
  await clerk.press('referral:receipt.another');
  await clerk.sees('referral:scan.waiting');
  await page.unroute('**/attachments?*');
  await clerk.press('attachment:add.again');
  await clerk.sees('attachment:add.sent');
  await clerk.press('referral:receipt.another');
  await expect(field(clerk, 'person.given')).toBeFocused();
  await expect(field(clerk, 'person.given')).toHaveValue('');
  await expect(page.getByText('image.png')).toHaveCount(0);
  await clerk.leave();
});
