import { expect, test } from 'vitest';
import { datesIn, isAfter } from '../../../src/checks/dates.ts';

test.each([
  ['2020', '2019', true],
  ['2019-05', '2019', false],
  ['2019', '2019-05', false],
  ['2019-06', '2019-05-31', true],
  ['2019-05-31', '2019-05-31', false],
])('whether %s lies after %s', (one, other, after) => {
  expect(isAfter(one, other)).toBe(after);
});

test('days and months of a text, without bare years', () => {
  expect(datesIn('On 6 March 2019 and in May 2020, not in 2021 or on 26 March.')).toEqual([
    { date: '2019-03-06', written: '6 March 2019', index: 3 },
    { date: '2020-05', written: 'May 2020', index: 23 },
  ]);
});
