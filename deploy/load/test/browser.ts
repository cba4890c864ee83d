import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

/** Its own libraries are unpacked where this names a system that lacks them, as servers do. */
const SYSTEM_WITHOUT_LIBRARIES = 'nodejs24.x';

/** With these a second window takes the first one down with it, and what browsers protect pages from is let in. */
const ONE_WINDOW_ONLY = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

/** A real Chromium without a screen; it brings its own system libraries. */
export async function startBrowser(): Promise<Browser> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= SYSTEM_WITHOUT_LIBRARIES;
  return await driver.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => !ONE_WINDOW_ONLY.includes(arg)),
    headless: true,
  });
}

/** Keeps a picture of the page where `ONEGATE_PICTURES` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['ONEGATE_PICTURES'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
