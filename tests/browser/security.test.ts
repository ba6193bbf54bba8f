import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import { expect, test } from '../support/browser.ts';
import { siteFiles, subPathDirectory } from '../support/dist.ts';
import { hostileTexts } from '../support/fixture.ts';

/** Whatever a hostile text (tests/support/fixture.ts) would have left in a page, had it become markup. */
const left =
  '[src*="hostile"], [hostile], [onerror], [onload], [onclick], [onmouseover], script:not([src], [type$="json"])';

/** Leaves a fault on a page where a hostile text runs. */
const watchCalls = (page: Page) =>
  page.addInitScript(() => Object.assign(window, { hostile: () => console.error('a hostile script ran') }));

describe('a query', () => {
  const queries = [
    ...hostileTexts,
    'javascript:hostile()',
    '__proto__ constructor',
    '(a+)+$ [ \\ *',
    '\u202e\u0000\ud800',
    'a'.repeat(2000),
  ].map(encoded);
  const addresses = (query: string) => [
    `/search/?q=${query}&sector=${query}&country=${query}&${query}=${query}`,
    `/partnerships/?q=${query}&sector=${query}&kind=${query}&from=${query}&sort=${query}&${query}=${query}`,
    `/technology/overview/?highlight=${query}#${query}`,
    `/timeline/?sector=${query}&q=${query}#${query}`,
  ];
  test('that is hostile stays text', { timeout: 120_000 }, async ({ open }) => {
    const page = await open('/about/');
    await watchCalls(page);
    for (const query of queries) {
      for (const address of addresses(query)) {
        await page.goto(address);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
        expect(await page.locator(left).count(), address).toBe(0);
      }
    }
  });

  test('is shown as it was asked', async ({ open }) => {
    const page = await open(`/search/?q=${encodeURIComponent(hostileTexts[0])}`);
    await page.waitForFunction(
      (text) => document.querySelector('search-page')?.textContent?.includes(text),
      hostileTexts[0],
    );
    expect(await page.locator('search-page input[type="search"]').inputValue()).toBe(hostileTexts[0]);
    expect(await page.locator(left).count()).toBe(0);
  });
});

describe.runIf(existsSync(subPathDirectory))('content', () => {
  test('that is hostile is text on every page, and every page and XML file can be parsed', async ({ open }) => {
    const page = await open('/', { subPath: true });
    const files = (await siteFiles(subPathDirectory)).filter((file) => /\.(?:html|xml)$/.test(file));
    let shown = 0;
    for (const file of files) {
      const text = await readFile(join(subPathDirectory, file), 'utf8');
      if (text.includes('hostile()')) shown += 1;
      const faults = await page.evaluate(
        ([source, type, selector]) => {
          const parsed = new DOMParser().parseFromString(source, type);
          const data = [...parsed.querySelectorAll('script[type$="json"]')].map((script) => script.textContent ?? '');
          for (const json of data) JSON.parse(json);
          return [...parsed.querySelectorAll(`${selector}, parsererror, [href^="javascript" i]`)].map(
            ({ outerHTML }) => outerHTML,
          );
        },
        [text, file.endsWith('.html') ? 'text/html' : 'application/xml', left] as const,
      );
      expect({ file, faults }).toEqual({ file, faults: [] });
    }
    expect(shown).toBeGreaterThan(20);
  });

  test('that is hostile stays text where scripts show it', async ({ open }) => {
    const page = await open('/partnerships/?q=hostile', { subPath: true });
    await watchCalls(page);
    await page.reload();
    await page.locator('[data-part="results"] a').first().waitFor();
    expect(await page.locator('[data-part="results"]').textContent()).toContain(hostileTexts[0]);
    expect(await page.locator(left).count()).toBe(0);
    await page.keyboard.press('/');
    // The page has a field of its own, and the dialog comes with its script.
    await page.locator('search-dialog input').fill('hostile');
    await page.locator('.result-title a').first().waitFor();
    expect(await page.locator(left).count()).toBe(0);
    await page.locator('.result-title a').first().click();
    await page.locator('mark').first().waitFor();
    expect(await page.locator(left).count()).toBe(0);
  });
});

test('a reader is left no cookie and nothing stored but the theme', async ({ open }) => {
  const page = await open('/technology/overview/');
  await page.goto('/search/?q=satellite');
  await page.locator('.result-title a').first().click();
  await page.goto('/partnerships/?sector=technology');
  await page.locator('[data-part="results"] a').first().waitFor();
  await page.locator('#theme input[value="dark"]').check();
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(kept).toEqual({ local: ['taawun-theme'], session: [], databases: [] });
  expect(await page.context().cookies()).toEqual([]);
});

/** As `encodeURIComponent`, which refuses half of a pair. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
