import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import { facets } from '../../src/atlas/search.ts';
import { defaultLocale, locales, type Locale } from '../../src/i18n/locales.ts';
import { sectorIds } from '../../src/schemas/fields.ts';
import { distDirectory, siteFiles } from '../support/dist.ts';
import { openSearch, type FinishedSearch } from '../support/search.ts';

const searches = new Map<Locale, FinishedSearch>();
beforeAll(async () => {
  // One after the other, since Pagefind reads the language of each from the same place.
  for (const locale of locales) {
    const search = await openSearch(locale);
    await search.ask('Taawun');
    searches.set(locale, search);
  }
});
const searchIn = (locale: Locale) => {
  const search = searches.get(locale);
  if (!search) throw new Error(`No search in ${locale}.`);
  return search;
};
const first = async (query: string, locale: Locale = 'en') => (await searchIn(locale).ask(query, 1))[0]?.path;
const paths = async (query: string, locale: Locale = 'en', limit = 5) =>
  (await searchIn(locale).ask(query, limit)).map(({ path }) => path);

describe('names that people use find what they mean', () => {
  test.each([
    ['UAE', '/countries/united-arab-emirates/'],
    ['Turkey', '/countries/turkiye/'],
    ['KSA', '/countries/saudi-arabia/'],
    ['Ivory Coast', '/countries/cote-divoire/'],
    ['IDB', '/partners/islamic-development-bank/'],
    ['WHO', '/partners/world-health-organization/'],
    ['Islamic bonds', '/glossary/#sukuk'],
  ])('%s: %s', async (query, path) => {
    expect(await first(query)).toBe(path);
  });

  test('both spellings of a word find the same pages', async () => {
    const { engine } = searchIn('en');
    const [american, british] = await Promise.all(['defense', 'defence'].map((query) => engine.search(query)));
    expect(american?.meanings).toEqual(['defence']);
    expect(american?.hits.map(({ id }) => id)).toEqual(expect.arrayContaining(british?.hits.map(({ id }) => id) ?? []));
  });

  test('jab finds vaccines', async () => {
    const answer = await searchIn('en').engine.search('jab');
    expect(answer.meanings).toContain('vaccine');
    expect(await paths('jab', 'en', 10)).toContain('/partnerships/r21-malaria-vaccine-trials/');
  });

  test.each([
    ['UAE', 'ar', '/ar/countries/united-arab-emirates/'],
    ['Saudi Arabia', 'ar', '/ar/countries/saudi-arabia/'],
    ['BID', 'fr', '/fr/partners/islamic-development-bank/'],
    ['Turquie', 'fr', '/fr/countries/turkiye/'],
  ] as const)('%s, in %s: %s', async (query, locale, path) => {
    expect(await first(query, locale)).toBe(path);
  });
});

describe('letters are forgiven', () => {
  test.each([
    ['Turkiye', 'en', '/countries/turkiye/'],
    ['cote d’ivoire', 'fr', '/fr/countries/cote-divoire/'],
    ['Emirats arabes unis', 'fr', '/fr/countries/united-arab-emirates/'],
    ['اندونيسيا', 'ar', '/ar/countries/indonesia/'],
    ['إندونِيسيا', 'ar', '/ar/countries/indonesia/'],
    ['الامارات', 'ar', '/ar/countries/united-arab-emirates/'],
  ] as const)('%s, in %s: %s', async (query, locale, path) => {
    expect(await first(query, locale)).toBe(path);
  });

  test('a French question with its pronoun after the verb asks for the same as without', async () => {
    const { engine } = searchIn('fr');
    const answer = await engine.search('où sont-elles, les centrales nucléaires ?');
    expect(answer.unknown).toEqual([]);
    expect(answer.hits[0]?.id).toBe((await engine.search('centrales nucléaires')).hits[0]?.id);
  });

  test('an elided French word is found under its own letter', async () => {
    const { engine } = searchIn('fr');
    const answers = await Promise.all(['arbitrage', 'l’arbitrage', "l'arbitrage"].map((query) => engine.search(query)));
    const ids = answers.map(({ hits }) => hits.map(({ id }) => id));
    expect(ids[0]?.length).toBeGreaterThan(0);
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
  });

  test.each([
    ['vacine', 'en', 'vaccine'],
    ['indonsia', 'en', 'Indonesia'],
    ['Djiboutti', 'en', 'Djibouti'],
    ['satelite', 'en', 'satellite'],
    ['vacsin', 'fr', 'vaccin'],
  ] as const)('%s, in %s, finds %s', async (typed, locale, meant) => {
    const answer = await searchIn(locale).engine.search(typed);
    expect(answer.meanings.map((meaning) => meaning.toLowerCase())).toEqual([meant.toLowerCase()]);
    expect(answer.hits.length).toBeGreaterThan(0);
  });

  test('did you mean Indonesia? is asked where the first letter is another', async () => {
    const { engine, vocabulary } = searchIn('en');
    expect(engine.suggest(await engine.search('ondonesia'), vocabulary)).toBe('Indonesia');
  });

  test.each([
    ['الأمريكيه', 'الأمريكية'],
    ['الامريكيه', 'الامريكية'],
  ])('%s is read as %s', async (typed, meant) => {
    const { engine } = searchIn('ar');
    const [one, other] = [await engine.search(typed), await engine.search(meant)];
    expect(other.hits.length).toBeGreaterThan(0);
    expect(one.hits.map(({ id }) => id)).toEqual(other.hits.map(({ id }) => id));
  });
});

describe('the index', () => {
  test('has every article, partnership and term, with its facets', async () => {
    const files = await siteFiles();
    const { hits } = await searchIn('en').engine.search('');
    const count = (kind: string) => hits.filter(({ facets: own }) => own?.get('page')?.includes(kind)).length;
    expect(count('article')).toBe(
      files.filter(
        (file) =>
          file === 'overview/index.html' ||
          (sectorIds.some((sector) => file.startsWith(`${sector}/`)) && /^[^/]+\/[^/]+\/index\.html$/.test(file)),
      ).length,
    );
    expect(count('partnership')).toBe(files.filter((file) => /^partnerships\/[^/]+\/index\.html$/.test(file)).length);
    expect(count('term')).toBeGreaterThan(0);
    for (const { facets: own, id } of hits) expect(own?.get('page')?.length, `kinds of ${id}`).toBe(1);
  });

  test.each(locales)('in %s gives every country and partner that it can be narrowed by a name', async (locale) => {
    const { engine, names } = searchIn(locale);
    const { hits } = await engine.search('');
    for (const facet of ['country', 'partner'] as const) {
      const values = new Set(hits.flatMap(({ facets: own }) => own?.get(facet) ?? []));
      expect([...values].filter((value) => !names[facet][value])).toEqual([]);
    }
  });

  test('an article is found by the countries of its front matter and the partners of its partnerships', async () => {
    const { hits } = await searchIn('en').engine.search('polio');
    const fragments = await Promise.all(hits.map(async (hit) => ({ hit, url: (await hit.data()).url })));
    const article = fragments.find(({ url }) => url === '/health/polio-eradication-partnerships/')?.hit;
    expect(article?.facets?.get('country')).toEqual(expect.arrayContaining(['NGA', 'PAK', 'AFG']));
    expect(article?.facets?.get('partner')).toContain('gates-foundation');
    expect(facets.filter((facet) => article?.facets?.has(facet))).toEqual(['page', 'sector', 'country', 'partner']);
  });

  test('has an article without a translation under its English title alone', async () => {
    const { engine } = searchIn('ar');
    const { hits } = await engine.search('');
    const fragments = await Promise.all(
      hits.filter(({ facets: own }) => own?.get('page')?.includes('article')).map((hit) => hit.data()),
    );
    const foreign = fragments.filter(({ filters }) => filters['language']?.includes('en'));
    for (const { content, meta, url } of foreign) expect(content.replace(/\.$/, ''), url).toBe(meta['title']);
  });

  test('leaves out numbers of citations, sources and navigation', async () => {
    const { engine } = searchIn('en');
    const hit = (await engine.search('polio Nigeria Pakistan Afghanistan')).hits[0];
    const { content, anchors } = (await hit?.data()) ?? { content: '', anchors: [] };
    expect(content).not.toMatch(/[a-z][.,]\d{1,3} [A-Z]/);
    expect(content).not.toMatch(/[a-z]\d{2,} /);
    expect(anchors.filter(({ id }) => /^(?:source-|cite-)/.test(id))).toEqual([]);
    expect(content).not.toContain('Partnerships in this article');
  });

  test.each(locales)(
    'in %s is small where every search reads it, and has no more than 25 kB for a typing error',
    (locale) => {
      const size = (name: string) =>
        brotliCompressSync(readFileSync(join(distDirectory, locale === defaultLocale ? '' : locale, 'search', name)))
          .length;
      expect(size('words.json') + size('pages.json')).toBeLessThan(20_000);
      expect(size('vocabulary.json')).toBeLessThan(25_000);
    },
  );
});
