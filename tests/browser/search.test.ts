import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import { expect, test } from '../support/browser.ts';

const dialog = (page: Page) => page.locator('search-dialog dialog');
const field = (page: Page) => dialog(page).getByRole('searchbox');
const results = (page: Page) => page.locator('.result');
const titles = (page: Page) => page.locator('.result-title a');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Opens the dialog by its key and asks, and waits for the answer. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).waitFor();
  await page.keyboard.type(query);
  await page.waitForFunction(
    (text) => document.querySelector('search-dialog .count-line')?.textContent?.includes(text),
    query,
  );
}

describe('the dialog', () => {
  test('costs nothing until somebody means to search', async ({ open }) => {
    const page = await open('/technology/overview/');
    const fetched = () =>
      page.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => /search-|pagefind|words\.json/.test(name))
            .length,
      );
    expect(await fetched()).toBe(0);
    await page.locator('a.search-open').hover();
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('wasm')),
    );
    expect(await dialog(page).count()).toBe(0);
  });

  test.for(['/', 'Control+k', 'Meta+k'])(
    'opens by %s, with the field ready, and Escape gives the focus back',
    async (key, { open }) => {
      const page = await open('/technology/overview/');
      await page.locator('.prose a').first().focus();
      const before = await focused(page);
      await page.keyboard.press(key);
      await field(page).waitFor();
      expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
      expect(await focused(page)).toBe(before);
    },
  );

  test('opens by the link of the header and closes by its button and by a click beside it', async ({ open }) => {
    const page = await open('/');
    await page.locator('a.search-open').click();
    await field(page).waitFor();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await page.locator('a.search-open').click();
    await page.mouse.click(8, 500);
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await page.locator('a.search-open').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a slash in a text field is a slash', async ({ open }) => {
    const page = await open('/search/');
    await page.locator('search-page form input').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('search-page form input').inputValue()).toBe('a/b');
    expect(await dialog(page).count()).toBe(0);
  });

  test('has places to begin at before a word is typed', async ({ open }) => {
    const page = await open('/');
    await page.keyboard.press('/');
    await field(page).waitFor();
    for (const name of ['Health', 'Partnerships', 'Glossary'])
      expect(await dialog(page).getByRole('link', { name, exact: true }).isVisible()).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Technology');
  });

  test('shows title, kind, sector and section with the words marked, and announces the count', async ({ open }) => {
    const page = await open('/');
    await ask(page, 'vaccinators killed in Pakistan');
    const result = results(page).first();
    expect(await result.locator('.eyebrow').textContent()).toBe('Article · Health');
    expect(await result.locator('.result-title').textContent()).toContain('polio');
    expect(await result.locator('.result-section a').count()).toBeGreaterThan(0);
    const marked = await result.locator('mark').allTextContents();
    expect(marked.length).toBeGreaterThan(0);
    for (const words of marked) expect(words).toMatch(/^(?:vaccinat|kill|pakistan)/i);
    await page.waitForFunction(() =>
      /\d+ results? for “/.test(document.querySelector('search-dialog [role=status]')?.textContent ?? ''),
    );
  });

  test('goes by arrows, Home and End, and a letter goes on with the query', async ({ open }) => {
    const page = await open('/');
    await ask(page, 'polio');
    await results(page).nth(4).waitFor();
    const links = await dialog(page).locator('.body a:visible').allTextContents();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('All results');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(links[1]);
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(links.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s');
    expect(await field(page).inputValue()).toBe('polios');
  });

  test('Enter in the field leads to all results, the sector that was chosen with them', async ({ open }) => {
    const page = await open('/');
    await ask(page, 'Qatar');
    await dialog(page)
      .getByRole('button', { name: /^Defence/ })
      .click();
    await page.waitForFunction(() => document.querySelectorAll('.result:not([data-sector=defense])').length === 0);
    expect(
      await dialog(page)
        .getByRole('button', { name: /^Defence/ })
        .getAttribute('aria-pressed'),
    ).toBe('true');
    await field(page).press('Enter');
    await page.waitForURL('**/search/?q=Qatar&sector=defense');
    await results(page).first().waitFor();
  });

  test('the last answer stands, not the slowest', async ({ open }) => {
    const page = await open('/');
    await page.keyboard.press('/');
    await field(page).waitFor();
    await page.keyboard.type('vaccine', { delay: 5 });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('sukuk', { delay: 5 });
    await page.waitForFunction(() => document.querySelector('.result-title')?.textContent === 'Sukuk');
    await page.waitForTimeout(300);
    expect(await titles(page).first().textContent()).toBe('Sukuk');
  });

  test('says what a name was taken for', async ({ open }) => {
    const page = await open('/');
    await ask(page, 'KSA');
    expect(await titles(page).first().textContent()).toBe('Saudi Arabia');
    expect(await dialog(page).locator('.hints').textContent()).toContain('Results for “Saudi Arabia” are included.');
  });

  test('finds what a misspelt word meant, and says so', async ({ open }) => {
    const page = await open('/');
    await ask(page, 'indonsia');
    expect(await titles(page).first().textContent()).toBe('Indonesia');
    expect(await dialog(page).locator('.hints').textContent()).toContain('Results for “Indonesia” are included.');
  });

  test('suggests another spelling, and takes it', async ({ open }) => {
    const page = await open('/');
    await ask(page, 'ondonesia');
    expect(await dialog(page).locator('.count-line').textContent()).toBe('Nothing found for “ondonesia”');
    await dialog(page).getByRole('link', { name: 'Indonesia', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('.result-title')?.textContent === 'Indonesia');
    expect(await field(page).inputValue()).toBe('Indonesia');
    expect(await dialog(page).isVisible()).toBe(true);
  });

  test('leads on where nothing was found', async ({ open }) => {
    const page = await open('/');
    await ask(page, 'xyzzyqq');
    expect(await dialog(page).locator('.nothing').isVisible()).toBe(true);
    expect(await dialog(page).locator('.nothing').getByRole('link', { name: 'Glossary' }).isVisible()).toBe(true);
  });

  test('can be tried again when the index was out of reach', async ({ open }) => {
    const page = await open('/', { expectedFaults: /pagefind|Failed to (?:fetch|load)|TypeError|ERR_FAILED|net::/i });
    await page.route('**/pagefind/pagefind.js*', (route) => route.abort());
    await page.keyboard.press('/');
    await field(page).waitFor();
    await field(page).fill('polio');
    const again = dialog(page).getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await page.unroute('**/pagefind/pagefind.js*');
    expect(await dialog(page).locator('.count-line').textContent()).toContain('could not be loaded');
    await again.click();
    await results(page).first().waitFor();
  });
});

describe('arrival', () => {
  test('marks the words in the text, not in the sources, at the section, with a clean address', async ({ open }) => {
    const page = await open('/');
    await ask(page, 'Camp Lemonnier rent');
    const link = results(page).locator('.result-section a').first();
    const anchor = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.hash === anchor);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('main mark').count()).toBeGreaterThan(0);
    expect(await page.locator('.sources mark, nav mark, sup mark').count()).toBe(0);
    const top = await page.locator(anchor).evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(300);
  });

  test('marks a term in its own entry of the glossary alone', async ({ open }) => {
    const page = await open('/');
    await ask(page, 'sukuk');
    await titles(page).first().click();
    await page.waitForURL('**/glossary/#sukuk');
    const entries = await page
      .locator('main mark')
      .evaluateAll((marks) => marks.map((mark) => mark.closest('article')?.querySelector('h3')?.id));
    expect(new Set(entries)).toEqual(new Set(['sukuk']));
  });
});

describe('the page', () => {
  test('shows results for its address: words, facets, chips', async ({ open }) => {
    const page = await open('/search/?q=vaccine&sector=health&country=IDN&country=PAK');
    await results(page).first().waitFor();
    expect(await page.locator('search-page input[type=search]').inputValue()).toBe('vaccine');
    expect(await page.locator('#facet-country-IDN').isChecked()).toBe(true);
    expect(await page.locator('.found .list .chips button').allTextContents()).toEqual([
      'Health ×',
      'Indonesia ×',
      'Pakistan ×',
      'Remove all filters',
    ]);
    expect(await page.title()).toMatch(/^vaccine · /);
    expect(await page.locator('.browse').isVisible()).toBe(false);
  });

  test('is narrowed by the keyboard, says so in its address, and Back and Forward undo and redo it', async ({
    open,
  }) => {
    const page = await open('/search/?q=Qatar');
    await results(page).first().waitFor();
    const all = await page.locator('.count-line').textContent();
    await page.locator('#facet-page-article').focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**/search/?q=Qatar&page=article');
    expect(await page.locator('#facet-page-article').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    const count = await page
      .locator('label[for=facet-page-article] .count, label:has(#facet-page-article) .count')
      .textContent();
    expect(await page.locator('.count-line').textContent()).toBe(`${count} results for “Qatar”`);
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('.count-line')?.textContent === text, all);
    expect(await page.locator('#facet-page-article').isChecked()).toBe(false);
    await page.goForward();
    await page.waitForFunction((text) => document.querySelector('.count-line')?.textContent !== text, all);
    await page.getByRole('button', { name: 'Remove the filter Article' }).click();
    await page.waitForURL('**/search/?q=Qatar');
  });

  test('typing rewrites the address and is one step of the history', async ({ open }) => {
    const page = await open('/search/?q=polio');
    await results(page).first().waitFor();
    await page.locator('search-page input[type=search]').focus();
    await page.keyboard.type(' vaccine');
    await page.waitForURL('**/search/?q=polio+vaccine');
    await page.goBack();
    await page.waitForURL('**/search/?q=polio');
    expect(await page.locator('search-page input[type=search]').inputValue()).toBe('polio');
  });

  test('lists what fits the facets without a word, and shows more on demand', async ({ open }) => {
    const page = await open('/search/?page=partnership');
    await results(page).first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.result').length === 10);
    await page.getByRole('button', { name: 'Show more results' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.result').length === 20);
    expect(
      await titles(page)
        .nth(10)
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
  });

  test('says when words and filters exclude each other, and takes the filters back', async ({ open }) => {
    const page = await open('/search/?q=sukuk&sector=health');
    await page.waitForFunction(
      () => document.querySelector('.count-line')?.textContent === 'No page fits both the words and the filters.',
    );
    await page.getByRole('button', { name: 'Remove the filter Health' }).click();
    await results(page).first().waitFor();
  });

  test('has places to begin at without a query, and `/` leads to its field', async ({ open }) => {
    const page = await open('/search/');
    expect(await page.locator('.browse').isVisible()).toBe(true);
    expect(await page.locator('.no-script').isVisible()).toBe(false);
    await page.keyboard.press('/');
    expect(await page.locator('search-page form input').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.type('xyzzyqq');
    await page.waitForFunction(
      () => document.querySelector('.count-line')?.textContent === 'Nothing found for “xyzzyqq”',
    );
    expect(await page.locator('.browse').isVisible()).toBe(true);
  });

  test('leads to everything without scripts', async ({ open }) => {
    const page = await open('/search/?q=polio', { javaScriptEnabled: false });
    expect(await page.locator('.no-script').isVisible()).toBe(true);
    for (const path of ['/health/overview/', '/partnerships/bio-farma-polio-vaccine/', '/glossary/', '/legal/']) {
      expect(await page.locator(`main a[href="${path}"]`).first().isVisible()).toBe(true);
    }
    await page.locator('search-page form input').fill('vaccine');
    await page.locator('search-page form button').click();
    await page.waitForURL('**/search/?q=vaccine');
  });
});

describe('in other languages', () => {
  test('Arabic: from right to left, by other forms of its letters, with results in Arabic', async ({ open }) => {
    const page = await open('/ar/');
    await ask(page, 'اندونيسيا');
    expect(await titles(page).first().textContent()).toBe('إندونيسيا');
    const edges = await results(page)
      .first()
      .evaluate((element) => {
        const box = element.getBoundingClientRect();
        const title = element.querySelector('.result-title a')?.getBoundingClientRect();
        return { start: box.right - (title?.right ?? 0), end: (title?.left ?? 0) - box.left };
      });
    expect(edges.start).toBeLessThan(edges.end);
    await titles(page).first().click();
    await page.waitForURL('**/ar/countries/indonesia/');
  });

  test('French: without accents, by the word after an elision', async ({ open }) => {
    const page = await open('/fr/search/?q=cooperation+islamique');
    await results(page).first().waitFor();
    await page.goto(page.url().replace(/\?.*/, '?q=arbitrage'));
    await results(page).first().waitFor();
    expect(await page.locator('.results').textContent()).not.toMatch(/[ld]’ \p{L}/u);
  });
});

describe('for everybody', () => {
  for (const [colorScheme, path, width] of [
    ['light', '/', 1280],
    ['dark', '/ar/', 390],
  ] as const) {
    test(`the dialog has no fault that axe knows, ${colorScheme}, ${width} px, ${path}`, async ({ open }) => {
      const page = await open(path, { colorScheme, width });
      await ask(page, path === '/' ? 'polio' : 'قطر');
      await results(page).nth(2).waitFor();
      const { violations } = await new AxeBuilder({ page }).include('search-dialog').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });

    test(`the page has no fault that axe knows, ${colorScheme}, ${width} px, ${path}`, async ({ open }) => {
      const page = await open(
        `${path}search/?q=${encodeURIComponent(path === '/' ? 'vaccine' : 'قطر')}&sector=health`,
        { colorScheme, width },
      );
      await results(page).first().waitFor();
      const filters = page.locator('.filters');
      if (!(await filters.evaluate((element) => (element as HTMLDetailsElement).open)))
        await filters.locator('summary').first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
});
