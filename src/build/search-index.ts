import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { minify } from 'vite';
import {
  commonFacets,
  facets,
  shortIds,
  vocabularyOf,
  type Facet,
  type FacetLists,
  type FacetNames,
  type PageList,
  type SearchWords,
} from '../atlas/search.ts';
import type { Fragment } from '../components/search/fragment.ts';
import { openElisions } from '../i18n/elisions.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';

/** What is no text to search: numbers of citations, labels, figures, and Arabic names on other pages, whose results would fetch a font for them. */
const excluded = ['.citation', 'p.eyebrow', '.facts dt', 'figure', '.facts bdi[lang="ar"]'];

/** What Pagefind writes beside the index for interfaces of its own, which we don’t use. */
const unused = [
  'ui.js',
  'ui.css',
  'modular-ui.js',
  'modular-ui.css',
  'component-ui.js',
  'component-ui.css',
  'highlight.js',
  'worker.js',
];

/**
 * Makes the search index, one a language, of the finished pages: Pagefind’s in `dist/pagefind/`, and beside each search page `pages.json` and
 * `facets.json` (what every page can be narrowed by) and `vocabulary.json` (the words that a misspelt one may have meant).
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const dist = fileURLToPath(dir);
        // Chunks of an eighth of the usual size: the first result waits for the chunks of its words, and most readers ask one question.
        process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '2500';
        const { index, errors } = await createIndex({
          verbose: false,
          excludeSelectors: excluded,
        });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const entries = await addEntries(index, dist);
        const pages = await addPages(index, dist);
        fail(await index.writeFiles({ outputPath: join(dist, 'pagefind') }));
        await close();
        await Promise.all(unused.map((name) => rm(join(dist, 'pagefind', `pagefind-${name}`), { force: true })));
        await minifyScript(join(dist, 'pagefind/pagefind.js'));
        await writeLists(dist);
        logger.info(`${pages} pages and ${entries} entries of pages indexed`);
      },
    },
  };
}

/** Adds the pages. French ones are read with a space after each elision, since Pagefind takes “l’arbitrage” for one word. */
async function addPages(index: PagefindIndex, dist: string): Promise<number> {
  const folders = (await readdir(dist, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && !['assets', 'fr', 'pagefind'].includes(entry.name),
  );
  const glob = `{*.html,${folders.map(({ name }) => `${name}/**/*.html`).join(',')}}`;
  const added = await index.addDirectory({ path: dist, glob });
  fail(added);

  const french = await mkdtemp(join(tmpdir(), 'taawun-french-'));
  try {
    const files = (await readdir(join(dist, 'fr'), { recursive: true })).filter((file) => file.endsWith('.html'));
    await Promise.all(
      files.map(async (file) => {
        const html = await readFile(join(dist, 'fr', file), 'utf8');
        if (!html.includes('data-pagefind-body')) return;
        await mkdir(dirname(join(french, 'fr', file)), { recursive: true });
        await writeFile(join(french, 'fr', file), openElisions(html));
      }),
    );
    const addedFrench = await index.addDirectory({ path: french });
    fail(addedFrench);
    return added.page_count + addedFrench.page_count;
  } finally {
    await rm(french, { recursive: true });
  }
}

/** Adds what is a result of its own without being a page: the elements marked `data-search-entry`, such as the terms of the glossary. */
async function addEntries(index: PagefindIndex, dist: string): Promise<number> {
  const entries = await Promise.all(
    locales.map(async (locale) => {
      const folder = locale === defaultLocale ? '' : `${locale}/`;
      const html = await readFile(join(dist, folder, 'glossary/index.html'), 'utf8');
      return [...html.matchAll(/<article([^>]*\sdata-search-entry=[^>]*)>([\s\S]*?)<\/article>/g)].map(
        ([, tag = '', content = '']) => ({
          url: `/${folder}glossary/#${/data-search-entry="([^"]+)"/.exec(tag)?.[1] ?? ''}`,
          content: `<html lang="${locale}"><body data-pagefind-body>${locale === 'fr' ? openElisions(content) : content}</body></html>`,
        }),
      );
    }),
  );
  const added = await Promise.all(entries.flat().map((entry) => index.addHTMLFile(entry)));
  added.forEach(fail);
  return added.length;
}

/**
 * Pagefind’s script comes with its long names, a third of its size. It also looks only every 50 ms whether its index has come; the first result
 * would wait for that.
 */
async function minifyScript(file: string): Promise<void> {
  const script = (await readFile(file, 'utf8')).replaceAll('asyncSleep(50)', 'asyncSleep(3)');
  const { code, errors } = await minify(file, script, { module: true });
  if (errors[0]) throw new Error(`Pagefind’s script can’t be minified: ${errors[0].message}`);
  await writeFile(file, code);
}

/** Writes the lists that the search reads besides Pagefind’s index. They come from what Pagefind keeps of each page. */
async function writeLists(dist: string): Promise<void> {
  const entry = await readFile(join(dist, 'pagefind/pagefind-entry.json'));
  const version = createHash('sha256').update(entry).digest('hex').slice(0, 10);
  const files = (await readdir(join(dist, 'pagefind/fragment'))).sort();
  for (const locale of locales) {
    const folder = join(dist, locale === defaultLocale ? '' : locale, 'search');
    const own = files.filter((file) => file.startsWith(`${locale}_`));
    const fragments = await Promise.all(own.map((file) => readFragment(join(dist, 'pagefind/fragment', file))));
    const foreign = [...fragments.keys()].filter((place) => isForeign(fragments[place], locale));
    const ids = own.map((file) => file.slice(locale.length + 1, file.indexOf('.')));
    const read = async <Data>(name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Data;
    const write = (name: string, data: unknown) => writeFile(join(folder, name), JSON.stringify(data));
    const pages: PageList = { version, ...shortIds(ids), facets: facetLists(fragments, commonFacets), foreign };
    await write('pages.json', pages);
    await write(
      'facets.json',
      facetLists(
        fragments,
        facets.filter((facet) => !commonFacets.some((common) => common === facet)),
      ),
    );
    await write('vocabulary.json', vocabulary(fragments, await read('words.json'), await read('names.json')));
  }
}

const unzip = promisify(gunzip);
const signature = 'pagefind_dcd';

async function readFragment(file: string): Promise<Fragment> {
  const text = (await unzip(await readFile(file))).toString();
  return JSON.parse(text.startsWith(signature) ? text.slice(signature.length) : text) as Fragment;
}

function facetLists(fragments: readonly Fragment[], wanted: readonly Facet[]): FacetLists {
  const lists: FacetLists = {};
  for (const facet of wanted) {
    const values: Record<string, number[]> = (lists[facet] = {});
    for (const [place, { filters }] of fragments.entries())
      for (const value of filters[facet] ?? []) (values[value] ??= []).push(place);
  }
  return lists;
}

function isForeign(fragment: Fragment | undefined, locale: Locale): boolean {
  return fragment?.filters['language']?.some((language) => language !== locale) ?? false;
}

function vocabulary(
  fragments: readonly Fragment[],
  { locale, sectors, aliases }: SearchWords,
  names: FacetNames,
): string[] {
  return vocabularyOf(
    fragments
      .filter((fragment) => !isForeign(fragment, locale))
      .map(({ meta, anchors, content }) => ({
        headings: [meta['title'] ?? '', ...anchors.map(({ text }) => text ?? '')],
        content,
      })),
    [...Object.values(sectors), ...Object.values(names.country), ...Object.values(names.partner), ...aliases.flat()],
  );
}

function fail({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
