import { localizedPath } from '../../src/i18n/paths.ts';
import type { Locale } from '../../src/i18n/locales.ts';

export interface PageKind {
  kind: string;
  /** The address in English from the root of the site. */
  path: string;
  /** The languages that the kind has addresses in; all of them if this is not given. */
  locales?: readonly Locale[];
}

/** One page of every kind, the list that the browser tests and the measures go through. A new kind of page is added here. */
export const pageKinds: readonly PageKind[] = [
  { kind: 'home', path: '/' },
  { kind: 'article on the whole atlas', path: '/overview/' },
  { kind: 'sector hub', path: '/technology/' },
  { kind: 'article in three languages', path: '/technology/overview/' },
  { kind: 'article in English only', path: '/defense/saudi-pakistan-defence-pact/' },
  { kind: 'register', path: '/partnerships/' },
  { kind: 'partnership', path: '/partnerships/sea-me-we-6/' },
  { kind: 'countries', path: '/countries/' },
  { kind: 'country', path: '/countries/indonesia/' },
  { kind: 'partners', path: '/partners/' },
  { kind: 'partner', path: '/partners/china/' },
  { kind: 'timeline', path: '/timeline/' },
  { kind: 'glossary', path: '/glossary/' },
  { kind: 'sources', path: '/sources/' },
  { kind: 'sources of a letter', path: '/sources/w/' },
  { kind: 'data', path: '/data/' },
  { kind: 'search', path: '/search/' },
  { kind: 'offline', path: '/offline/' },
  { kind: 'about', path: '/about/' },
  { kind: 'method', path: '/about/method/' },
  { kind: 'corrections', path: '/about/corrections/' },
  { kind: 'accessibility', path: '/about/accessibility/' },
  { kind: 'not found', path: '/404.html', locales: ['en'] },
];

/** The kinds of page that have an address in a language, each with that address from the root of the site. */
export function pageKindsIn(locale: Locale): { kind: string; path: string }[] {
  return pageKinds
    .filter(({ locales }) => locales?.includes(locale) ?? true)
    .map(({ kind, path }) => ({ kind, path: localizedPath(locale, path, '/') }));
}
