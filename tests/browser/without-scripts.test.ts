import { expect, test } from '../support/browser.ts';
import { pageKindsIn } from '../support/pages.ts';

const javaScriptEnabled = false;

test.for(pageKindsIn('en'))('the page of kind “$kind” reads without scripts', async ({ path }, { open }) => {
  const page = await open(path, { javaScriptEnabled, width: 390 });
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
  // What needs scripts is not there at all.
  expect(await page.locator('#theme').isVisible()).toBe(false);
  expect(await page.locator('button:visible').count(), 'buttons that would do nothing').toBe(
    await page.locator('form[action] button[type="submit"]:visible').count(),
  );
});

test('menus open without scripts', async ({ open }) => {
  for (const { menu, width } of [
    { menu: '.wide .menu', width: 1280 },
    { menu: '.menu.languages', width: 390 },
    { menu: '.menu.narrow', width: 390 },
  ]) {
    const page = await open('/', { javaScriptEnabled, width });
    await page.locator(`${menu} > summary`).click();
    expect(await page.locator(`${menu} a`).first().isVisible()).toBe(true);
  }
});

test('a citation leads to its source and back without scripts', async ({ open }) => {
  const page = await open('/technology/overview/', { javaScriptEnabled });
  const mark = page.locator('.prose [role="doc-noteref"]').first();
  const anchor = await mark.getAttribute('id');
  await mark.click();
  await page.waitForURL(/#source-/);
  await page.locator(`[role="doc-backlink"][href="#${anchor}"]`).click();
  await page.waitForURL(`**#${anchor}`);
});

test('the register lists every partnership without scripts', async ({ open }) => {
  const page = await open('/partnerships/', { javaScriptEnabled });
  expect(await page.locator('main a[href^="/partnerships/"]:visible').count()).toBeGreaterThan(50);
});

test('the search page leads on without scripts', async ({ open }) => {
  const page = await open('/search/', { javaScriptEnabled });
  for (const path of ['/glossary/', '/technology/'])
    expect(await page.locator(`main a[href^="${path}"]:visible`).count()).toBeGreaterThan(0);
});
