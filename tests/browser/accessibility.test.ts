import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';
import { expect, test } from '../support/browser.ts';
import { pageKindsIn } from '../support/pages.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
}

/** Both themes in both directions, each at a wide and a narrow window; French, whose layout is the English one, once. */
const looks: Record<Locale, readonly Look[]> = {
  en: [
    { colorScheme: 'light', width: 1440 },
    { colorScheme: 'dark', width: 320 },
  ],
  ar: [
    { colorScheme: 'light', width: 320 },
    { colorScheme: 'dark', width: 1440 },
  ],
  fr: [{ colorScheme: 'light', width: 768 }],
};

/** What axe finds on a page, one line an element. Nothing of the page is left out. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 5)
      .map(
        ({ target, failureSummary }) =>
          `${id}: ${help} | ${target.join(' ')} | ${failureSummary?.split('\n').at(1)?.trim()}`,
      ),
  );
}

describe.each(['en', 'ar', 'fr'] as const)('axe finds nothing in %s', (locale) => {
  test.for(pageKindsIn(locale))('on the page of kind “$kind”', { timeout: 120_000 }, async ({ path }, { open }) => {
    const page = await open(path);
    const found: Record<string, string[]> = {};
    for (const { colorScheme, width } of looks[locale]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const lines = await violations(page);
      if (lines.length > 0) found[`${colorScheme}, ${width} px`] = lines;
    }
    expect(found).toEqual({});
  });
});

describe('axe finds nothing', () => {
  test.for([
    { menu: '.wide .menu', width: 1280 },
    { menu: '.menu.languages', width: 1280 },
    { menu: '.menu.narrow', width: 320 },
  ])('with the menu $menu open', async ({ menu, width }, { open }) => {
    const page = await open('/technology/', { width });
    await page.locator(`${menu} > summary`).click();
    expect(await violations(page)).toEqual([]);
  });

  test('with a source shown in place', async ({ open }) => {
    const page = await open('/technology/overview/');
    await page.locator('.prose [role="doc-noteref"]').first().hover();
    await page.getByRole('tooltip').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
