import { expect, test } from '../support/browser.ts';

// What the markup says is counted in tests/site/budgets.test.ts; this is what a browser makes of it.
test.for([
  { path: '/technology/overview/', most: 6, fonts: 60 * 1024 },
  { path: '/fr/technology/overview/', most: 6, fonts: 60 * 1024 },
  { path: '/ar/technology/overview/', most: 6, fonts: 90 * 1024 },
])('a cold visit of $path asks for $most files at most', async ({ path, most, fonts }, { open }) => {
  const page = await open(path);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  const files = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => ({
      name: entry.name,
      bytes: (entry as PerformanceResourceTiming).encodedBodySize,
    })),
  );
  expect(files.length, files.map(({ name }) => name).join(' ')).toBeLessThanOrEqual(most);
  const fontBytes = files.filter(({ name }) => name.endsWith('.woff2')).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(fontBytes).toBeLessThanOrEqual(fonts);
});

test('nothing of the search is fetched before somebody means to search', async ({ open }) => {
  const page = await open('/technology/overview/');
  await page.waitForLoadState('networkidle');
  const fetched = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /search|pagefind/.test(name)),
    );
  expect(await fetched()).toEqual([]);
  await page.locator('.search-open').hover();
  await expect.poll(async () => (await fetched()).length).toBeGreaterThan(0);
});
