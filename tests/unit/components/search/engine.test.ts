import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../../../src/i18n/folding.ts';
import { SearchEngine, type Index } from '../../../../src/components/search/engine.ts';
import { shortIds } from '../../../../src/atlas/search.ts';
import { Pages } from '../../../../src/components/search/pages.ts';
import { words } from './words.ts';

const documents: Record<string, { kind: string; title: string; content: string }> = {
  country: { kind: 'country', title: 'Qatar', content: 'Qatar. Member of the OIC' },
  bases: { kind: 'article', title: 'Foreign bases', content: 'Foreign bases in Qatar and Djibouti, paid by Qatar' },
  vaccine: { kind: 'partnership', title: 'A vaccine', content: 'A vaccine of the United Arab Emirates against polio' },
  vague: { kind: 'partnership', title: 'Cables', content: 'Cables in Djibouti, vast' },
};
const ids = Object.keys(documents);

/** An index that answers as Pagefind does: every word or its beginning on the page, and for an unknown word the longest beginning that it has. */
const index: Index = {
  search(text) {
    const exact = /^"(.+)"$/.exec(text ?? '')?.[1];
    const asked = wordsOf(fold(exact ?? text ?? ''));
    const all = new Set(Object.values(documents).flatMap(({ content }) => wordsOf(fold(content))));
    const known = asked.map((word) => {
      if (exact || [...all].some((other) => other.startsWith(word))) return word;
      for (let length = word.length - 1; length > 0; length -= 1) {
        const beginning = word.slice(0, length);
        if ([...all].some((other) => other.startsWith(beginning))) return beginning;
      }
      return word;
    });
    const results = ids.flatMap((id) => {
      const own = documents[id];
      const content = (own?.content ?? '').split(' ');
      const places = known.map((word) =>
        content.flatMap((surface, place) =>
          (exact ? fold(surface).replace(/\W/g, '') === word : fold(surface).startsWith(word)) ? [place] : [],
        ),
      );
      if (places.some((found) => found.length === 0)) return [];
      return [
        {
          id: `en_${id}`,
          score: places.flat().length,
          words: places.flat(),
          data: () =>
            Promise.resolve({
              url: `/${id}/`,
              content: own?.content ?? '',
              meta: { title: own?.title ?? '' },
              filters: {},
              anchors: [],
            }),
        },
      ];
    });
    return Promise.resolve({ results: results.sort((one, other) => other.score - one.score) });
  },
};
const kinds = Object.groupBy(ids.keys(), (place) => documents[ids[place] ?? '']?.kind ?? '') as Record<
  string,
  number[]
>;
const makeEngine = (vocabulary: readonly string[] = []) =>
  new SearchEngine(
    index,
    words,
    new Pages({ version: '1', ...shortIds(ids), facets: { page: kinds }, foreign: [] }, 'en'),
    () => Promise.resolve(vocabulary),
  );
const engine = makeEngine();
const found = async (query: string) => (await engine.search(query)).hits.map(({ id }) => id.slice(3));

describe('SearchEngine', () => {
  test('finds what was meant, and says so', async () => {
    const answer = await engine.search('UAE polio');
    expect(answer.hits.map(({ id }) => id)).toEqual(['en_vaccine']);
    expect(answer.meanings).toEqual(['United Arab Emirates']);
    expect(answer.unknown).toEqual([]);
  });

  test('puts the page with the very name first', async () => {
    expect(await found('qatar')).toEqual(['country', 'bases']);
  });

  test('does not take the pages with the beginning of a misspelt word for an answer', async () => {
    const answer = await engine.search('vacine');
    expect(answer.hits).toEqual([]);
    expect(answer.unknown).toEqual(['vacine']);
    expect(engine.suggest(answer, ['vaccine', 'Qatar'])).toBe('vaccine');
  });

  test('answers the words that it knows of a query, and suggests the others', async () => {
    const answer = await engine.search('polio vacine');
    expect(answer.hits.map(({ id }) => id)).toEqual(['en_vaccine']);
    expect(engine.suggest(answer, ['vaccine'])).toBe('polio vaccine');
  });

  test('searches for the word that a misspelt one most likely meant, and says so', async () => {
    const forgiving = makeEngine(['vaccine', 'cables']);
    const answer = await forgiving.search('polio vacine');
    expect(answer.hits.map(({ id }) => id)).toEqual(['en_vaccine']);
    expect(answer.meanings).toEqual(['vaccine']);
    expect(answer.unknown).toEqual([]);
  });

  test('only suggests a word with another first letter', async () => {
    const vocabulary = ['cables'];
    const answer = await makeEngine(vocabulary).search('tables');
    expect(answer.hits).toEqual([]);
    expect(engine.suggest(answer, vocabulary)).toBe('cables');
  });

  test('adds pages that lack one of three words after those that have all', async () => {
    expect(await found('vaccine polio Djibouti')).toEqual(['vaccine']);
    expect(await found('foreign Qatar OIC')).toEqual(['bases', 'country']);
  });

  test('puts a page first only for its name alone', async () => {
    expect(await found('what is Qatar')).toEqual(['country', 'bases']);
    expect((await found('foreign Qatar'))[0]).toBe('bases');
  });

  test('finds a word by its beginning while it is being typed', async () => {
    expect(await found('vacc')).toEqual(['vaccine']);
    expect((await engine.search('vacc')).unknown).toEqual([]);
  });

  test('shows pages with most of the words where hardly a page has all', async () => {
    expect(await found('foreign cables bases Qatar')).toEqual(['bases']);
    // Two of four, but the rarer ones.
    expect(await found('foreign cables Djibouti bases')).toEqual(['bases', 'vague']);
  });

  test('shows pages with any of them where no page has most', async () => {
    expect(await found('vaccine cables')).toEqual(['vaccine', 'vague']);
  });

  test('an empty query gives every page', async () => {
    expect((await found('')).sort()).toEqual([...ids].sort());
  });

  test('a query in quotation marks is asked as it stands', async () => {
    expect(await found('"Djibouti"')).toEqual(['bases', 'vague']);
    expect((await engine.search('"UAE"')).meanings).toEqual([]);
  });
});
