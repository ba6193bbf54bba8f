import { beforeAll, describe, expect, test } from 'vitest';
import { sectorIds } from '../../src/schemas/fields.ts';
import { locales } from '../../src/i18n/locales.ts';
import { pageCost, type PageCost } from '../support/cost.ts';
import { distDirectory, languageOf, readPage, siteFiles } from '../support/dist.ts';
import { pageKindsIn } from '../support/pages.ts';

const kibibyte = 1024;

/** What a page may cost before the reader acts. The numbers are those of the project: a page that needs more must say here why. */
const budget = {
  /** HTML, style and script, without fonts. */
  text: 30 * kibibyte,
  style: 12 * kibibyte,
  script: 4 * kibibyte,
  /** The page, its style, its script, two fonts, its icon. */
  requests: 6,
  fontFiles: 2,
  fonts: { en: 60 * kibibyte, fr: 60 * kibibyte, ar: 90 * kibibyte },
};

/** Pages that are no text to read, with what they cost more and why. */
const exceptions: Record<string, Partial<typeof budget>> = {
  // Everything that has a date, for looking up; its filter is a script of its own, so that no other page carries it.
  '/timeline/': { requests: 7, text: 60 * kibibyte },
  // So does the register, whose page is its filter.
  '/partnerships/': { requests: 7, script: 6 * kibibyte },
  // And the page that saves the library, which is nothing without its script.
  '/offline/': { requests: 7, script: 6 * kibibyte },
};

const articlePattern = new RegExp(`^(?:(?:${locales.join('|')})/)?(?:${sectorIds.join('|')})/[^/]+/index\\.html$`);
const costs = new Map<string, PageCost>();

beforeAll(async () => {
  const articles = (await siteFiles()).filter((file) => articlePattern.test(file));
  const kinds = locales
    .flatMap((locale) => pageKindsIn(locale))
    .map(({ path }) => path.slice(1).replace(/^$|\/$/, '$&index.html'));
  for (const file of new Set([...articles, ...kinds])) {
    const page = await readPage(file);
    costs.set(page.path, await pageCost(page, distDirectory, '/'));
  }
}, 120_000);

/** What costs more than its budget, one line a page. */
function over(
  part: 'text' | 'style' | 'script' | 'requests' | 'fontFiles',
  costOf: (cost: PageCost) => number,
): string[] {
  return [...costs].flatMap(([path, cost]) => {
    const limit = exceptions[path.replace(/^\/(?:ar|fr)\//, '/')]?.[part] ?? budget[part];
    return costOf(cost) > limit ? [`${path}: ${costOf(cost)}, more than ${limit}`] : [];
  });
}

describe('before the reader acts, no page of any kind and no article costs more than its budget', () => {
  test('in HTML, style and script', () => {
    expect(over('text', ({ html, css, script }) => html + css + script)).toEqual([]);
  });
  test('in style', () => {
    expect(over('style', ({ css }) => css)).toEqual([]);
  });
  test('in script', () => {
    expect(over('script', ({ script }) => script)).toEqual([]);
  });
  test('in requests', () => {
    expect(over('requests', ({ requests }) => requests)).toEqual([]);
  });
  test('in files of fonts', () => {
    expect(over('fontFiles', ({ fontFiles }) => fontFiles)).toEqual([]);
  });
  test('in bytes of fonts', () => {
    const heavy = [...costs].filter(([path, { fonts }]) => fonts > budget.fonts[languageOf(path)]);
    expect(heavy.map(([path, { fonts }]) => `${path}: ${fonts}`)).toEqual([]);
  });
});

test('articles were measured', () => {
  expect([...costs.keys()].filter((path) => path.endsWith('/overview/')).length).toBeGreaterThan(3);
});
