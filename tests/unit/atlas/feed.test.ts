import { describe, expect, test } from 'vitest';
import { atomFeed, feedEntries } from '../../../src/atlas/feed.ts';
import { childrenOf, parseXml, textOf } from '../../support/xml.ts';
import { article, partnership } from './fixture.ts';

const address = (path: string) => `https://taawun.example${path}`;
const correctionsTitle = (date: string) => `Corrections of ${date}`;
const text = (title: string) => ({ title, summary: `About ${title}.` });
const verified = (day: string) => ({ claims: [{ text: { en: 'It exists.' }, sources: ['port-2020'], verified: day }] });

describe('the entries of a feed', () => {
  const articles = [
    article(
      'technology/overview',
      { en: text('Old'), fr: { ...text('Neuf'), reviewed: '2026-09-09' } },
      { reviewed: '2026-01-01' },
    ),
    article('health/overview', { en: text('New') }, { reviewed: '2026-08-08' }),
  ];
  const partnerships = [
    partnership('cable', verified('2026-08-08')),
    partnership('unchecked'),
    partnership('port', verified('2026-07-07')),
  ];
  const urls = (locale: 'en' | 'fr' | 'ar') =>
    feedEntries({ articles, partnerships, corrections: [] }, locale, address, correctionsTitle).map(({ url }) => url);

  test('come newest first, articles before records of the same day, unchecked records never', () => {
    expect(urls('en')).toEqual([
      address('/health/overview/'),
      address('/partnerships/cable/'),
      address('/partnerships/port/'),
      address('/technology/overview/'),
    ]);
  });
  test('are those of the language', () => {
    expect(feedEntries({ articles, partnerships, corrections: [] }, 'fr', address, correctionsTitle)).toEqual([
      {
        url: address('/technology/overview/'),
        title: 'Neuf',
        summary: 'About Neuf.',
        authors: ['Taawun editors'],
        updated: '2026-09-09',
      },
    ]);
    expect(urls('ar')).toEqual([]);
  });
  test('tell the corrections of a day as one, before what is of the same day', () => {
    const correction = (id: string, says: string) => ({
      id,
      date: '2026-08-08',
      pages: ['partnership:cable'],
      said: { en: 'Ten.', ar: 'عشرة.', fr: 'Dix.' },
      says: { en: 'Eleven.', ar: 'أحد عشر.', fr: says },
      sources: [],
    });
    const corrections = [correction('one', 'Onze.'), correction('two', 'Douze.')];
    expect(feedEntries({ articles, partnerships, corrections }, 'fr', address, correctionsTitle)[1]).toEqual({
      url: address('/about/corrections/#day-2026-08-08'),
      title: 'Corrections of 2026-08-08',
      summary: 'Onze. Douze.',
      authors: ['Taawun editors'],
      updated: '2026-08-08',
    });
    expect(
      feedEntries({ articles, partnerships, corrections }, 'en', address, correctionsTitle)
        .slice(0, 2)
        .map(({ url }) => url),
    ).toEqual([address('/about/corrections/#day-2026-08-08'), address('/health/overview/')]);
  });
  test('are at most a hundred', () => {
    const many = Array.from({ length: 150 }, (_, index) => article(`technology/a${index}`, { en: text(`A${index}`) }));
    const library = { articles: many, partnerships: [], corrections: [] };
    expect(feedEntries(library, 'en', address, correctionsTitle)).toHaveLength(100);
  });
});

test('a feed is Atom, with every text escaped', () => {
  const feed = parseXml(
    atomFeed({
      title: 'Taawun',
      subtitle: 'An atlas',
      language: 'en',
      url: address('/feed.xml'),
      home: address('/'),
      icon: address('/icon.svg'),
      rights: 'CC BY 4.0',
      author: 'Taawun editors',
      updated: '2026-02-03',
      entries: [
        {
          url: address('/a/?x=1&y=2'),
          title: 'Pay < 5 & "more"',
          summary: 'It’s\u0007 fine',
          authors: ['A & B', 'C'],
          updated: '2026-02-03',
        },
      ],
    }),
  );
  expect(feed.name).toBe('feed');
  expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' });
  expect(textOf(feed, 'id')).toBe(address('/feed.xml'));
  expect(textOf(feed, 'updated')).toBe('2026-02-03T00:00:00Z');
  expect(childrenOf(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
    ['self', address('/feed.xml')],
    ['alternate', address('/')],
  ]);
  const [entry, ...others] = childrenOf(feed, 'entry');
  expect(others).toEqual([]);
  if (!entry) return expect.fail('no entry');
  expect(textOf(entry, 'id')).toBe(address('/a/?x=1&y=2'));
  expect(textOf(entry, 'title')).toBe('Pay < 5 & "more"');
  expect(textOf(entry, 'summary')).toBe('It’s fine');
  expect(textOf(entry, 'updated')).toBe('2026-02-03T00:00:00Z');
  expect(childrenOf(entry, 'author').map((author) => textOf(author, 'name'))).toEqual(['A & B', 'C']);
});
