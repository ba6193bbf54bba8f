import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, vi } from 'vitest';
import { writeZim } from '../../src/package/zim.ts';
import { expect, test, type Visit } from '../support/browser.ts';
import { copySmallSite, hasSmallSite } from '../support/copy.ts';
import { findZimTools } from '../support/find-zim-tools.ts';
import { freePort } from '../support/hosts.ts';

// The ZIM file of "npm run package", read back through Kiwix’s own server.

let folder: string;
let server: ChildProcess | undefined;
let origin: string;

/** As long as Playwright waits for an element: a machine that does much else is slow. */
const patience = { timeout: 10_000 };

/** Where the copy is, for `open`. */
const here = (): Visit => ({ root: `${origin}/taawun` });

describe.runIf(hasSmallSite && findZimTools())('the copy in Kiwix', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'taawun-kiwix-'));
    const path = join(folder, 'taawun.zim');
    // Throws when zimcheck finds a fault.
    await writeZim(await copySmallSite(), path);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = spawn('kiwix-serve', ['--address', '127.0.0.1', '--port', String(port), path], { stdio: 'ignore' });
    await vi.waitFor(() => fetch(origin), { timeout: 20_000 });
  }, 120_000);
  afterAll(async () => {
    server?.kill();
    await rm(folder, { recursive: true });
  });

  test('says in the catalogue what it is, with a picture', async () => {
    const catalogue = await (await fetch(`${origin}/catalog/v2/entries`)).text();
    for (const text of [
      '<title>Taawun</title>',
      '<language>eng,ara,fra</language>',
      '<name>Taawun contributors</name>',
      'atlas</summary>',
    ])
      expect(catalogue).toContain(text);
    const picture = await fetch(`${origin}/catalog/v2/illustration/taawun/?size=48`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  test('is searched by title, in every language', async () => {
    const suggest = async (term: string) => {
      const answer = await fetch(`${origin}/suggest?content=taawun&term=${encodeURIComponent(term)}`);
      return (await answer.json()) as { value: string; path?: string }[];
    };
    expect(await suggest('indones')).toContainEqual(
      expect.objectContaining({ value: 'Indonesia', path: 'countries/indonesia/index.html' }),
    );
    expect((await suggest('إندونيسيا')).map(({ path }) => path)).toContain('ar/countries/indonesia/index.html');
  });

  test('opens at the home page, and its links lead to an article and to another language', async ({ open }) => {
    const page = await open('/', here());
    await page.waitForURL('**/taawun/index.html');
    await page.locator('main a[href="technology/index.html"]').first().click();
    await page.locator('main a[href="overview/index.html"]').first().click();
    await page.waitForURL('**/taawun/technology/overview/index.html');
    await page.locator('.languages summary').click();
    await page.locator('.languages a[hreflang="fr"]').click();
    await page.waitForURL('**/taawun/fr/technology/overview/index.html');
  });

  test('is searched by its own search', async ({ open }) => {
    const page = await open('/technology/overview/index.html', here());
    await page.keyboard.press('Control+k');
    await page.locator('search-dialog').getByRole('searchbox').fill('cable');
    await page.locator('.result-title a').first().click();
    await page.locator('main mark').first().waitFor();
    expect(page.url()).toMatch(/\/taawun\/.*\/index\.html/);
  });

  test('filters the register and draws the map', async ({ open }) => {
    const page = await open('/partnerships/index.html?sector=technology', here());
    expect(await page.locator('[data-part="results"] a').first().getAttribute('href')).toContain('harbour-link');
    const map = await open('/countries/index.html', here());
    const indonesia = map.locator('.world a[href="indonesia/index.html"] use');
    await expect.poll(async () => (await indonesia.boundingBox())?.width ?? 0, patience).toBeGreaterThan(10);
  });
});
