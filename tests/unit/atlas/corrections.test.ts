import { expect, test } from 'vitest';
import { byDay, correctedPages, correctionsOf } from '../../../src/atlas/corrections.ts';
import type { CorrectionData } from '../../../src/schemas/correction.ts';
import { article, partnership } from './fixture.ts';

const words = { en: 'One.', ar: 'واحد.', fr: 'Un.' };
const correction = (id: string, date: string, pages: string[]): CorrectionData => ({
  id,
  date,
  pages,
  said: words,
  says: words,
  sources: [],
});
const corrections = [
  correction('old', '2026-01-02', ['/timeline/#port-2020']),
  correction('first', '2026-03-04', ['article:technology/cables', 'partnership:cable']),
  correction('second', '2026-03-04', ['partnership:cable-two']),
];

test('corrections stand by day, the newest first, and as they come within it', () => {
  expect(byDay(corrections).map(({ date, corrections: ofDay }) => [date, ofDay.map(({ id }) => id)])).toEqual([
    ['2026-03-04', ['first', 'second']],
    ['2026-01-02', ['old']],
  ]);
  expect(byDay([])).toEqual([]);
});

test('a page knows its own corrections', () => {
  const ids = (path: string) => correctionsOf(corrections, path).map(({ id }) => id);
  expect(ids('/partnerships/cable/')).toEqual(['first']);
  expect(ids('/technology/cables/')).toEqual(['first']);
  expect(ids('/timeline/')).toEqual(['old']);
  expect(ids('/partnerships/other/')).toEqual([]);
});

test('the pages of a correction have their titles in the language, or else in English', () => {
  const library = {
    article: new Map([
      ['technology/cables', article('technology/cables', { en: { title: 'Cables', summary: 'About cables.' } })],
    ]),
    partnership: new Map([['cable', partnership('cable', { name: { en: 'The cable', fr: 'Le câble' } })]]),
    terms: new Map(),
  };
  const pages = ['article:technology/cables', 'partnership:cable', '/timeline/'];
  expect(correctedPages({ pages }, library, 'fr')).toEqual([
    { path: '/technology/cables/', words: 'Cables', language: 'en' },
    { path: '/partnerships/cable/', words: 'Le câble', language: 'fr' },
    { path: '/timeline/', words: '/timeline/', language: 'fr' },
  ]);
});
