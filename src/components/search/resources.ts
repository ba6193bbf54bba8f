import type { FacetLists, FacetNames, PageList, SearchWords } from '../../atlas/search.ts';
import { localeOf } from '../../i18n/locales.ts';
import { makeTranslate, type Translate } from '../../i18n/messages.ts';
import { portable } from '../shell/portable.ts';
import { SearchEngine, type Answer, type Index } from './engine.ts';
import { Pages } from './pages.ts';

/** The words of the search in the language of the page. */
export interface Language {
  words: SearchWords;
  t: Translate;
}

/** The words of the search page, with the names of the long facets. */
export interface PageLanguage extends Language {
  names: FacetNames;
}

export interface Search {
  engine: SearchEngine;
  pages: Pages;
}

interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean; metaCacheTag: string }): Index;
}

/** The folder of the search page in the language of this page. */
export const searchPath = (document.querySelector<HTMLAnchorElement>('a.search-open')?.pathname ?? '/search/').replace(
  /[^/]*$/,
  '',
);
const base = document.querySelector<HTMLScriptElement>('script[data-base]')?.dataset['base'] ?? '/';
const pagefindPath = new URL(`${base.replace(/\/?$/, '/')}pagefind/`, document.baseURI).pathname;

/** A load that is done once, and again only after it failed. */
function once<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let loading: Promise<Result> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** What stands beside the search page, always of the newest build: these lists belong together and to the index. */
async function fetchJson<Data>(name: string): Promise<Data> {
  const response = await fetch(searchPath + name, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as Data;
}

export const loadLanguage = once(async (): Promise<Language> => {
  const words = await fetchJson<SearchWords>('words.json');
  return { words, t: makeTranslate(words.interface, localeOf(words.locale)) };
});

/** The list of the words that a misspelt one may have meant. Fetched when the index did not know a word. */
export const loadVocabulary = once(() => fetchJson<string[]>('vocabulary.json'));

/**
 * The search engine of this page’s language.
 *
 * Pagefind’s entry file names the files of the index, so it has to be of the same build. The list of pages says which build that is, and the
 * entry is asked for under that version: always the right one, and still an address that can be kept for reading offline. Pagefind searches in the page itself, since a worker costs as many bytes again and our searches take a few milliseconds.
 */
export const loadSearch = once(async (): Promise<Search> => {
  const [{ words }, list, pagefind] = await Promise.all([
    loadLanguage(),
    fetchJson<PageList>('pages.json'),
    importPagefind(),
  ]);
  const index = pagefind.createInstance({ basePath: pagefindPath, noWorker: true, metaCacheTag: list.version });
  // Searching for nothing waits for the index, and fails where it can’t be had.
  await index.search('');
  const pages = new Pages(list, words.locale);
  return { engine: new SearchEngine(index, words, pages, loadVocabulary), pages };
});

let attempts = 0;

/** A script that failed to load is not fetched again under the same address, so a further attempt has another one. */
function importPagefind(): Promise<Pagefind> {
  attempts += 1;
  const retry = attempts > 1 ? `?${attempts}` : '';
  return import(/* @vite-ignore */ `${pagefindPath}pagefind.js${retry}`) as Promise<Pagefind>;
}

/** Throws where an empty answer says nothing: Pagefind also gives one when a part of its index is out of reach. */
export function checkReach({ hits }: Answer): void {
  if (hits.length === 0 && !navigator.onLine && !portable && !navigator.serviceWorker?.controller)
    throw new Error('The search index is out of reach.');
}

/** The words of the search page. */
export const loadPageLanguage = once(async (): Promise<PageLanguage> => {
  const [language, names] = await Promise.all([loadLanguage(), fetchJson<FacetNames>('names.json')]);
  return { ...language, names };
});

/** The search engine with every facet of every page. */
export const loadPageSearch = once(async (): Promise<Search> => {
  const [search, lists] = await Promise.all([loadSearch(), fetchJson<FacetLists>('facets.json')]);
  search.pages.add(lists);
  return search;
});
