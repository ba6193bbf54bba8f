import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../../../src/components/search/suggest.ts';

describe('editDistance', () => {
  test.each([
    ['polio', 'polio', 0],
    ['vacine', 'vaccine', 1],
    ['indonsia', 'indonesia', 1],
    ['djiboutti', 'djibouti', 1],
    ['kazkahstan', 'kazakhstan', 1],
    ['sukok', 'sukuk', 1],
    ['kitten', 'sitting', 3],
  ])('%s and %s differ by %i', (one, other, distance) => {
    expect(editDistance(one, other, 3)).toBe(distance);
  });

  test('does not go on when the limit is passed', () => {
    expect(editDistance('health', 'education', 2)).toBe(3);
    expect(editDistance('a', 'abcdef', 2)).toBe(3);
  });
});

describe('nearestWord', () => {
  const vocabulary = ['health', 'wealth', 'vaccine', 'Indonesia', 'Türkiye', 'sukuk', 'لقاح', 'coup'];

  test.each([
    ['vacine', 'vaccine'],
    ['indonsia', 'Indonesia'],
    ['Turkyie', 'Türkiye'],
    ['sukok', 'sukuk'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(nearestWord(typed, vocabulary)).toBe(meant);
  });

  test('prefers the same first letter, then the frequent word', () => {
    expect(nearestWord('wealh', vocabulary)).toBe('wealth');
    expect(nearestWord('healt', ['wealth', 'health'])).toBe('health');
  });

  test('has nothing to say of short words, of far ones and of those that it has', () => {
    expect(nearestWord('cup', vocabulary)).toBeUndefined();
    expect(nearestWord('photosynthesis', vocabulary)).toBeUndefined();
    expect(nearestWord('turkiye', vocabulary)).toBeUndefined();
  });
});
