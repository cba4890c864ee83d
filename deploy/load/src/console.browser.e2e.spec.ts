import { until } from '@onegate/testing';
import type { Browser } from 'playwright-core';
import { picture, startBrowser } from '../test/browser.ts';
import { Console } from '../test/console.ts';
import { Platform } from '../test/platform.ts';

/** What people do with the console and without any other tool, in a real browser. */

let platform: Platform;
let browser: Browser;
let operator: Console;
let declarant: Console;

beforeAll(async () => {
  platform = await Platform.start();
  browser = await startBrowser();
  operator = await Console.open(browser, platform.url);
  declarant = await Console.open(browser, platform.url, 'vi');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await platform.stop();
}, 60_000);

/** The console is slow on a machine that does other things as well. */
const LONG = 300_000;

interface Messaging {
  readonly consumerPaused: boolean;
  readonly lagKnown: boolean;
  readonly lag: number;
  readonly parked: number;
}

interface ParkedPage {
  readonly items: readonly { readonly id: string; readonly reason: string; readonly error: string }[];
}

describe('whoever comes to the console', () => {
  it(
    'is shown the platform',
    async () => {
      expect(await operator.page.locator('.opblock-tag').allInnerTexts()).toEqual(
        ['enterprise', 'agency', 'operations', 'public'].map((tag) => expect.stringContaining(tag) as string),
      );
      await picture(operator.page, 'console');
    },
    LONG,
  );

  it(
    'reads it in Vietnamese or English, and switches on the spot',
    async () => {
      const { page } = await Console.open(browser, platform.url);
      const shown = async (audience: string) =>
        await page.locator(`#operations-tag-${audience}, [data-tag="${audience}"]`).first().innerText();
      expect(await shown('operations')).toContain('For those who keep the platform running.');
      await page.goto(`${platform.url}/docs#/operations/ops.reporting.consumer.pause`);
      await page.reload();
      const opened = page.locator('.opblock.is-open');
      const looks = async () =>
        await Promise.all([
          opened.locator('.opblock-summary-description').innerText(),
          opened.locator('button.execute').innerText(),
          page.locator('header span').innerText(),
        ]);
      await opened.locator('button.execute').waitFor();
      expect(await looks()).toEqual(['Stop hearing facts', 'Execute', 'Console']);
      await page.getByRole('link', { name: 'Tiếng Việt' }).click();
      await page.locator('html[lang=vi]').waitFor();
      await opened.locator('button.execute').waitFor();
      expect(await looks()).toEqual(['Ngừng nghe sự kiện', 'Gửi', 'Bảng điều khiển']);
      expect(await shown('operations')).toContain('Dành cho người vận hành nền tảng.');
      await picture(page, 'vietnamese');
      await page.getByRole('link', { name: 'English' }).click();
      await page.locator('html[lang=en]').waitFor();
      await opened.locator('button.execute').waitFor();
      expect(await looks()).toEqual(['Stop hearing facts', 'Execute', 'Console']);
      await page.context().close();
    },
    LONG,
  );

  it(
    'is refused without a login',
    async () => {
      const show = await operator.operation('operations', 'ops.reporting.messaging.show');
      expect((await show.execute()).status).toBe(401);
    },
    LONG,
  );

  it(
    'logs in at the issuer by authorization code with PKCE',
    async () => {
      const asked = await operator.login('operations1');
      expect(asked.href).toMatch(platform.issuer);
      await picture(operator.page, 'logged-in');
      await declarant.login('declarant1');
    },
    LONG,
  );
});

describe('a declarant at the console', () => {
  /** Sent as it is filled in. */
  const sent = async <Body>(operationId: string) =>
    await (await declarant.operation('enterprise', operationId)).execute<Body>();

  it(
    'drafts, reads and changes a declaration without typing anything',
    async () => {
      const drafted = await sent<{ declarationId: string }>('declarations.create');
      expect(drafted.status).toBe(201);
      const { declarationId } = drafted.body;
      const read = await declarant.operation('agency', 'declarations.read');
      expect(await read.field('id')).toBe(declarationId);
      expect(await read.execute()).toMatchObject({ status: 200, body: { declarationId } });
      const change = await declarant.operation('enterprise', 'declarations.change');
      expect(await change.field('id')).toBe(declarationId);
      const before = await change.field('If-Match');
      expect((await change.execute()).status).toBe(200);
      expect(await change.field('If-Match')).not.toBe(before);
      expect((await change.execute()).status).toBe(200);
    },
    LONG,
  );

  it(
    'can press twice: the example of an Idempotency-Key is a new key each time',
    async () => {
      const create = await declarant.operation('enterprise', 'declarations.create');
      const [first, firstKey] = [await create.execute<{ ref: string }>(), await create.sentKey()];
      const [second, secondKey] = [await create.execute<{ ref: string }>(), await create.sentKey()];
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body.ref).not.toBe(first.body.ref);
      expect(firstKey).toMatch(/^[0-9a-f-]{36}$/);
      expect(secondKey).not.toBe(firstKey);
    },
    LONG,
  );
});

describe('an operator at the console', () => {
  /** Sent as it is filled in. */
  const sent = async <Body>(name: string) =>
    await (await operator.operation('operations', `ops.reporting.${name}`)).execute<Body>();
  const figures = 'movement_figure, shipment_figure';

  it(
    'sees the lag of a service whose consumer is paused grow, and shrink when it is resumed',
    async () => {
      const shown = async () => (await sent<Messaging>('messaging.show')).body;
      expect(await shown()).toMatchObject({ consumerPaused: false, lagKnown: true });
      expect((await sent('consumer.pause')).status).toBe(200);
      // What comes next will not be written down: it is what the next test finds stuck.
      await platform.sql('reporting', `REVOKE INSERT, UPDATE ON ${figures} FROM reporting_app`);
      const submit = await declarant.operation('enterprise', 'declarations.submit');
      expect((await submit.execute()).status).toBe(200);
      await until(async () => (await shown()).lag > 0, { timeout: 30_000 });
      expect(await shown()).toMatchObject({ consumerPaused: true });
      await picture(operator.page, 'paused');
      expect((await sent('consumer.resume')).status).toBe(200);
      await until(async () => (await shown()).lag === 0, { timeout: 60_000 });
      expect(await shown()).toMatchObject({ consumerPaused: false });
    },
    LONG,
  );

  it(
    'finds a message that is stuck, retries it once its cause is mended, and sees it gone',
    async () => {
      const parked = async () => (await sent<ParkedPage>('parked.list')).body.items;
      const [stuck] = await until(
        async () => {
          const items = await parked();
          return items.length > 0 && items;
        },
        { timeout: 60_000 },
      );
      expect(stuck).toMatchObject({ reason: 'POISON' });
      const show = await operator.operation('operations', 'ops.reporting.parked.show');
      expect(await show.field('id')).toBe(stuck?.id);
      expect(await show.execute()).toMatchObject({ status: 200, body: { id: stuck?.id } });
      await picture(operator.page, 'stuck');
      await platform.sql('reporting', `GRANT INSERT, UPDATE ON ${figures} TO reporting_app`);
      const retry = await operator.operation('operations', 'ops.reporting.parked.retry');
      expect(await retry.field('id')).toBe(stuck?.id);
      expect(await retry.execute()).toMatchObject({ status: 200, body: { free: true } });
      await until(async () => (await parked()).length === 0, { timeout: 60_000 });
      expect((await sent<Messaging>('messaging.show')).body).toMatchObject({ parked: 0 });
    },
    LONG,
  );
});

it('meets nothing that the content security policy forbids, and no fault of a script', () => {
  const refused = (text: string): boolean => text.includes('401');
  expect([...operator.complaints, ...declarant.complaints].filter((text) => !refused(text))).toEqual([]);
});
