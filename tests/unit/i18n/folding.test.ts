import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../../src/i18n/folding.ts';

describe('fold', () => {
  test.each([
    ['Türkiye', 'turkiye'],
    ['Côte d’Ivoire', "cote d'ivoire"],
    ['Akıncı', 'akinci'],
    ['œuvre', 'oeuvre'],
    ['أبوظبي', 'ابوظبي'],
    ['إندونيسيا', 'اندونيسيا'],
    ['الصحّة', 'الصحه'],
    ['مستشفى', 'مستشفي'],
    ['تعـــاون', 'تعاون'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('wordsOf', () => {
  test('keeps what belongs to a word and drops what stands around it', () => {
    expect(wordsOf('“Start-ups” in Côte d’Ivoire, 2019: who pays?')).toEqual([
      'Start-ups',
      'in',
      'Côte',
      'd’Ivoire',
      '2019',
      'who',
      'pays',
    ]);
  });

  test('keeps Arabic words whole, with their vowel marks', () => {
    expect(wordsOf('ما هو «الصندوقُ»؟')).toEqual(['ما', 'هو', 'الصندوقُ']);
  });

  test('gives nothing for a text without letters and figures', () => {
    expect(wordsOf(' … – ')).toEqual([]);
  });
});
