import { expect, test } from '../support/browser.ts';

const switchTo = (language: string) => `.languages a[hreflang="${language}"]`;

test('the language switch stays on the page, and the layout turns round for Arabic', async ({ open }) => {
  const page = await open('/technology/overview/');
  const brand = page.locator('.brand');
  expect((await brand.boundingBox())?.x).toBeLessThan(640);
  await page.locator('.languages summary').click();
  await page.locator(switchTo('ar')).click();
  await page.waitForURL('**/ar/technology/overview/');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect((await brand.boundingBox())?.x).toBeGreaterThan(640);
  expect(await page.locator('h1').innerText()).toMatch(/\p{Script=Arabic}/u);

  await page.locator('.languages summary').click();
  await page.locator(switchTo('fr')).click();
  await page.waitForURL('**/fr/technology/overview/');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr');

  await page.locator('.languages summary').click();
  await page.locator(switchTo('en')).click();
  await page.waitForURL((url) => url.pathname === '/technology/overview/');
});

test('a page without a translation says so in the reader’s language and leads to the English one', async ({ open }) => {
  const page = await open('/ar/defense/saudi-pakistan-defence-pact/');
  expect(await page.locator('main .notice').first().innerText()).toMatch(/\p{Script=Arabic}/u);
  await page.locator('main .notice a[hreflang="en"]').click();
  await page.waitForURL((url) => url.pathname === '/defense/saudi-pakistan-defence-pact/');
});

test('citations work in Arabic too, and their notes stay inside the window', async ({ open }) => {
  const page = await open('/ar/technology/overview/', { width: 390 });
  const mark = page.locator('.prose [role="doc-noteref"]').first();
  await mark.hover();
  const note = page.getByRole('tooltip');
  await note.waitFor();
  const box = await note.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});
