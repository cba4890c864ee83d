import type { Browser, Locator, Page } from 'playwright-core';

export interface Shown<Body> {
  readonly status: number;
  readonly body: Body;
}

/** On a busy machine the console takes its time: it resolves the whole document for each operation that is opened. */
const PATIENCE_MS = 100_000;

/** The words on the buttons, as a reader of each language sees them. */
const WORDS = {
  en: { authorize: 'Authorize', logout: 'Logout' },
  vi: { authorize: 'Đăng nhập', logout: 'Đăng xuất' },
} as const;

/** The Swagger console, used as a person does: by what is on the page. */
export class Console {
  /** What the browser complained of: scripts that failed, things that the content security policy forbids. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly language: 'en' | 'vi',
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
  }

  /** In a window that nobody has logged in with. */
  static async open(browser: Browser, url: string, language: 'en' | 'vi' = 'en'): Promise<Console> {
    const context = await browser.newContext({ locale: language === 'vi' ? 'vi-VN' : 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${url}/docs`);
    await page.locator('.opblock-tag').first().waitFor();
    return new Console(page, language);
  }

  /** The operation, opened; others are closed, since the console draws all that are open with each change. */
  async operation(audience: string, operationId: string): Promise<Operation> {
    for (const open of await this.page.locator('.opblock.is-open .opblock-summary-control').all())
      await open.click();
    const group = this.page.locator(`.opblock-tag[data-tag="${audience}"]`);
    if ((await group.getAttribute('data-is-open')) !== 'true') await group.click();
    // Swagger UI escapes the dots of a name, and CSS the backslashes.
    const block = this.page.locator(
      `[id="operations-${audience}-${operationId.replaceAll('.', String.raw`\\.`)}"]`,
    );
    await block.locator('.opblock-summary-control').click();
    await block.locator('button.execute').waitFor();
    return new Operation(block);
  }

  /** By authorization code with PKCE, at the issuer's own page. */
  async login(username: string): Promise<URL> {
    const { authorize, logout } = WORDS[this.language];
    await this.page.locator('.schemes button.authorize').click();
    const dialog = this.page.locator('.auth-container', { hasText: 'authorizationCode with PKCE' });
    const [popup] = await Promise.all([
      this.page.waitForEvent('popup'),
      dialog.locator('button.authorize', { hasText: authorize }).click(),
    ]);
    const asked = new URL(popup.url());
    await popup.getByLabel('User name').fill(username);
    await popup.getByLabel('Password').fill('onegate');
    await popup.getByRole('button').click();
    await dialog.locator('button', { hasText: logout }).waitFor();
    await this.page.locator('.modal-ux button.close-modal').click();
    return asked;
  }
}

/** One operation with its fields and its last answer. */
export class Operation {
  constructor(readonly block: Locator) {}

  /** What stands in the field of a parameter. */
  async field(name: string): Promise<string> {
    return await this.block.locator(`tr[data-param-name="${name}"] input`).inputValue();
  }

  /** Presses "Execute", with all fields as they stand, and reads the answer. */
  async execute<Body>(): Promise<Shown<Body>> {
    const clear = this.block.locator('button.btn-clear');
    if ((await clear.count()) > 0) await clear.click();
    await this.block.locator('button.execute').click();
    const answer = this.block.locator('.live-responses-table .response');
    await answer.waitFor();
    const [status, body] = await Promise.all([
      answer.locator('.response-col_status').innerText(),
      answer.locator('.response-col_description pre code').first().innerText(),
    ]);
    return { status: Number.parseInt(status, 10), body: JSON.parse(body) as Body };
  }

  /** The Idempotency-Key that was sent. */
  async sentKey(): Promise<string | undefined> {
    return /idempotency-key: ([^']+)'/i.exec(await this.block.locator('.curl').innerText())?.[1];
  }
}
