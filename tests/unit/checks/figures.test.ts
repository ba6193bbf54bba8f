import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/checks/figures.ts';

test.each([
  ['3.1 billion', ['3.1']],
  ['In 2019, 15 states', ['2019', '15']],
  ['on 2019-03-26', ['2019-03-26']],
  ['1 200 000 and 1\u202f200', ['1 200 000', '1\u202f200']],
  ['$40, 5% and €3', ['40', '5', '3']],
  ['2021–22', ['2021–22']],
  ['for 20,000.', ['20,000']],
  ['٢٠١٩ و٣٫٥', ['٢٠١٩', '٣٫٥']],
  ['و36 في المائة، بـ15', ['36', '15']],
  ['۲۰۱۹', ['۲۰۱۹']],
])('%s holds figures', (text, figures) => {
  expect(figuresIn(text)).toEqual(figures);
});

test.each([
  '5G',
  'G42',
  'D-8',
  'COVID-19',
  'COVID‑19',
  '2Africa',
  'F-16s',
  'H1N1',
  'PM2.5',
  'كوفيد-19',
  'SEA-ME-WE-6',
  '[@source-2019]',
  'https://example.org/2019/12',
  'Кавказ-2020',
  'none',
])('%s is a name or no text', (text) => {
  expect(figuresIn(text)).toEqual([]);
});
