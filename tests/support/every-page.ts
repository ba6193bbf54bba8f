import type { Page } from 'playwright';
import { describe } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';
import { axeViolations } from './axe.ts';
import { expect, test } from './browser.ts';
import { pageKindsIn } from './pages.ts';

/** A theme and a window that axe looks at a page in. */
export interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
}

const widths = [320, 390, 768, 1024, 1440];

/**
 * Tests the page of every kind in a language: it fits every window, also with letters of twice the size, and axe finds nothing in the given looks.
 * As every page that a browser test opens it runs under the strict policy, without a console error or a request to another host.
 */
export function testEveryPage(locale: Locale, looks: readonly Look[]): void {
  describe(`in ${locale}, the page of kind`, () => {
    test.for(pageKindsIn(locale))(
      '“$kind” fits every window and is accessible',
      { timeout: 120_000 },
      async ({ path }, { open }) => {
        const page = await open(path, { width: 320 });
        const faults: Record<string, string[]> = {};
        const note = (when: string, found: string[]) => {
          if (found.length > 0) faults[when] = found;
        };
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          note(`too wide at ${width} px`, await tooWide(page));
        }
        for (const { colorScheme, width } of looks) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          note(`axe, ${colorScheme}, ${width} px`, await axeViolations(page));
        }
        // The size of letters that a reader sets in the browser; Chromium’s own is 16.
        const protocol = await page.context().newCDPSession(page);
        await protocol.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
        for (const width of [640, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          note(`too wide at ${width} px with letters of twice the size`, await tooWide(page));
        }
        expect(faults).toEqual({});
      },
    );
  });
}

/** By how much a page is wider than its window, and the innermost elements that stand out. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
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
      ...innermost.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ];
  });
}
