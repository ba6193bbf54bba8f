import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { describe, onTestFinished } from 'vitest';
import { writeEditions } from '../../src/build/offline-library.ts';
import type { Editions } from '../../src/offline/edition.ts';
import { expect, test } from '../support/browser.ts';
import { distDirectory, readPage, subPathDirectory, subPathHost } from '../support/dist.ts';
import { startServer, type SiteServer } from '../support/server.ts';

/** A host that can be switched off and on again, and a reader with a browser of their own. */
async function visit(browser: Browser, directory: string, base: string) {
  const asked: string[] = [];
  let admit = (_path: string) => true;
  const start = (port = 0) =>
    startServer({
      directory,
      base,
      port,
      admit: (path) => {
        asked.push(path);
        return admit(path);
      },
    });
  let server: SiteServer | undefined = await start();
  const { origin } = server;
  const context = await browser.newContext({
    baseURL: origin + base,
    reducedMotion: 'reduce',
    serviceWorkers: 'allow',
  });
  context.setDefaultTimeout(20_000);
  onTestFinished(async () => {
    await context.close();
    await server?.close();
  });
  const page = await context.newPage();
  return {
    asked,
    context,
    page,
    /** Switches the host off, so that nobody answers at its address. */
    switchOff: async () => {
      await server?.close();
      server = undefined;
    },
    switchOn: async () => {
      server ??= await start(Number(new URL(origin).port));
    },
    /** From here on only requests for which this gives true are answered. */
    admitOnly: (rule: (path: string) => boolean) => void (admit = rule),
  };
}

/** The first act of a reader, and the wait until the service worker has kept the page. */
async function beginToRead(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const kept = async () => {
      const page_ = await caches.match(location.href.replace(/[?#].*$/, ''));
      const offline = (await (await caches.open('taawun-pages')).keys()).some(({ url }) => url.endsWith('/offline/'));
      return page_ !== undefined && offline;
    };
    while (!(await kept())) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

const panel = (page: Page, locale = 'en') => page.locator(`[data-locale="${locale}"]`);
/** Waits until the panel of English says so. */
function told(page: Page, words: RegExp, timeout = 30_000): Promise<void> {
  return expect.poll(() => panel(page).locator('[data-part="status"]').innerText(), { timeout }).toMatch(words);
}
const heading = (page: Page) => page.locator('h1').innerText();

async function save(page: Page): Promise<void> {
  await page.goto('offline/');
  await panel(page).locator('[data-action="save"]').click();
  await told(page, /^Saved on/, 120_000);
}

/** What the library of English says of itself. */
function state(page: Page): Promise<{ complete: boolean; version: string } | undefined> {
  return page.evaluate(async () => {
    const keys = await (await caches.open('taawun-library-en')).keys();
    const key = keys.find(({ url }) => url.endsWith('offline/saved/state.json'));
    const response = key && (await caches.match(key));
    return response && ((await response.json()) as { complete: boolean; version: string });
  });
}

/** Whether it says that it is whole. */
async function isWhole(page: Page): Promise<boolean> {
  return (await state(page))?.complete ?? false;
}

describe.runIf(existsSync(subPathDirectory))('on the small site under a sub-path', () => {
  const base = subPathHost.BASE_PATH;
  const tests = async (browser: Browser) => visit(browser, subPathDirectory, base);

  test('a page that was read stays readable without a network, and one that was not says so and offers what is there', async ({
    browser,
  }) => {
    const { page, switchOff } = await tests(browser);
    await page.goto('technology/overview/');
    const title = await heading(page);
    await beginToRead(page);
    await switchOff();
    await page.reload();
    expect(await heading(page)).toBe(title);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).display)).toBe('flex');

    await page.goto('glossary/');
    await expect.poll(() => page.locator('[data-part="missing"]').innerText()).toContain(`${base}glossary/`);
    const offered = page.locator('[data-part="read-list"] a');
    await expect.poll(() => offered.allInnerTexts()).toContain(title);
    await offered.filter({ hasText: title }).click();
    await expect.poll(() => heading(page)).toBe(title);
  });

  test('the search page too stays readable when it was the first to be read', async ({ browser }) => {
    const { page, switchOff } = await tests(browser);
    await page.goto('search/');
    const title = await heading(page);
    await beginToRead(page);
    await switchOff();
    await page.reload();
    expect(await heading(page)).toBe(title);
  });

  test('nothing is kept or fetched before the reader does anything', async ({ browser }) => {
    const { page, asked } = await tests(browser);
    await page.goto('technology/overview/', { waitUntil: 'networkidle' });
    expect(asked).not.toContain('service-worker.js');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('the size is told before; a save that loses its connection goes on where it broke off', async ({ browser }) => {
    const { page, asked, admitOnly } = await tests(browser);
    await page.goto('offline/');
    await expect
      .poll(() => panel(page).locator('[data-part="size"]').innerText())
      .toMatch(/\d\sMB to fetch, [\d.]+\sMB/);
    let count = 0;
    admitOnly((path) => /offline\/\w+\.json$/.test(path) || (count += 1) <= 40);
    await panel(page).locator('[data-action="save"]').click();
    await told(page, /The connection broke off/);
    expect(await isWhole(page)).toBe(false);
    expect(await panel(page).locator('[data-action="remove"]').isVisible()).toBe(true);

    // The browser is closed and opened again in between.
    await page.reload();
    await told(page, /^Begun and not finished/);
    admitOnly(() => true);
    asked.length = 0;
    await panel(page).locator('[data-action="resume"]').click();
    await told(page, /^Saved on/);
    expect(await isWhole(page)).toBe(true);
    const { files } = JSON.parse(await readFile(join(subPathDirectory, 'offline/en.json'), 'utf8')) as {
      files: unknown[];
    };
    expect(asked.length).toBeLessThan(files.length - 20);
  });

  test('a save can be stopped and removed', async ({ browser }) => {
    const { page, admitOnly } = await tests(browser);
    await page.goto('offline/');
    let count = 0;
    admitOnly((path) => /offline\/\w+\.json$/.test(path) || (count += 1) <= 10);
    await panel(page).locator('[data-action="save"]').click();
    const bar = panel(page).locator('progress');
    await expect.poll(() => bar.evaluate((element: HTMLProgressElement) => element.value)).toBeGreaterThan(0);
    await panel(page).locator('[data-action="stop"]').click();
    const remove = panel(page).locator('[data-action="remove"]');
    await remove.waitFor();
    expect(await isWhole(page)).toBe(false);
    await remove.click();
    await told(page, /Removed from this device/);
    expect(await page.evaluate(() => caches.has('taawun-library-en'))).toBe(false);
  });

  test('a full device is told as one', async ({ browser }) => {
    const { page, context } = await tests(browser);
    await page.goto('offline/');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 400_000 });
    await panel(page).locator('[data-action="save"]').click();
    await told(page, /There is no room left on the device/);
    expect(await isWhole(page)).toBe(false);
  });

  test('a new build reaches a saved library with one visit, which fetches only what changed', async ({ browser }) => {
    const changed = await mkdtemp(join(tmpdir(), 'taawun-editions-'));
    onTestFinished(() => rm(changed, { recursive: true }));
    await cp(subPathDirectory, changed, { recursive: true });
    const { page, asked, switchOff } = await visit(browser, changed, base);
    await save(page);

    const file = join(changed, 'technology/overview/index.html');
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace(/<h1([^>]*)>[^<]*/, '<h1$1>The newest words'));
    const editions: Editions = await writeEditions(changed);
    asked.length = 0;
    await page.goto('glossary/');
    await expect.poll(async () => (await state(page))?.version, { timeout: 20_000 }).toBe(editions.en.version);
    // The page that was visited, the lists of the edition, and the one file that changed.
    const fetched = asked.filter((path) => !/^(?:assets\/|icon|service-worker)/.test(path));
    expect(fetched.toSorted()).toEqual([
      'glossary/',
      'offline/editions.json',
      'offline/en.json',
      'technology/overview/',
    ]);
    await switchOff();
    await page.goto('technology/overview/');
    expect(await heading(page)).toBe('The newest words');
  });
});

test(
  'with the network off, a saved library reads and finds as it does online',
  { timeout: 240_000 },
  async ({ browser }) => {
    const { page, switchOff } = await visit(browser, distDirectory, '/');
    await save(page);
    const search = async (address: string) => {
      await page.goto(address);
      const status = page.locator('search-page [role="status"]').first();
      await expect.poll(() => status.innerText(), { timeout: 20_000 }).not.toBe('');
      await expect.poll(() => page.locator('search-page .results > li').count()).toBeGreaterThan(0);
      const facets = await page.locator('search-page .facet label').allInnerTexts();
      return [await status.innerText(), await page.locator('search-page .results > li').allInnerTexts(), facets];
    };
    const online = [];
    for (const address of searches) online.push(await search(address));
    await switchOff();
    for (const [index, address] of searches.entries()) expect(await search(address), address).toEqual(online[index]);
    for (const path of neverVisited) {
      await page.goto(path);
      const { document } = await readPage(`${path}index.html`);
      expect(await heading(page), path).toBe(document.querySelector('h1')?.textContent.trim());
      expect(await page.locator('[data-part="missing"]').count(), path).toBe(0);
    }
  },
);

/** Searches with and without facets. */
const searches = [
  'search/?q=scholarships',
  'search/?q=nuclear&sector=science',
  'search/?q=debt&country=PAK',
  'search/?q=vaccine&page=article',
  'search/?q=UAE+space',
  'search/?q=fisheries&sector=sustainability',
  'search/?q=arbitration&page=partnership',
  'search/?q=defense+pact',
  'search/?q=refugees&country=TUR',
  'search/?q=solar&sector=sustainability&page=article',
];

/** Pages of every kind that nobody opened before. */
const neverVisited = [
  'economy/overview/',
  'health/polio-eradication-partnerships/',
  'partnerships/uber-careem/',
  'countries/indonesia/',
  'partners/world-bank/',
  'timeline/',
  'glossary/',
  'sources/a/',
  'countries/',
  'about/method/',
];
