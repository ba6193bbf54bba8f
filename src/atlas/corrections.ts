import type { Locale } from '../i18n/locales.ts';
import { inLanguage } from '../i18n/words.ts';
import type { CorrectionData } from '../schemas/correction.ts';
import type { Library } from './library.ts';
import { namedArticle, namedPartnership, type NamedPage } from './named-pages.ts';
import { atlasPath } from './paths.ts';
import { compareBy, descending } from './sorting.ts';

/** The address of the page that lists all corrections. */
export const correctionsPath = '/about/corrections/';

/** The corrections of a day. */
export interface DayOfCorrections {
  date: string;
  corrections: readonly CorrectionData[];
}

/** The corrections by day, the newest first; those of one day stay as they come. */
export function byDay(corrections: readonly CorrectionData[]): DayOfCorrections[] {
  return [...Map.groupBy(corrections, ({ date }) => date)]
    .map(([date, ofDay]) => ({ date, corrections: ofDay }))
    .sort(compareBy(descending(({ date }) => date)));
}

/** The anchor of a day on the page of corrections. */
export function dayAnchor(date: string): string {
  return `day-${date}`;
}

/** The corrections of a page, by its address from the root of the site in English. */
export function correctionsOf(corrections: readonly CorrectionData[], path: string): CorrectionData[] {
  return corrections.filter(({ pages }) => pages.some((page) => atlasPath(page)?.replace(/[?#].*$/, '') === path));
}

/** The pages that a correction concerns, by their titles; an address that is no article, record or term stands as it is written. */
export function correctedPages(
  { pages }: Pick<CorrectionData, 'pages'>,
  { article, partnership, terms }: Pick<Library, 'article' | 'partnership' | 'terms'>,
  locale: Locale,
): NamedPage[] {
  return pages.flatMap((page): NamedPage[] => {
    const path = atlasPath(page);
    if (path === undefined) return [];
    const [scheme = '', id = ''] = page.split(':');
    const text = scheme === 'article' && article.get(id);
    if (text) return [namedArticle(text, locale)];
    const record = scheme === 'partnership' && partnership.get(id);
    if (record) return [namedPartnership(record, locale)];
    const term = scheme === 'term' && terms.get(id)?.term;
    if (term) {
      const { text: words, locale: language } = inLanguage(term, locale);
      return [{ path, words, language }];
    }
    return [{ path, words: path, language: locale }];
  });
}
