import type { Browser, Locator, Page } from 'playwright-core';
import { picture, startBrowser } from '../test/browser.ts';
import { Platform } from '../test/platform.ts';

/** What an operator does with the console and without any other tool, in a real browser. */

let platform: Platform;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  platform = await Platform.start();
  browser = await startBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
}, 60_000);

/** The operation as the console shows it, opened. */
async function open(operationId: string): Promise<Locator> {
  await page.goto(`${platform.url}/docs#/operations/${operationId}`);
  await page.reload();
  const operation = page.locator('.opblock.is-open');
  await operation.locator('button.execute').waitFor();
  return operation;
}

interface Answer {
  readonly status: number;
  readonly body: { readonly consumerPaused: boolean; readonly lag: number };
}

/** Presses "Execute", with the examples as they stand, and reads the answer as the operator does. */
async function execute(operation: Locator): Promise<Answer> {
  await operation.locator('button.execute').click();
  const answer = operation.locator('.live-responses-table .response');
  await answer.waitFor();
  const [status, body] = await Promise.all([
    answer.locator('.response-col_status').innerText(),
    answer.locator('.response-col_description pre code').first().innerText(),
  ]);
  return { status: Number.parseInt(status, 10), body: JSON.parse(body) as Answer['body'] };
}

/** The console draws all operations anew for each look. */
const LONG = 120_000;

describe('an operator at the console', () => {
  it(
    'is shown the platform',
    async () => {
      await page.goto(`${platform.url}/docs`);
      await page.locator('.opblock-tag').first().waitFor();
      expect(await page.locator('.opblock-tag').allInnerTexts()).toEqual(
        ['enterprise', 'agency', 'operations', 'public'].map((tag) => expect.stringContaining(tag) as string),
      );
      await picture(page, 'console');
    },
    LONG,
  );

  it(
    'is refused without a login',
    async () => {
      const { status } = await execute(await open('ops.reporting.messaging.show'));
      expect(status).toBe(401);
    },
    LONG,
  );

  it(
    'logs in at the issuer by authorization code with PKCE',
    async () => {
      await page.locator('button.authorize').first().click();
      const dialog = page.locator('.auth-container', { hasText: 'authorizationCode with PKCE' });
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        dialog.locator('button.authorize').click(),
      ]);
      expect(popup.url()).toMatch(platform.issuer);
      await popup.getByLabel('User name').fill('operations1');
      await popup.getByLabel('Password').fill('onegate');
      await popup.getByRole('button').click();
      await dialog.locator('button', { hasText: 'Logout' }).waitFor();
      await picture(page, 'logged-in');
    },
    LONG,
  );

  it(
    'sees how facts flow, pauses the consumer of a service, and resumes it',
    async () => {
      const shown = async () => await execute(await open('ops.reporting.messaging.show'));
      expect(await shown()).toMatchObject({ status: 200, body: { consumerPaused: false } });
      expect((await execute(await open('ops.reporting.consumer.pause'))).status).toBe(200);
      expect(await shown()).toMatchObject({ status: 200, body: { consumerPaused: true } });
      await picture(page, 'paused');
      expect((await execute(await open('ops.reporting.consumer.resume'))).status).toBe(200);
      expect(await shown()).toMatchObject({ status: 200, body: { consumerPaused: false } });
    },
    LONG,
  );

  it(
    'can press twice: the example of an Idempotency-Key is a new key each time',
    async () => {
      const operation = await open('ops.reporting.consumer.resume');
      await execute(operation);
      const keyOf = async () =>
        /idempotency-key: ([^']+)'/i.exec(await operation.locator('.curl').innerText())?.[1];
      const first = await keyOf();
      await operation.locator('button.btn-clear').click();
      await execute(operation);
      expect(first).toMatch(/^[0-9a-f-]{36}$/);
      expect(await keyOf()).not.toBe(first);
    },
    LONG,
  );

  it(
    'sees the parked messages of a service',
    async () => {
      const { status, body } = await execute(await open('ops.reporting.parked.list'));
      expect([status, body]).toEqual([200, { items: [] }]);
    },
    LONG,
  );

  it(
    'meets nothing that the content security policy forbids, and no fault of a script',
    () => {
      expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
    },
    LONG,
  );
});
