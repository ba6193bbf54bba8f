import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { expect, inject, test as base } from 'vitest';
import { browserFlags } from './find-browser.ts';

export { expect };

export interface Visit extends BrowserContextOptions {
  width?: number;
  height?: number;
  /** Opens the site that is built for a sub-path instead of the one at the root. */
  subPath?: boolean;
  /** Opens a copy of the site elsewhere: the address of its root, without a slash at the end. */
  root?: string;
  /** Faults that the test provokes on purpose. */
  expectedFaults?: RegExp;
}

/** Everything on a page that no reader should meet, as it happens: console errors, exceptions, failed answers, requests to other hosts. */
export function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('blocked by Playwright')) return;
    if (['error', 'warning'].includes(message.type()))
      faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol))
      faults.push(`request to another host: ${url.href}`);
  });
  page.on('requestfailed', (request) => {
    // A page that is left ends its own requests.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/**
 * Vitest’s `test` with a browser.
 *
 * `open(path, options)` gives a Playwright page on an address of the site from its root, such as `/ar/technology/`, in a fresh context (nothing
 * remembered, no motion, 1280 px wide), under the strict policy. After the test every page that it opened must have been without faults (`watch`).
 */
export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.launch({ executablePath: inject('browserPath'), args: [...browserFlags] });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', async ({ browser }, { onCleanup }) => {
    const visits: { end: () => Promise<void>; faults: string[]; expected: RegExp | undefined }[] = [];
    onCleanup(async () => {
      await Promise.all(visits.map(({ end }) => end()));
      const faults = visits.flatMap(({ faults: seen, expected }) => seen.filter((fault) => !expected?.test(fault)));
      expect(faults, 'faults on the pages of this test').toEqual([]);
    });
    return async (
      path: string,
      { width = 1280, height = 900, subPath = false, root, expectedFaults, ...options }: Visit = {},
    ): Promise<Page> => {
      const server = inject(subPath ? 'subPathServer' : 'server');
      const address = root ?? server.origin + server.base.replace(/\/$/, '');
      const { origin } = new URL(address);
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width, height },
        reducedMotion: 'reduce',
        // What is kept from one page to the next has tests of its own, in offline.test.ts.
        serviceWorkers: 'block',
        ...options,
      });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      visits.push({ end: () => context.close(), faults: watch(page, origin), expected: expectedFaults });
      await page.goto(address + path, { waitUntil: 'load' });
      return page;
    };
  });

declare module 'vitest' {
  interface ProvidedContext {
    browserPath: string;
    server: { origin: string; base: string };
    subPathServer: { origin: string; base: string };
  }
}
