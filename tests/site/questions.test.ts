import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultLocale, locales, type Locale } from '../../src/i18n/locales.ts';
import { openSearch, type FinishedSearch } from '../support/search.ts';

interface Question {
  question: string;
  locale?: Locale;
  /** The pages that answer it, each as good as the other. */
  pages: string[];
  first?: boolean;
}

/** The least mean reciprocal rank of the questions of each language: just under what the search reaches. */
const floors: Record<Locale, number> = { en: 0.95, ar: 0.95, fr: 0.97 };
/** How many results count for the mean reciprocal rank; a page after them counts as not found. */
const counted = 10;

const questions = parse(readFileSync(join(import.meta.dirname, '../fixtures/questions.yaml'), 'utf8')) as Question[];

describe.each(locales)('what readers ask in %s', (locale) => {
  const own = questions.filter((question) => (question.locale ?? defaultLocale) === locale);
  const ranks = new Map<string, number>();
  let search: FinishedSearch;
  beforeAll(async () => {
    search = await openSearch(locale);
  });

  test.each(own)('$question', async ({ question, pages, first }) => {
    const found = (await search.ask(question, counted)).map(({ path }) => path);
    const rank = found.findIndex((path) => pages.includes(path)) + 1;
    ranks.set(question, rank);
    const shown = found.slice(0, first ? 1 : 3);
    expect(
      shown.some((path) => pages.includes(path)),
      `${shown.join(' ')} instead of ${pages.join(' or ')}`,
    ).toBe(true);
  });

  test('the right page stands high on average', () => {
    expect(meanReciprocalRank([...ranks.values()])).toBeGreaterThanOrEqual(floors[locale]);
  });

  afterAll(() => {
    const all = [...ranks.values()];
    const within = (most: number) => `${all.filter((rank) => rank > 0 && rank <= most).length} in the first ${most}`;
    console.log(
      `${all.length} questions in ${locale}: mean reciprocal rank ${meanReciprocalRank(all).toFixed(3)}, ${within(1)}, ${within(3)}`,
    );
  });
});

/** The mean of 1 over the place of the first right page; 0 where it was not found, and for no questions at all. */
function meanReciprocalRank(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / Math.max(1, ranks.length);
}
