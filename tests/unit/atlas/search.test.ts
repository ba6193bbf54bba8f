import { describe, expect, test } from 'vitest';
import {
  articleFacets,
  byName,
  facetNames,
  partnershipFacets,
  searchAliases,
  shortIds,
  vocabularyOf,
} from '../../../src/atlas/search.ts';
import type { Article, Partnership } from '../../../src/atlas/model.ts';
import type { CountryData } from '../../../src/schemas/country.ts';
import type { PartnerData } from '../../../src/schemas/partner.ts';
import type { TermData } from '../../../src/schemas/term.ts';

const partnership = (id: string, data: object) =>
  ({
    id,
    data: {
      sectors: ['health'],
      members: ['IDN'],
      partners: [],
      kind: 'treaty',
      status: 'active',
      start: null,
      ...data,
    },
  }) as unknown as Partnership;

describe('facets', () => {
  test('an article has those of its front matter and the partners of its partnerships', () => {
    const article = {
      id: 'health/overview',
      sector: 'health',
      data: { countries: ['IDN'], partnerships: ['one', 'two', 'gone'] },
    } as unknown as Article;
    const partnerships = new Map([
      ['one', partnership('one', { partners: ['unicef', 'gavi'] })],
      ['two', partnership('two', { partners: ['gavi'] })],
    ]);
    expect(articleFacets(article, partnerships)).toEqual({
      page: ['article'],
      sector: ['health'],
      country: ['IDN'],
      partner: ['unicef', 'gavi'],
    });
  });

  test('a partnership of all member states is found under each of them; one without a known beginning has no year', () => {
    expect(partnershipFacets(partnership('one', { members: 'ALL', start: '2016-05' }), ['IDN', 'PAK'])).toMatchObject({
      country: ['IDN', 'PAK'],
      year: ['2016'],
      kind: ['treaty'],
    });
    expect(partnershipFacets(partnership('two', {}), [])).not.toHaveProperty('year');
  });
});

const names = (en: string, ar: string, fr: string) => ({ en, ar, fr });
const named = {
  countries: new Map([
    [
      'ARE',
      {
        name: names('United Arab Emirates', 'الإمارات العربية المتحدة', 'Émirats arabes unis'),
        official: names('United Arab Emirates', 'الإمارات العربية المتحدة', 'Émirats arabes unis'),
        aliases: ['UAE', 'Emirates', 'الإمارات'],
      } as CountryData,
    ],
  ]),
  partners: new Map([
    [
      'isdb',
      {
        name: names('Islamic Development Bank', 'البنك الإسلامي للتنمية', 'Banque islamique de développement'),
        kind: 'intergovernmental',
        aliases: ['IsDB'],
      } as PartnerData,
    ],
  ]),
  terms: new Map([
    [
      'sukuk',
      {
        term: { en: 'Sukuk' },
        definition: { en: 'A share.' },
        sectors: ['legal'],
        aliases: ['Islamic bond'],
      } as TermData,
    ],
  ]),
};
const aliasesOf = (locale: 'en' | 'ar' | 'fr') =>
  Object.fromEntries(
    searchAliases(
      named,
      [
        { names: ['IDB'], means: 'Islamic Development Bank' },
        { names: ['jab'], means: 'vaccine', locale: 'en' },
      ],
      locale,
    ).map(([means, ...others]) => [means, others]),
  );

describe('searchAliases', () => {
  test('gives the other names of what the atlas knows, without those whose words are found anyway, unless they are a country’s', () => {
    const aliases = aliasesOf('en');
    expect(aliases['United Arab Emirates']).toEqual(['UAE', 'Emirates']);
    expect(aliases['Sukuk']).toEqual(['Islamic bond']);
    expect(aliases['vaccine']).toEqual(['jab']);
  });

  test('means the name of the language: an entry that names a partner in English leads to its Arabic name', () => {
    expect(aliasesOf('ar')).toMatchObject({ 'البنك الإسلامي للتنمية': ['IDB'] });
    expect(aliasesOf('fr')).not.toHaveProperty('vaccine');
  });

  test('has Arabic letters for Arabic pages only', () => {
    expect(JSON.stringify(aliasesOf('fr'))).not.toMatch(/\p{Script=Arabic}/u);
    expect(aliasesOf('ar')['الإمارات العربية المتحدة']).toContain('UAE');
  });
});

test('facetNames has the names of a language by id', () => {
  expect(facetNames(named, 'fr')).toEqual({
    country: { ARE: 'Émirats arabes unis' },
    partner: { isdb: 'Banque islamique de développement' },
  });
});

test('byName sorts as a dictionary of the language does', () => {
  expect(byName(['Zone', 'école', '“Arab” league', 'Étude', 'arm'], (name) => name, 'fr')).toEqual([
    '“Arab” league',
    'arm',
    'école',
    'Étude',
    'Zone',
  ]);
});

test('vocabularyOf has the frequent words of titles, headings and texts in their usual spelling', () => {
  const pages = [
    { headings: ['Vaccines for Indonesia'], content: 'the vaccines of Indonesia’s own factory, 2019' },
    { headings: [], content: 'The Factory and a rare hapax' },
  ];
  expect(vocabularyOf(pages, ['Türkiye'])).toEqual(['Vaccines', 'Indonesia', 'Türkiye', 'factory']);
});

test('shortIds keeps as many letters of each id as tell them apart', () => {
  expect(shortIds(['a1b2', 'a1c3', 'd4e5'])).toEqual({ ids: 'a1ba1cd4e', idLength: 3 });
});
