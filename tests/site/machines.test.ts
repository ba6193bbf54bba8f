import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sectorIds } from '../../src/schemas/fields.ts';
import { locales } from '../../src/i18n/locales.ts';
import { localizedPath } from '../../src/i18n/paths.ts';
import { distDirectory, eachPage, languageOf, readPage, siteFiles } from '../support/dist.ts';
import { expectNoFaults, type Fault } from '../support/faults.ts';
import { hostingOf } from '../support/links.ts';
import { pngSize } from '../support/png.ts';
import { childrenOf, parseXml, textOf, type XmlElement } from '../support/xml.ts';

/** What the head of a page says to machines. */
interface Facts {
  path: string;
  url: string;
  canonical: string | undefined;
  alternates: Map<string, string>;
  modified: string | undefined;
  image: string | undefined;
  data: string[];
  citation: Map<string, string>;
  markdown: string | undefined;
}

const read = (file: string) => readFile(join(distDirectory, file), 'utf8');
const articlePath = new RegExp(`^/(?:(?:${locales.join('|')})/)?(?:overview|(?:${sectorIds.join('|')})/[^/]+)/$`);

let files: ReadonlySet<string>;
/** The address of the site with its sub-path: `https://taawun.example/`. */
let root = '';
const pages = new Map<string, Facts>();

/** The file behind a whole address of the site; undefined for another host. */
function fileOf(address: string): string | undefined {
  if (!address.startsWith(root)) return undefined;
  const place = decodeURIComponent(new URL(address).href.slice(root.length)).replace(/[?#].*$/, '');
  return place === '' || place.endsWith('/') ? `${place}index.html` : place;
}
const exists = (address: string) => files.has(fileOf(address) ?? '');

beforeAll(async () => {
  files = new Set(await siteFiles());
  const { host, base } = hostingOf(await readPage('index.html'));
  root = `${host}${base}`;
  for await (const { path, document } of eachPage()) {
    const attribute = (selector: string, name: string) =>
      document.querySelector(`head > ${selector}`)?.getAttribute(name);
    const url = `${root}${path.slice(1)}`;
    pages.set(url, {
      path,
      url,
      canonical: attribute('link[rel="canonical"]', 'href'),
      alternates: new Map(
        document
          .querySelectorAll('head > link[hreflang]')
          .map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
      ),
      modified: attribute('meta[property="article:modified_time"]', 'content'),
      image: attribute('meta[property="og:image"]', 'content'),
      data: document.querySelectorAll('script[type="application/ld+json"]').map((script) => script.text),
      citation: new Map(
        document
          .querySelectorAll('head > meta[name^="citation_"]')
          .map((meta) => [meta.getAttribute('name') ?? '', meta.getAttribute('content') ?? '']),
      ),
      markdown: attribute('link[type="text/markdown"]', 'href'),
    });
  }
}, 300_000);

/** The pages of which something is expected, one fault a page where it is not so. */
function faults(whereOf: (page: Facts) => boolean, wrong: (page: Facts) => string | undefined): Fault[] {
  return [...pages.values()].filter(whereOf).flatMap((page) => {
    const what = wrong(page);
    return what === undefined ? [] : [{ page: page.path, what }];
  });
}
const isCanonical = ({ url, canonical }: Facts) => url === canonical;
const isArticle = (page: Facts) => articlePath.test(page.path) && isCanonical(page);

describe('the sitemap', () => {
  let entries: XmlElement[] = [];
  beforeAll(async () => {
    const index = parseXml(await read('sitemap-index.xml'));
    const maps = childrenOf(index, 'sitemap').map((map) => fileOf(textOf(map, 'loc')) ?? 'none');
    entries = (await Promise.all(maps.map(read))).flatMap((map) => childrenOf(parseXml(map), 'url'));
  });

  test('lists every page that names itself as the right one, and no other', () => {
    const listed = entries.map((entry) => textOf(entry, 'loc'));
    const wanted = [...pages.values()].filter(isCanonical).map(({ url }) => url);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
  });
  test('has the alternates and the day of the last review that the page has', () => {
    for (const entry of entries) {
      const page = pages.get(textOf(entry, 'loc'));
      const links = childrenOf(entry, 'xhtml:link').map(({ attributes }) => [
        attributes['hreflang'],
        attributes['href'],
      ]);
      expect(links).toEqual([...(page?.alternates ?? [])]);
      expect(childrenOf(entry, 'lastmod').map(({ text }) => text.slice(0, 10))).toEqual(
        page?.modified ? [page.modified] : [],
      );
    }
  });
  test('gives a day for the home page, the register and every article', () => {
    expectNoFaults(
      faults(
        (page) => isArticle(page) || (isCanonical(page) && /^\/(?:(?:ar|fr)\/)?(?:partnerships\/)?$/.test(page.path)),
        ({ modified }) => (/^\d{4}-\d{2}-\d{2}$/.test(modified ?? '') ? undefined : `was last changed “${modified}”`),
      ),
    );
  });
  test('is what robots.txt leads to', async () => {
    expect(await read('robots.txt')).toContain(`\nSitemap: ${root}sitemap-index.xml\n`);
  });
});

test('alternates are mutual, and lead to pages that stand for themselves in that language', () => {
  expectNoFaults(
    faults(isCanonical, ({ url, alternates }) => {
      for (const [language, address] of alternates) {
        const other = pages.get(address);
        if (!other) return `${address} is no page`;
        if (language !== 'x-default' && languageOf(other.path) !== language) return `${address} is not in ${language}`;
        if (!isCanonical(other)) return `${address} stands for another page`;
        if (![...other.alternates.values()].includes(url)) return `${address} does not lead back`;
      }
      return undefined;
    }),
  );
});

describe.each(locales)('the feed in %s', (locale) => {
  const file = localizedPath(locale, '/feed.xml', '/').slice(1);
  let feed: XmlElement;
  beforeAll(async () => {
    feed = parseXml(await read(file));
  });

  test('is Atom with whole addresses', () => {
    expect(feed.attributes['xml:lang']).toBe(locale);
    expect(textOf(feed, 'id')).toBe(`${root}${file}`);
    expect(textOf(feed, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    expect(exists(textOf(feed, 'icon'))).toBe(true);
    expect(childrenOf(feed, 'author')).toHaveLength(1);
  });
  test('tells pages of the language, newest first, each once', async () => {
    const entries = childrenOf(feed, 'entry').map((entry) => ({
      id: textOf(entry, 'id'),
      day: textOf(entry, 'updated').slice(0, 10),
      summary: textOf(entry, 'summary'),
    }));
    for (const { id, day, summary } of entries) {
      const [address = '', anchor] = id.split('#');
      const page = pages.get(address);
      expect(page && isCanonical(page) && languageOf(page.path), id).toBe(locale);
      // The corrections of a day are a part of their page.
      if (anchor === undefined) expect(page?.modified, id).toBe(day);
      else expect((await readPage(fileOf(address) ?? '')).document.getElementById(anchor), id).not.toBeNull();
      expect(summary).not.toBe('');
    }
    expect(entries.map(({ day }) => day)).toEqual(
      entries
        .map(({ day }) => day)
        .toSorted()
        .toReversed(),
    );
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const articles = [...pages.values()].filter((page) => isArticle(page) && languageOf(page.path) === locale);
    if (entries.length < 100) for (const { url } of articles) expect(entries.map(({ id }) => id)).toContain(url);
  });
});

test.each(locales)('the search description in %s leads to the search page', async (locale) => {
  const description = parseXml(await read(localizedPath(locale, '/opensearch.xml', '/').slice(1)));
  const [search] = childrenOf(description, 'Url');
  expect(search?.attributes['template']).toBe(
    `${root}${localizedPath(locale, '/search/', '/').slice(1)}?q={searchTerms}`,
  );
  expect(textOf(description, 'ShortName').length).toBeLessThanOrEqual(16);
  expect(exists(textOf(description, 'Image'))).toBe(true);
});

describe('structured data', () => {
  test('is JSON of schema.org, with whole addresses that lead somewhere', () => {
    expectNoFaults(
      faults(
        ({ data }) => data.length > 0,
        ({ data }) => {
          for (const text of data) {
            const value = JSON.parse(text) as Record<string, unknown>;
            if (value['@context'] !== 'https://schema.org' || typeof value['@type'] !== 'string')
              return 'has data of no type';
            for (const address of addressesIn(value)) {
              if (!/^https?:\/\//.test(address)) return `“${address}” is no whole address`;
              if (address.startsWith(root) && !address.includes('{') && !exists(address))
                return `${address} leads nowhere`;
            }
          }
          return undefined;
        },
      ),
    );
  });
  test.each([
    ['an article', 'Article', isArticle],
    ['a home page', 'WebSite', ({ path }: Facts) => /^\/(?:(?:ar|fr)\/)?$/.test(path)],
    [
      'a sector',
      'CollectionPage',
      ({ path }: Facts) => new RegExp(`^/(?:(?:ar|fr)/)?(?:${sectorIds.join('|')})/$`).test(path),
    ],
    ['the glossary', 'DefinedTermSet', ({ path }: Facts) => /^\/(?:(?:ar|fr)\/)?glossary\/$/.test(path)],
    ['a record', 'CreativeWork', ({ path }: Facts) => /^\/(?:(?:ar|fr)\/)?partnerships\/[^/]+\/$/.test(path)],
  ] as const)('says of %s that it is one', (_what, type, where) => {
    expect([...pages.values()].some(where)).toBe(true);
    expectNoFaults(
      faults(where, ({ data }) => (data.some((text) => text.includes(`"@type":"${type}"`)) ? undefined : `no ${type}`)),
    );
  });
});

/** Every address in structured data: what stands under the keys that hold one. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' &&
    ['@id', 'url', 'item', 'image', 'license', 'mainEntityOfPage', 'urlTemplate', 'inDefinedTermSet'].includes(key)
      ? [inner]
      : addressesIn(inner),
  );
}

test('every page has a share image of 1200 by 630', async () => {
  expectNoFaults(
    faults(
      () => true,
      ({ image }) => (image !== undefined && exists(image) ? undefined : `the share image is ${image}`),
    ),
  );
  for (const image of new Set([...pages.values()].map((page) => page.image ?? ''))) {
    expect(pngSize(await readFile(join(distDirectory, fileOf(image) ?? ''))), image).toEqual({
      width: 1200,
      height: 630,
    });
  }
});

describe('an article', () => {
  test('has what reference managers read', () => {
    expectNoFaults(
      faults(isArticle, ({ url, citation, modified, path }) => {
        if (citation.get('citation_public_url') !== url) return 'citation_public_url is another';
        if (citation.get('citation_publication_date') !== modified?.replaceAll('-', '/'))
          return 'citation_publication_date is another';
        if (citation.get('citation_language') !== languageOf(path)) return 'citation_language is another';
        return ['citation_title', 'citation_author', 'citation_publisher'].find((name) => !citation.get(name));
      }),
    );
  });
  test('has a Markdown copy, with a source for each of its marks', async () => {
    for (const page of [...pages.values()].filter(isArticle)) {
      const copy = new URL(page.markdown ?? '', page.url).href;
      expect(copy).toBe(`${page.url}index.md`);
      const text = await read(fileOf(copy) ?? '');
      expect(text).toContain(`\nurl: "${page.url}"\n`);
      const marks = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
      const notes = [...text.matchAll(/^\[\^(\d+)\]: .*<https?:\/\/\S+>$/gm)].map(([, number]) => number);
      expect(marks.size, copy).toBeGreaterThan(0);
      expect(notes, copy).toEqual(notes.map((_, index) => String(index + 1)));
      expect(
        [...marks].filter((number) => !notes.includes(number)),
        copy,
      ).toEqual([]);
      expect(text.match(/\]\((?!https?:\/\/)[^)]*\)/g), copy).toBeNull();
      for (const [, address = ''] of text.matchAll(/\]\((https?:[^)#]+)/g))
        if (address.startsWith(root)) expect(exists(address), address).toBe(true);
    }
  });
  test('has its entry for reference managers as files', async () => {
    for (const { url, path } of [...pages.values()].filter(isArticle)) {
      const folder = `${path.slice(1)}cite`;
      expect(await read(`${folder}.bib`)).toContain(`url = {${url}}`);
      expect(await read(`${folder}.ris`)).toContain(`UR  - ${url}\n`);
    }
  });
});

test('llms.txt leads to every English article, and every link of it leads somewhere', async () => {
  const text = await read('llms.txt');
  const addresses = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
  expect(addresses.filter((address) => !exists(address))).toEqual([]);
  const articles = [...pages.values()].filter((page) => isArticle(page) && languageOf(page.path) === 'en');
  expect(articles.filter(({ url }) => !addresses.includes(`${url}index.md`)).map(({ url }) => url)).toEqual([]);
});

describe('the web app manifest of each language', () => {
  test.for(locales)(
    '%s: its icons have the sizes that it gives, and its shortcuts and its target lead somewhere',
    async (locale) => {
      const path = localizedPath(locale, '/manifest.webmanifest', '/').slice(1);
      const page = await readPage(localizedPath(locale, '/index.html', '/').slice(1));
      const link = page.document.querySelector('link[rel="manifest"]')?.getAttribute('href') ?? '';
      expect(new URL(link, root).href).toBe(`${root}${path}`);
      const manifest = JSON.parse(await read(path)) as {
        lang: string;
        start_url: string;
        icons: { src: string; sizes: string; purpose?: string }[];
        shortcuts: { name: string; url: string }[];
        share_target: { action: string; params: Record<string, string> };
      };
      expect(manifest.lang).toBe(locale);
      for (const target of [
        manifest.start_url,
        manifest.share_target.action,
        ...manifest.shortcuts.map(({ url }) => url),
      ])
        expect(exists(new URL(target, root).href), target).toBe(true);
      expect(manifest.share_target.params).toEqual({ text: 'q' });
      for (const { src, sizes } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
        const { width, height } = pngSize(await readFile(join(distDirectory, fileOf(new URL(src, root).href) ?? '')));
        expect(`${width}x${height}`, src).toBe(sizes);
      }
      expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    },
  );
});
