import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FacetLists, FacetNames, PageList, SearchWords } from '../../src/atlas/search.ts';
import { SearchEngine, type Index } from '../../src/components/search/engine.ts';
import { Pages } from '../../src/components/search/pages.ts';
import { defaultLocale, type Locale } from '../../src/i18n/locales.ts';
import { distDirectory } from './dist.ts';

export interface FinishedSearch {
  engine: SearchEngine;
  names: FacetNames;
  pages: Pages;
  vocabulary: string[];
  /** The addresses of the pages for a query, the best first, with their titles. */
  ask(query: string, limit?: number): Promise<{ path: string; title: string }[]>;
}

/** The search of a finished site in one language, outside a browser: Pagefind’s own script, reading its files from the folder. */
export async function openSearch(locale: Locale, directory: string = distDirectory): Promise<FinishedSearch> {
  const fetchFromNetwork = globalThis.fetch;
  globalThis.fetch = async (input, options) => {
    const url = new URL(String(input));
    return url.protocol === 'file:'
      ? new Response(await readFile(new URL(url.pathname, 'file:')))
      : fetchFromNetwork(input, options);
  };
  // Pagefind takes the language from the page that it stands in.
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) },
  });
  // Each language has WebAssembly of its own, which the script keeps: so each has a copy of the script.
  const script = pathToFileURL(join(directory, 'pagefind/pagefind.js'));
  const pagefind = (await import(`${script.href}?${locale}`)) as { createInstance(options: object): Index };
  const index = pagefind.createInstance({ noWorker: true, metaCacheTag: 'test', baseUrl: '/' });

  const folder = join(directory, locale === defaultLocale ? '' : locale, 'search');
  const read = async <Data>(name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Data;
  const pages = new Pages(await read<PageList>('pages.json'), locale);
  pages.add(await read<FacetLists>('facets.json'));
  const vocabulary = await read<string[]>('vocabulary.json');
  const engine = new SearchEngine(index, await read<SearchWords>('words.json'), pages, () =>
    Promise.resolve(vocabulary),
  );
  const ask = async (query: string, limit = 5) => {
    const { hits } = await engine.search(query);
    const fragments = await Promise.all(hits.slice(0, limit).map((hit) => hit.data()));
    return fragments.map(({ url, meta }) => ({ path: url, title: meta['title'] ?? '' }));
  };
  return { engine, names: await read('names.json'), pages, vocabulary, ask };
}
