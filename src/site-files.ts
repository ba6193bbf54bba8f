import { defaultLocale, locales, type Locale } from './i18n/locales.ts';

// What the files of the finished site are, by their paths from its root, such as `ar/search/pages.json`. The path of a page is its address: the home
// page’s is empty, all others end in a slash.

/** Whether a path is a page’s. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/');
}

/** The language that a path belongs to by where it stands; what belongs to none stands where English does. */
export function localeOfPath(path: string): Locale {
  return locales.find((locale) => path.startsWith(`${locale}/`)) ?? defaultLocale;
}

const fetched = [
  /^world\.svg$/,
  /(?:^|\/)search\/[^/]+\.json$/,
  /(?:^|\/)partnerships\/register\.json$/,
  /^pagefind\/(?!pagefind\.js$)/,
];

/** Whether the site’s scripts fetch a file. They import `pagefind/pagefind.js`, which is a script itself. */
export function isFetched(path: string): boolean {
  return fetched.some((pattern) => pattern.test(path));
}
