import type { Page } from 'playwright';
import { describe } from 'vitest';
import { expect, test } from '../support/browser.ts';

/** How bright the page is behind its text, from 0 to 255. */
const brightness = (page: Page) =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('This browser draws nothing.');
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    return Math.max(...context.getImageData(0, 0, 1, 1).data.slice(0, 3));
  });
const choose = (page: Page, theme: string) => page.locator(`#theme input[value="${theme}"]`).check();

describe('the theme', () => {
  test('is the system’s until the reader chooses', async ({ open }) => {
    expect(await brightness(await open('/', { colorScheme: 'light' }))).toBeGreaterThan(200);
    expect(await brightness(await open('/', { colorScheme: 'dark' }))).toBeLessThan(60);
  });

  test('is the reader’s choice on every page afterwards, and the system’s again on demand', async ({ open }) => {
    const page = await open('/', { colorScheme: 'light' });
    expect(await page.locator('#theme input[value="system"]').isChecked()).toBe(true);
    await choose(page, 'dark');
    expect(await brightness(page)).toBeLessThan(60);
    await page.goto('/glossary/');
    expect(await brightness(page)).toBeLessThan(60);
    expect(await page.locator('#theme input[value="dark"]').isChecked()).toBe(true);
    await choose(page, 'system');
    expect(await brightness(page)).toBeGreaterThan(200);
    await page.goto('/');
    expect(await brightness(page)).toBeGreaterThan(200);
  });

  test('is the chosen one before anything is drawn', async ({ open }) => {
    const page = await open('/', { colorScheme: 'light' });
    await choose(page, 'dark');
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (!document.body) return;
        observer.disconnect();
        sessionStorage.setItem('theme-at-body', document.documentElement.dataset['theme'] ?? 'none');
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto('/technology/overview/');
    expect(await page.evaluate(() => sessionStorage.getItem('theme-at-body'))).toBe('dark');
  });
});
