import { describe, expect, test } from 'vitest';
import {
  markWords,
  matchedSections,
  matchedWords,
  withoutStrays,
  type Fragment,
  type Piece,
} from '../../../../src/components/search/fragment.ts';

const text = (pieces: readonly Piece[]) =>
  pieces.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join('');
const places = (content: string, ...words: string[]) =>
  content.split(' ').flatMap((word, place) => (words.some((part) => word.toLowerCase().includes(part)) ? [place] : []));

const content =
  'Polio in Nigeria. A summary that says little. The loans. Japan lent money for vaccines, and a foundation repaid it. ' +
  'The clerics. In Kano the vaccine was refused; clerics vouched for the vaccine (an oral vaccine) later.';
const fragment: Fragment = {
  url: '/health/polio/',
  content,
  meta: { title: 'Polio in Nigeria' },
  filters: {},
  anchors: [
    { element: 'h1', id: 'title', text: 'Polio in Nigeria', location: 0 },
    { element: 'h2', id: 'the-loans', text: 'The loans', location: 8 },
    { element: 'a', id: 'cite-1', text: '1', location: 12 },
    { element: 'h2', id: 'the-clerics', text: 'The clerics', location: 20 },
  ],
};

describe('matchedWords', () => {
  test('gives the words as they are written, each once, without punctuation', () => {
    expect(matchedWords(content, places(content, 'vaccine'))).toEqual(['vaccines', 'vaccine']);
  });
});

describe('matchedSections', () => {
  test('gives the sections that have the words, the one with more of them first', () => {
    const sections = matchedSections(fragment, places(content, 'clerics', 'vaccine'), 12);
    expect(sections.map(({ anchor }) => anchor)).toEqual(['the-clerics', 'the-loans']);
    expect(sections.map(({ title }) => title)).toEqual(['The clerics', 'The loans']);
  });

  test('an excerpt begins after the heading, marks words without their punctuation and says where it is cut', () => {
    const [section] = matchedSections(fragment, places(content, 'money', 'vaccines'), 9);
    expect(text(section?.excerpt ?? [])).toBe('Japan lent [money] for [vaccines], and a foundation repaid …');
  });

  test('what stands under the title has no anchor, and nothing is shown twice', () => {
    const [section] = matchedSections(fragment, places(content, 'polio'), 5);
    expect(section?.anchor).toBeUndefined();
    expect(text(section?.excerpt ?? [])).toBe('A summary that says little.');
  });

  test('a page that answers by its title alone shows its beginning', () => {
    const [section] = matchedSections(fragment, [], 4);
    expect(text(section?.excerpt ?? [])).toBe('A summary that says …');
  });

  test('French elisions are closed again', () => {
    const french = {
      ...fragment,
      meta: { title: 'x' },
      anchors: [],
      content: 'Le droit de l’ arbitrage et d’ Abou Dhabi',
    };
    expect(text(matchedSections(french, [4], 20)[0]?.excerpt ?? [])).toBe('Le droit de l’[arbitrage] et d’Abou Dhabi');
  });
});

describe('withoutStrays', () => {
  const emirates = 'the United Arab Emirates and the United States, then Saudi Arabia and a vaccine';

  test('drops the words of a name that stand alone where the page has the whole name', () => {
    const found = places(emirates, 'united', 'arab', 'emirates', 'vaccine');
    expect(withoutStrays(emirates, found, ['United Arab Emirates']).map((place) => emirates.split(' ')[place])).toEqual(
      ['United', 'Arab', 'Emirates', 'vaccine'],
    );
  });

  test('keeps all where the whole name is not there, and for a name of one word', () => {
    expect(withoutStrays('a united front', [1], ['United Arab Emirates'])).toEqual([1]);
    expect(withoutStrays('a vaccine', [1], ['vaccine'])).toEqual([1]);
  });
});

describe('markWords', () => {
  test('marks the words of a title, whatever stands around them', () => {
    expect(text(markWords('Who pays: Türkiye, or “Qatar”?', ['Turkiye', 'Qatar']))).toBe(
      'Who pays: [Türkiye], or “[Qatar]”?',
    );
  });
});
