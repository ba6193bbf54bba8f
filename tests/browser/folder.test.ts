import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe } from 'vitest';
import type { PortableSite } from '../../src/package/portable-site.ts';
import { expect, test, type Visit } from '../support/browser.ts';
import { copySmallSite, hasSmallSite, unpack } from '../support/copy.ts';
import { subPathHost } from '../support/dist.ts';

// The zip of "npm run package", unpacked and opened from its folder: no server, no network.

let site: PortableSite;
let folder: string;

/** The file that a page shows, from the folder of the copy. */
const fileOf = (page: Page) => fileURLToPath(page.url().replace(/[?#].*$/, '')).slice(folder.length + 1);
const results = (page: Page) => page.locator('.result-title a');

/** As long as Playwright waits for an element: a machine that does much else is slow. */
const patience = { timeout: 10_000 };

/** Where the copy is, for `open`: a folder, and no network. */
const here = (): Visit => ({ root: pathToFileURL(folder).href, offline: true });

describe.runIf(hasSmallSite)('the copy in a folder', () => {
  beforeAll(async () => {
    site = await copySmallSite();
    folder = await unpack(site);
  }, 60_000);
  afterAll(() => rm(dirname(dirname(folder)), { recursive: true }));

  test('has no page with an address that only a server answers', () => {
    const faults: string[] = [];
    for (const [name, content] of site.files) {
      if (!name.endsWith('.html')) continue;
      for (const element of parse(Buffer.from(content).toString()).querySelectorAll('*'))
        for (const [attribute, value] of Object.entries(element.attributes)) {
          if (value.startsWith(subPathHost.BASE_PATH)) faults.push(`${name}: ${attribute}="${value}"`);
          if (!['href', 'src'].includes(attribute) || /^(?:[a-z]+:|#|\?)/.test(value)) continue;
          const target = join(dirname(name), decodeURI(value.replace(/[?#].*$/, '')));
          if (!site.files.has(target)) faults.push(`${name}: ${attribute}="${value}" leads nowhere`);
        }
    }
    expect(faults).toEqual([]);
  });

  test('leads from the home page to an article and to another language', async ({ open }) => {
    const page = await open('/index.html', here());
    await page.locator('main a[href="technology/index.html"]').first().click();
    await page.waitForURL('**/technology/index.html');
    await page.locator('main a[href="overview/index.html"]').first().click();
    await page.waitForURL('**/technology/overview/index.html');
    await page.locator('.languages summary').click();
    await page.locator('.languages a[hreflang="ar"]').click();
    await page.waitForURL('**/ar/technology/overview/index.html');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.evaluate(() => document.fonts.ready);
    expect(
      await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
    ).toBeGreaterThan(0);
  });

  test('names what it leaves out by its public address', async ({ open }) => {
    const page = await open('/ar/index.html', here());
    expect(await page.locator('footer a[href$="feed.xml"]').getAttribute('href')).toBe(`${site.url}ar/feed.xml`);
  });

  test('searches in the dialog, and a result opens with its words marked', async ({ open }) => {
    const page = await open('/technology/overview/index.html', here());
    await page.keyboard.press('/');
    await page.locator('search-dialog').getByRole('searchbox').fill('cable');
    await results(page).first().click();
    await page.waitForURL('**/index.html');
    await page.locator('main mark').first().waitFor();
    expect(site.files.has(fileOf(page))).toBe(true);
  });

  test('goes from the dialog to all results, which facets narrow, with the view in the address', async ({ open }) => {
    const page = await open('/index.html', here());
    await page.keyboard.press('Control+k');
    await page.locator('search-dialog').getByRole('searchbox').fill('cable');
    await results(page).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/index.html?q=cable');
    await results(page).first().waitFor();
    const all = await results(page).count();
    await page.locator('search-page .filters input[type="checkbox"]').first().check();
    await page.waitForURL('**/search/index.html?q=cable&*');
    await expect.poll(() => results(page).count(), patience).toBeLessThan(all);
    await page.goBack();
    await expect.poll(() => results(page).count(), patience).toBe(all);
  });

  test('answers a search by address, in Arabic too, and says when it knows nothing', async ({ open }) => {
    const page = await open('/search/index.html?q=cable&page=partnership', here());
    await results(page).first().waitFor();
    expect(await results(page).count()).toBe(1);
    const arabic = await open(`/ar/search/index.html?q=${encodeURIComponent('إندونيسيا')}`, here());
    await results(arabic).first().waitFor();
    expect(await results(arabic).first().getAttribute('href')).toContain('/ar/');
    const nothing = await open('/search/index.html?q=zzzzqqqq', here());
    await nothing.locator('.nothing').waitFor();
    expect(await nothing.locator('search-page').innerText()).toContain('zzzzqqqq');
  });

  test('searches from the form of the home page', async ({ open }) => {
    const page = await open('/fr/index.html', here());
    await page.locator('main input[name="q"]').fill('Indonésie');
    await page.locator('main input[name="q"]').press('Enter');
    await page.waitForURL('**/fr/search/index.html?q=*');
    await results(page).first().waitFor();
  });

  test('filters the register, and a card opens its partnership', async ({ open }) => {
    const page = await open('/partnerships/index.html?sector=technology', here());
    await page.locator('[data-part="results"] a').first().click();
    await page.waitForURL('**/partnerships/harbour-link/index.html');
    await page.goBack();
    await page.locator('input[name="sector"][value="technology"]').uncheck();
    await page.waitForURL('**/partnerships/index.html');
    expect(await page.locator('[data-part="whole"]').isVisible()).toBe(true);
  });

  test('downloads a view of the register with public addresses', async ({ open }) => {
    const page = await open('/partnerships/index.html?sector=technology', here());
    await page.locator('[data-part="results"] a').first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-part="json"]').click()]);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
      view: `${site.url}partnerships/?sector=technology`,
      records: expect.arrayContaining([expect.objectContaining({ url: `${site.url}partnerships/harbour-link/` })]),
    });
  });

  test('filters the timeline', async ({ open }) => {
    const page = await open('/timeline/index.html?sector=health', here());
    expect(await page.locator('.years li[data-sectors]:visible').count()).toBe(0);
    await page.locator('#timeline-filter [name="sector"]').selectOption('technology');
    await page.waitForURL('**/timeline/index.html?sector=technology');
    expect(await page.locator('.years li[data-sectors]:visible').count()).toBeGreaterThan(0);
  });

  test('draws its maps', async ({ open }) => {
    const page = await open('/countries/index.html', here());
    const indonesia = page.locator('.world a[href="indonesia/index.html"] use');
    await expect.poll(async () => (await indonesia.boundingBox())?.width ?? 0, patience).toBeGreaterThan(10);
  });

  test('keeps the chosen theme from page to page', async ({ open }) => {
    const page = await open('/about/index.html', here());
    await page.locator('#theme input[value="dark"]').check();
    await page.locator('header .brand').click();
    await page.waitForURL('**/taawun/index.html');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('shows sources in place, and copies a citation with the public address', async ({ open }) => {
    const page = await open('/technology/overview/index.html', here());
    await page.locator('a[role="doc-noteref"]').first().hover();
    await page.locator('#note').waitFor();
    await page.locator('.tools summary').click();
    await page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => void (document.body.dataset['copied'] = text);
    });
    await page.locator('.tools button[data-copy="cite-apa"]').click();
    expect(await page.locator('body').getAttribute('data-copied')).toContain(`${site.url}technology/overview/`);
  });

  test('reads without scripts', async ({ open }) => {
    const page = await open('/index.html', { ...here(), javaScriptEnabled: false });
    await page.locator('main a[href="partnerships/index.html"]').first().click();
    await page.locator('main a[href="harbour-link/index.html"]').first().click();
    await page.waitForURL('**/partnerships/harbour-link/index.html');
  });
});
