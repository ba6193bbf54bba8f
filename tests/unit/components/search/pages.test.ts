import { describe, expect, test } from 'vitest';
import type { Facet } from '../../../../src/atlas/search.ts';
import { countValues, matches, Pages, type Selection } from '../../../../src/components/search/pages.ts';

const pages = new Pages(
  {
    version: '1',
    ids: 'aaabbbccc',
    idLength: 3,
    foreign: [2],
    facets: { page: { article: [0], partnership: [1, 2] }, sector: { health: [0, 1], legal: [1] } },
  },
  'en',
);
pages.add({ country: { IDN: [0, 1], PAK: [1, 2] } });
const all = ['en_aaa12', 'en_bbb34', 'en_ccc56'].map((id) => pages.get(id));
const selection = (...entries: [Facet, string[]][]): Selection => new Map(entries);

describe('Pages', () => {
  test('knows the facets of a page, those that came later included', () => {
    expect([...(pages.get('en_bbb34') ?? [])]).toEqual([
      ['page', ['partnership']],
      ['sector', ['health', 'legal']],
      ['country', ['IDN', 'PAK']],
    ]);
    expect(pages.get('en_zzz')).toBeUndefined();
  });

  test('knows which pages are in another language', () => {
    expect(['en_aaa12', 'en_ccc56', 'en_zzz'].map((id) => pages.isForeign(id))).toEqual([false, true, false]);
  });
});

describe('matches', () => {
  test('one of the values chosen in a facet is enough, but in every facet', () => {
    expect(all.map((page) => matches(page, selection(['country', ['IDN', 'PAK']])))).toEqual([true, true, true]);
    expect(all.map((page) => matches(page, selection(['country', ['IDN']], ['page', ['partnership']])))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('a page that the list does not know fits nothing that was chosen', () => {
    expect(matches(undefined, selection(['page', ['article']]))).toBe(false);
    expect(matches(undefined, selection())).toBe(true);
  });
});

describe('countValues', () => {
  test('says for each value what choosing it would show, so other values of its own facet do not count', () => {
    const chosen = selection(['country', ['IDN']], ['page', ['partnership']]);
    expect([...countValues(all, 'country', chosen)]).toEqual([
      ['IDN', 1],
      ['PAK', 2],
    ]);
    expect([...countValues(all, 'sector', chosen)]).toEqual([
      ['health', 1],
      ['legal', 1],
    ]);
  });

  test('keeps a value that is chosen and shows nothing, so that it can be taken back', () => {
    expect(countValues(all, 'country', selection(['country', ['TUR']])).get('TUR')).toBe(0);
  });
});
