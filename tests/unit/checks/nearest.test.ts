import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/checks/nearest.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'ab', 1],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%s → %s: %d', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });

  test('stops at the limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });
});

describe('nearest', () => {
  const ids = ['uber-careem', 'alibaba-trendyol', 'uber-careem-2020', 'stripe-paystack'];

  test('nearest first, at most three', () => {
    expect(nearest('uber-carem', ids)).toEqual(['uber-careem']);
    expect(nearest('ab', ['aa', 'ac', 'ad', 'ae'])).toHaveLength(3);
    expect(nearest('abcdef', ['abcdxx', 'abcdex'])).toEqual(['abcdex', 'abcdxx']);
  });

  test('finds parts in another order and single parts', () => {
    expect(nearest('careem-uber', ids)).toContain('uber-careem');
    expect(nearest('paystack', ids)).toEqual(['stripe-paystack']);
  });

  test('does not mind capitals', () => {
    expect(nearest('Uber-Careem', ids)[0]).toBe('uber-careem');
  });

  test('gives none where nothing is near', () => {
    expect(nearest('nothing-like-it', ids)).toEqual([]);
    expect(nearest('x', [])).toEqual([]);
  });
});
