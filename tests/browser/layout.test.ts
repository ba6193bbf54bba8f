import type { Page } from 'playwright';
import { describe } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { expect, test } from '../support/browser.ts';
import { pageKindsIn } from '../support/pages.ts';

const widths = [320, 390, 768, 1024, 1440];

/** The elements that make a page wider than its window, the innermost ones, without those that scroll by themselves. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const outside = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1);
    });
    const innermost = outside.filter(
      (element) => !outside.some((other) => other !== element && element.contains(other)),
    );
    return [
      `${scrollWidth - clientWidth} px`,
      ...innermost.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });

// Every page of these tests is also held to the strict policy, to no console error and to no request to another host: see support/browser.ts.
describe.each(locales)('in %s', (locale) => {
  test.for(pageKindsIn(locale))(
    'the page of kind “$kind” fits every window, and letters of twice the size',
    async ({ path }, { open }) => {
      const page = await open(path, { width: widths[0] ?? 320 });
      const faults: Record<string, string[]> = {};
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const found = await tooWide(page);
        if (found.length > 0) faults[`${width} px`] = found;
      }
      // The size of letters that a reader sets in the browser; Chromium’s own is 16.
      const protocol = await page.context().newCDPSession(page);
      await protocol.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      for (const width of [640, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const found = await tooWide(page);
        if (found.length > 0) faults[`${width} px, twice the size`] = found;
      }
      expect(faults).toEqual({});
    },
  );
});
