import type { Page } from 'playwright';
import { describe } from 'vitest';
import { expect, test } from '../support/browser.ts';

const article = '/technology/overview/';

test('a reader gets from the home page through a sector to an article and on to the next', async ({ open }) => {
  const page = await open('/');
  await page.locator('main a[href="/technology/"]').first().click();
  await page.waitForURL('**/technology/');
  await page.locator(`main a[href="${article}"]`).first().click();
  await page.waitForURL(`**${article}`);
  const title = await page.locator('h1').innerText();
  await page.locator('a[rel="next"]').click();
  await page.waitForURL((url) => !url.pathname.endsWith(article));
  expect(await page.locator('h1').innerText()).not.toBe(title);
  await page.locator('a[rel="prev"]').first().click();
  await page.waitForURL(`**${article}`);
});

test('the table of contents follows the reader', async ({ open }) => {
  const page = await open(article, { width: 1440 });
  const current = page.locator('nav a[href^="#"][aria-current="true"]:visible');
  const entries = page.locator('nav a[href^="#"]:visible');
  expect(await current.count()).toBe(1);
  const target = entries.nth(3);
  const address = await target.getAttribute('href');
  await target.click();
  await expect.poll(() => current.getAttribute('href')).toBe(address);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => current.getAttribute('href')).toBe(await entries.first().getAttribute('href'));
});

describe('a citation', () => {
  const note = (page: Page) => page.getByRole('tooltip');
  const mark = (page: Page) => page.locator('.prose [role="doc-noteref"]').first();
  const sourceOf = async (page: Page) => {
    const address = (await mark(page).getAttribute('href')) ?? '';
    return (await page.locator(`[id="${address.slice(1)}"] .note-text`).innerText()).trim();
  };

  test('shows its source under the pointer, and only there', async ({ open }) => {
    const page = await open(article);
    await mark(page).hover();
    await note(page).waitFor();
    expect((await note(page).innerText()).trim()).toBe(await sourceOf(page));
    await page.mouse.move(0, 0);
    await note(page).waitFor({ state: 'hidden' });
  });

  test('lets the pointer into its source', async ({ open }) => {
    const page = await open(article);
    await mark(page).hover();
    await note(page).hover();
    await page.waitForTimeout(400);
    expect(await note(page).isVisible()).toBe(true);
  });

  test('shows its source to the keyboard, and hides it on Escape', async ({ open }) => {
    const page = await open(article);
    await mark(page).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await note(page).waitFor();
    expect(await mark(page).getAttribute('aria-describedby')).toBe(await note(page).getAttribute('id'));
    await page.keyboard.press('Escape');
    await note(page).waitFor({ state: 'hidden' });
    expect(await mark(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('shows its source on a tap, inside the window, and follows the link on the second', async ({ open }) => {
    const page = await open(article, { width: 320, height: 640, hasTouch: true, isMobile: true });
    await mark(page).scrollIntoViewIfNeeded();
    await mark(page).tap();
    await note(page).waitFor();
    const box = await note(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await mark(page).tap();
    await page.waitForURL(/#source-/);
  });

  test('leads to the list of sources, and back to the text', async ({ open }) => {
    const page = await open(article);
    const anchor = await mark(page).getAttribute('id');
    await mark(page).click();
    await page.waitForURL(/#source-/);
    await page.locator(`[role="doc-backlink"][href="#${anchor}"]`).click();
    await page.waitForURL(`**#${anchor}`);
    const header = await page.locator('.site-header').boundingBox();
    const box = await mark(page).boundingBox();
    expect(box?.y).toBeGreaterThan(header?.height ?? 0);
  });
});

test('a printed article has its text and its sources, and none of the frame', async ({ open }) => {
  const page = await open(article, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[role="doc-bibliography"] li').first().isVisible()).toBe(true);
  for (const frame of ['.site-header', 'body > footer', 'nav:visible'])
    expect(await page.locator(frame).isVisible()).toBe(false);
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  const ink = await page.evaluate(() => getComputedStyle(document.querySelector('.prose p') ?? document.body).color);
  expect(Math.max(...(ink.match(/\d+/g) ?? ['255']).map(Number))).toBeLessThan(80);
});

test('an address that does not exist answers 404 with a page that helps on', async ({ open }) => {
  const page = await open('/no/such/page/', { expectedFaults: /404/ });
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('main a[href="/search/"], main form[action="/search/"]').count()).toBeGreaterThan(0);
});
