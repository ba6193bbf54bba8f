import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { loadLibrary } from '../../../atlas/library.ts';
import { onceInEveryLocale } from '../../../atlas/paths.ts';
import { searchAliases, type SearchWords } from '../../../atlas/search.ts';
import { localeOf } from '../../../i18n/locales.ts';
import { stopWords } from '../../../i18n/stop-words.ts';
import { interfaceWords } from '../../../i18n/translate.ts';
import { inLanguage } from '../../../i18n/words.ts';

export const getStaticPaths = onceInEveryLocale;

/** What the search has to know of a language besides its index. */
export const GET: APIRoute = async ({ params }) => {
  const locale = localeOf(params['locale']);
  const { search = {}, kind = {}, status = {}, navigation = {}, count = {} } = await interfaceWords(locale);
  const library = await loadLibrary();
  const aliases = await getCollection('aliases');
  const words: SearchWords = {
    locale,
    interface: { search, kind, status, navigation, count },
    sectors: Object.fromEntries(library.sectors.map(({ id, data }) => [id, inLanguage(data.name, locale).text])),
    aliases: searchAliases(
      library,
      aliases.map(({ data }) => data),
      locale,
    ),
    stopWords: stopWords[locale].split(/\s+/),
  };
  return Response.json(words);
};
