import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

/** A telephone with an authenticator app, and a paper with recovery codes beside it. */
export class Factor {
  private constructor(
    private readonly secret: string,
    private readonly codes: string[],
  ) {}

  /** Goes through the set-up that is open on `page`, as far as the recovery codes, and reads them off. */
  static async setUp(page: Page, say: (key: string) => string, password: string): Promise<Factor> {
    await page.getByLabel(say('session:password.label'), { exact: true }).last().fill(password);
    await page.getByRole('button', { name: say('session:enrol.begin'), exact: true }).click();
    await expect(page.getByRole('img', { name: say('session:enrol.qr') })).toBeVisible();
    const shown = await page.locator('bdi', { hasText: /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/ }).textContent();
    const secret = (shown ?? '').replaceAll(' ', '');
    const field = page.getByLabel(say('session:twoStep.label'), { exact: true });
    await field.fill(new Factor(secret, []).code());
    await page.getByRole('button', { name: say('session:enrol.confirm'), exact: true }).click();
    const paper = page.getByRole('list', { name: say('session:recovery.title') }).getByRole('listitem');
    await expect(paper).toHaveCount(10);
    return new Factor(secret, await paper.allTextContents());
  }

  /** What the app shows, or will show in so many steps of thirty seconds. */
  code(stepsFromNow = 0): string {
    const timestamp = Date.now() + stepsFromNow * 30_000;
    return new TOTP({ secret: Secret.fromBase32(this.secret) }).generate({ timestamp });
  }

  /** The next code of the paper, crossed out. */
  recoveryCode(): string {
    const code = this.codes.shift();
    if (code === undefined) throw new Error('All recovery codes are used');
    return code;
  }
}
