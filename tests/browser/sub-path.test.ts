import { existsSync } from 'node:fs';
import { describe } from 'vitest';
import { expect, test } from '../support/browser.ts';
import { subPathDirectory, subPathHost } from '../support/dist.ts';

const base = subPathHost.BASE_PATH;

describe.runIf(existsSync(subPathDirectory))('under a sub-path', () => {
  test('a reader gets from the home page to an article and to another language', async ({ open }) => {
    const page = await open('/', { subPath: true });
    await page.locator(`main a[href="${base}technology/"]`).first().click();
    await page.waitForURL(`**${base}technology/`);
    await page.locator(`main a[href="${base}technology/overview/"]`).first().click();
    await page.waitForURL(`**${base}technology/overview/`);
    await page.locator('.languages summary').click();
    await page.locator('.languages a[hreflang="ar"]').click();
    await page.waitForURL(`**${base}ar/technology/overview/`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  test('styles, scripts and fonts are found', async ({ open }) => {
    const page = await open('/technology/overview/', { subPath: true });
    expect(await page.locator('#theme').isVisible()).toBe(true);
    await page.evaluate(() => document.fonts.ready);
    expect(
      await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
    ).toBeGreaterThan(0);
  });

  test('the search opens and finds', async ({ open }) => {
    const page = await open('/technology/overview/', { subPath: true });
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('cable');
    const address = await page.locator('.result-title a').first().getAttribute('href');
    expect(address?.startsWith(base), address ?? 'no address').toBe(true);
  });
});
