import type { Page } from 'playwright';
import { describe } from 'vitest';
import { expect, test } from '../support/browser.ts';

/** What has the focus: what it is, whether its focus can be seen on it or on its field, and whether the header lies over it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const outlined = [element, element.closest('form, label, fieldset')].some((candidate) => {
      if (!candidate) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.site-header');
    return {
      name: `${element.tagName} ${element.id} ${element.textContent?.trim().slice(0, 40)}`,
      outlined,
      covered: above !== undefined && above !== null && !above.contains(element),
    };
  });

test('the first stop of the keyboard skips to the content', async ({ open }) => {
  const page = await open('/technology/overview/');
  await page.keyboard.press('Tab');
  const skip = page.locator('a[href="#content"]');
  expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
  const box = await skip.boundingBox();
  expect(box?.width).toBeGreaterThan(60);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test.for(['/', '/technology/overview/', '/partnerships/'])(
    'the focus is always seen on %s',
    async (path, { open }) => {
      const page = await open(path, { colorScheme });
      const unseen: string[] = [];
      const press = async (key: string, times: number) => {
        for (let time = 0; time < times; time += 1) {
          await page.keyboard.press(key);
          const stop = await focused(page);
          if (stop && !stop.outlined) unseen.push(`${key}: ${stop.name} has no outline`);
          if (stop?.covered) unseen.push(`${key}: ${stop.name} is under the header`);
        }
      };
      await press('Tab', 30);
      await page.locator('body > footer a').last().focus();
      await press('Shift+Tab', 30);
      expect(unseen).toEqual([]);
    },
  );
});

test.for([
  { menu: '.wide .menu', width: 1280 },
  { menu: '.menu.languages', width: 1280 },
  { menu: '.menu.narrow', width: 390 },
])('the menu $menu opens by Enter, closes by Escape and by leaving it', async ({ menu, width }, { open }) => {
  const page = await open('/technology/', { width });
  const summary = page.locator(`${menu} > summary`);
  const isOpen = () => page.locator(menu).evaluate((element) => (element as HTMLDetailsElement).open);
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Tab');
  expect(
    await page
      .locator(`${menu} a`)
      .first()
      .evaluate((element) => element === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  expect(await isOpen()).toBe(false);
});
