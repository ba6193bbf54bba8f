import { describe, expect, test } from 'vitest';
import { makeLexicon } from '../../../../src/components/search/lexicon.ts';
import { otherEndings, readQuery, variantsOf } from '../../../../src/components/search/query.ts';
import { words } from './words.ts';

const lexicon = makeLexicon(words);
const texts = (query: string) => readQuery(query, lexicon).map(({ text }) => text);

describe('readQuery', () => {
  test('leaves out the words that only a question needs', () => {
    expect(texts('Who has bases in Djibouti?')).toEqual(['bases', 'Djibouti']);
    expect(texts('What’s the OIC')).toEqual(['OIC']);
  });

  test('keeps them where there is nothing else', () => {
    expect(texts('what is')).toEqual(['what', 'is']);
  });

  test('knows other names, whatever their case and accents, and in the plural', () => {
    expect(readQuery('uae', lexicon)).toEqual([{ text: 'uae', meanings: ['United Arab Emirates'] }]);
    expect(readQuery('jabs', lexicon)).toEqual([{ text: 'jabs', meanings: ['vaccine'] }]);
  });

  test('takes the longest name', () => {
    const longer = makeLexicon({
      ...words,
      aliases: [...words.aliases, ['GAVI', 'vaccine alliance'], ['alliance of states', 'alliance']],
    });
    expect(readQuery('the vaccine alliance', longer)).toEqual([{ text: 'vaccine alliance', meanings: ['GAVI'] }]);
  });

  test('tells an organisation from a question by its capitals', () => {
    expect(readQuery('WHO vaccines', lexicon)[0]).toEqual({ text: 'WHO', meanings: ['World Health Organization'] });
    expect(texts('who pays')).toEqual(['pays']);
    expect(readQuery('who', lexicon)).toEqual([{ text: 'who', meanings: ['World Health Organization'] }]);
  });

  test('searches a French word without what is elided before it', () => {
    expect(readQuery('l’arbitrage', { ...lexicon, locale: 'fr' })).toEqual([{ text: 'arbitrage', meanings: [] }]);
  });

  test('searches a French verb without the pronoun after it', () => {
    expect(readQuery('finance-t-elle', { ...lexicon, locale: 'fr' })).toEqual([{ text: 'finance', meanings: [] }]);
  });
});

describe('variantsOf', () => {
  test('asks for what was typed and for what it means', () => {
    expect(variantsOf(readQuery('UAE jab', lexicon))).toEqual([
      { text: 'UAE jab', meanings: [] },
      { text: 'United Arab Emirates vaccine', meanings: ['United Arab Emirates', 'vaccine'] },
    ]);
  });

  test('asks for every meaning of a name that has several', () => {
    expect(variantsOf(readQuery('IDB', lexicon)).map(({ text }) => text)).toEqual([
      'IDB',
      'Islamic Development Bank',
      'Inter-American Development Bank',
    ]);
  });

  test('asks once where nothing has another name', () => {
    expect(variantsOf(readQuery('polio Nigeria', lexicon))).toEqual([{ text: 'polio Nigeria', meanings: [] }]);
  });
});

describe('otherEndings', () => {
  test('gives the letters that are typed for one another at the end of an Arabic word', () => {
    expect(otherEndings('السعوديه')).toEqual(['السعودية']);
    expect(otherEndings('مستشفي')).toEqual(['مستشفى']);
    expect(otherEndings('قطر')).toEqual([]);
  });
});
