import { describe, expect, test } from 'vitest';
import {
  articleData,
  breadcrumbList,
  collectionPage,
  definedTermSet,
  partiesOf,
  partnershipData,
  webSite,
} from '../../../src/atlas/structured-data.ts';
import { source } from './fixture.ts';

const work = {
  key: 'k',
  title: 'Ports',
  authors: ['Taawun editors', 'Diallo, Aminata'],
  issued: '2026-01-03',
  url: 'https://a.example/technology/ports/',
  locale: 'en' as const,
};
const facts = {
  description: 'About ports.',
  site: 'https://a.example/',
  image: 'https://a.example/share/technology.en.png',
  sources: [source('law-2021')],
};

describe('structured data', () => {
  test('of an article names its authors by what they are, its sources and its licence', () => {
    expect(articleData(work, { ...facts, section: 'Technology', translationOf: undefined })).toEqual({
      '@type': 'Article',
      '@id': work.url,
      url: work.url,
      mainEntityOfPage: work.url,
      headline: 'Ports',
      articleSection: 'Technology',
      description: 'About ports.',
      inLanguage: 'en',
      image: facts.image,
      dateModified: '2026-01-03',
      author: [
        { '@type': 'Organization', name: 'Taawun editors' },
        { '@type': 'Person', name: 'Aminata Diallo', familyName: 'Diallo', givenName: 'Aminata' },
      ],
      publisher: { '@type': 'Organization', name: 'Taawun' },
      isPartOf: { '@type': 'WebSite', '@id': 'https://a.example/', name: 'Taawun' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      citation: [{ '@type': 'CreativeWork', url: 'https://port.example/open?a=1&b=2' }],
    });
  });
  test('of a translation names its original', () => {
    expect(
      articleData(
        { ...work, locale: 'fr' },
        { ...facts, section: 'Technologies', translationOf: 'https://a.example/x/' },
      ),
    ).toMatchObject({
      inLanguage: 'fr',
      translationOfWork: { '@type': 'Article', '@id': 'https://a.example/x/' },
    });
  });
  test('of a partnership says what it is about, and gives no date where nothing was checked', () => {
    const data = partnershipData(
      { ...work, issued: undefined },
      { ...facts, parties: [{ type: 'Country', name: 'Türkiye' }] },
    );
    expect(data).toMatchObject({
      '@type': 'CreativeWork',
      name: 'Ports',
      about: [
        { '@type': 'Thing', name: 'Ports' },
        { '@type': 'Country', name: 'Türkiye' },
      ],
    });
    expect(data).not.toHaveProperty('dateModified');
  });
  test('of the home page tells how to search', () => {
    expect(
      webSite({
        url: 'https://a.example/',
        name: 'Taawun',
        description: 'd',
        language: 'en',
        search: 'https://a.example/search/',
      }),
    ).toMatchObject({
      '@type': 'WebSite',
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: 'https://a.example/search/?q={search_term_string}' },
        'query-input': 'required name=search_term_string',
      },
    });
  });
  test('of a hub lists its articles', () => {
    const page = {
      url: 'https://a.example/health/',
      name: 'Health',
      description: 'd',
      language: 'en',
      site: 'https://a.example/',
    };
    expect(
      collectionPage({ ...page, modified: '2026-01-03', parts: [{ url: 'https://a.example/health/x/', name: 'X' }] }),
    ).toMatchObject({
      '@type': 'CollectionPage',
      dateModified: '2026-01-03',
      hasPart: [{ '@type': 'Article', '@id': 'https://a.example/health/x/', headline: 'X' }],
    });
    expect(collectionPage(page)).not.toHaveProperty('hasPart');
  });
  test('of a trail and of a glossary have whole addresses', () => {
    expect(breadcrumbList([{ words: 'Home', url: 'https://a.example/' }])).toMatchObject({
      itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home', item: 'https://a.example/' }],
    });
    expect(
      definedTermSet('Glossary', 'https://a.example/glossary/', [
        { id: 'sukuk', name: 'Sukuk', description: 'A share.' },
      ]),
    ).toMatchObject({
      hasDefinedTerm: [
        {
          '@type': 'DefinedTerm',
          url: 'https://a.example/glossary/#sukuk',
          inDefinedTermSet: 'https://a.example/glossary/',
        },
      ],
    });
  });
});

test('the parties of a partnership are countries and organisations in the language', () => {
  const library = {
    countries: new Map([['TUR', { name: { en: 'Türkiye', ar: 'تركيا', fr: 'Türkiye' } }]]),
    partners: new Map([
      ['france', { name: { en: 'France' }, kind: 'state' }],
      ['port', { name: { en: 'Port', fr: 'Le port' }, kind: 'company' }],
    ]),
  } as unknown as Parameters<typeof partiesOf>[1];
  expect(partiesOf({ members: ['TUR'], partners: ['france', 'port'] }, library, 'fr')).toEqual([
    { type: 'Country', name: 'Türkiye' },
    { type: 'Country', name: 'France' },
    { type: 'Organization', name: 'Le port' },
  ]);
  expect(partiesOf({ members: 'ALL', partners: [] }, library, 'en')).toEqual([]);
});
