import { describe, expect, test } from 'vitest';
import { formatAmount, formatDate, formatList, regionName } from '../../../src/i18n/formats.ts';

describe('dates', () => {
  test.each([
    ['2019', 'en', '2019'],
    ['2019-03', 'en', 'March 2019'],
    ['2019-03-26', 'en', '26 March 2019'],
    ['2019-01', 'fr', 'janvier 2019'],
    ['2019-03-01', 'fr', '1er mars 2019'],
    ['2019-03-11', 'fr', '11 mars 2019'],
    ['2019-03-26', 'ar', '26 مارس 2019'],
  ] as const)('%s in %s', (date, locale, expected) => expect(formatDate(date, locale)).toBe(expected));
});

describe('amounts stay in their currency', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  test.each([
    [3_100_000_000, 'USD', 'en', '3.1 billion US dollars'],
    [3_100_000_000, 'USD', 'fr', '3,1 milliards de dollars des États-Unis'],
    [700_000_000, 'EUR', 'fr', '700 millions d’euros'],
    [25_000, 'EUR', 'fr', '25 mille euros'],
  ] as const)('%d %s in %s', (amount, currency, locale, expected) =>
    expect(plain(formatAmount(amount, currency, locale))).toBe(expected),
  );
});

test('lists and regions are the language’s own', () => {
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(formatList(['a', 'b'], 'ar')).toBe('a وb');
  expect(regionName('TR', 'en')).toBe('Türkiye');
});
