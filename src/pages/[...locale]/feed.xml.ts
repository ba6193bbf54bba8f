import type { APIRoute } from 'astro';
import { newestOf } from '../../atlas/dates.ts';
import { atomFeed, feedEntries } from '../../atlas/feed.ts';
import { loadLibrary } from '../../atlas/library.ts';
import { onceInEveryLocale } from '../../atlas/paths.ts';
import { formatDate } from '../../i18n/formats.ts';
import type { Locale } from '../../i18n/locales.ts';
import { absoluteUrl, localizedPath } from '../../i18n/paths.ts';
import { translator } from '../../i18n/translate.ts';
import { editorsName, licence } from '../../site.ts';

export const getStaticPaths = onceInEveryLocale;

/** The Atom feed of a language. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const t = await translator(locale);
  const library = await loadLibrary();
  const address = (path: string) => absoluteUrl(localizedPath(locale, path));
  const entries = feedEntries(library, locale, address, (date) =>
    t('corrections.day', { date: formatDate(date, locale) }),
  );
  const feed = atomFeed({
    title: t('site.name'),
    subtitle: t('site.description'),
    language: locale,
    url: address('/feed.xml'),
    home: address('/'),
    icon: absoluteUrl(localizedPath('en', '/icon.svg')),
    rights: `${licence.name}, ${licence.url}`,
    author: editorsName,
    updated: entries[0]?.updated ?? newestOf(library.articles, library.partnerships) ?? '1970-01-01',
    entries,
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
