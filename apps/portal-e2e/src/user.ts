import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { Factor } from './factor.js';
import { word, type Language } from './words.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const passwordOf = (username: string): string => {
  const accounts = JSON.parse(process.env['NAJAT_ACCOUNTS'] ?? '[]') as {
    username: string;
    password: string;
  }[];
  // All demonstration accounts share one password.
  return (accounts.find((account) => account.username === username) ?? accounts[0])?.password ?? '';
};

/** The telephones of those who had to set up a second factor at their first sign-in. */
const factors = new Map<string, Factor>();

/** Somebody at their own window, in their own language, who reads labels and presses buttons. */
export class User {
  private constructor(
    readonly page: Page,
    readonly language: Language,
    private readonly username: string,
    private readonly context: BrowserContext,
  ) {}

  get password(): string {
    return passwordOf(this.username);
  }

  static async signIn(
    browser: Browser,
    username: string,
    language: Language,
    { touch = false } = {},
  ): Promise<User> {
    const user = await User.atWindow(browser, username, language, touch);
    await user.page.goto('/');
    await user.giveCredentials();
    await user.proveMore();
    await user.isIn();
    return user;
  }

  /** Somebody with no account at all. */
  static stranger(browser: Browser, language: Language): Promise<User> {
    return User.atWindow(browser, '', language, false);
  }

  private static async atWindow(
    browser: Browser,
    username: string,
    language: Language,
    touch: boolean,
  ): Promise<User> {
    const context = await browser.newContext({
      baseURL: process.env['NAJAT_ORIGIN'] ?? '',
      ...(touch
        ? { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }
        : { viewport: { width: 1280, height: 900 } }),
    });
    await context.addInitScript((kept) => {
      localStorage.setItem('najat.language', kept);
    }, language);
    return new User(await context.newPage(), language, username, context);
  }

  async giveCredentials(): Promise<void> {
    await this.fill('session:username.label', this.username);
    await this.page.getByLabel(this.say('session:password.label'), { exact: true }).fill(this.password);
    await this.press('session:signIn');
  }

  /** Over the page they were on, whose session has ended; their name is known there. */
  async signInAgain(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(this.say('session:password.label'), { exact: true }).fill(this.password);
    await this.press('session:signIn');
    await expect(dialog).toHaveCount(0);
  }

  async isIn(): Promise<void> {
    await expect(this.page.getByRole('navigation').first()).toBeVisible();
  }

  /** Sets up the second factor that the role asks for, and is asked for it from then on. */
  private async proveMore(): Promise<void> {
    const isIn = this.page.getByRole('navigation').first();
    const mustSetUp = this.page.getByRole('heading', { name: this.say('session:enrol.mustTitle') });
    const useRecovery = this.page.getByRole('button', { name: this.say('session:twoStep.useRecovery') });
    await expect(isIn.or(mustSetUp).or(useRecovery)).toBeVisible();
    if (await mustSetUp.isVisible()) {
      await this.findsPageAccessible();
      factors.set(this.username, await Factor.setUp(this.page, (key) => this.say(key), this.password));
      await this.findsPageAccessible();
      await this.tick('session:recovery.kept');
      await this.press('session:recovery.done');
    } else if (await useRecovery.isVisible()) {
      await useRecovery.click();
      await this.fill('session:twoStep.recoveryLabel', factors.get(this.username)?.recoveryCode() ?? '');
      await this.press('session:signIn');
    }
  }

  async fromMenu(key: string): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: new RegExp(this.say('shell:account.menu').split('{{')[0] ?? '') })
      .click();
    await this.page.getByRole('menuitem', { name: this.say(key), exact: true }).click();
  }

  say(key: string): string {
    return word(this.language, key);
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  /** Where the person is looking: the open dialog, or else the page. */
  private async view(): Promise<Locator> {
    const dialog = this.page.getByRole('dialog').last();
    return (await dialog.isVisible()) ? dialog : this.page.getByRole('main');
  }

  private async field(key: string): Promise<Locator> {
    return (await this.view()).getByLabel(this.say(key)).first();
  }

  async fill(key: string, value: string): Promise<void> {
    await (await this.field(key)).fill(value);
  }

  async fillDay(key: string, isoDay: string): Promise<void> {
    const [year, month, day] = isoDay.split('-').map(Number);
    const field = await this.field(key);
    await field.fill(`${String(day)}/${String(month)}/${String(year)}`);
    await field.blur();
  }

  async choose(key: string, option: string | RegExp): Promise<void> {
    await (await this.field(key)).click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  async chooseFirst(key: string): Promise<void> {
    await (await this.field(key)).click();
    await this.page.getByRole('option').first().click();
  }

  async pick(option: string): Promise<void> {
    await (await this.view()).getByRole('radio', { name: option, exact: true }).check();
  }

  async tick(key: string): Promise<void> {
    await (await this.view()).getByRole('checkbox', { name: this.say(key) }).check();
  }

  async press(key: string): Promise<void> {
    await (
      await this.view()
    )
      .getByRole('button', { name: this.say(key), exact: true })
      .first()
      .click();
  }

  /** Sends a dialog that asks once more before what cannot be taken back. */
  async pressTwice(key: string): Promise<void> {
    await this.press(key);
    await this.page
      .getByRole('button', { name: this.say('shell:action.yes').replace('{{action}}', this.say(key)) })
      .click();
  }

  /** An action of the record on the page; one that is not among the first stands behind "more". */
  async act(key: string): Promise<void> {
    // A dialog that is still closing would be taken for the one about to open.
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
    const button = this.page.getByRole('button', { name: this.say(key), exact: true });
    const more = this.page.getByRole('button', { name: this.say('shell:action.more') });
    const item = this.page.getByRole('menuitem', { name: this.say(key), exact: true });
    // Between two pages the address is already the new one while the old one's actions are still shown: a menu
    // opened then goes away with them (once red in Sorani), so one looks again.
    await expect(async () => {
      await expect(button.or(item).or(more).first()).toBeVisible();
      if (!(await button.or(item).first().isVisible())) await more.click({ timeout: 2_000 });
      await button.or(item).first().click({ timeout: 2_000 });
    }).toPass({ timeout: 15_000 });
    await expect(this.page.getByRole('dialog')).toBeVisible();
  }

  /** The name of the court or centre the person works at, as the header shows it. */
  async place(): Promise<string> {
    return (await this.page.getByRole('banner').locator('p').first().textContent())?.trim() ?? '';
  }

  /** What the page says it is, as somebody else has changed it. */
  async titleAfterReload(): Promise<string> {
    await this.page.reload();
    await expect(this.page.getByText(/[A-Z]{3}-R-\d{4}-\d{6}/).first()).toBeVisible();
    return (await this.page.getByRole('main').textContent()) ?? '';
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async sees(key: string): Promise<void> {
    const words = this.say(key);
    await expect(this.page.getByText(words).or(this.page.getByLabel(words)).first()).toBeVisible();
  }

  /**
   * axe finds nothing wrong with the page, once it has come to rest: between two pages there is no heading for a
   * moment. Run past the page's own policy, which lets no script in.
   */
  async findsPageAccessible(): Promise<void> {
    await expect(async () => {
      await expect(this.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(this.page.locator('.mantine-Skeleton-root')).toHaveCount(0);
      await this.page.evaluate(AXE);
      const violations = await this.page.evaluate<Violation[]>(
        'axe.run().then((result) => result.violations)',
      );
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect([this.page.url(), told]).toEqual([this.page.url(), []]);
    }).toPass({ timeout: 10_000, intervals: [500] });
  }
}
