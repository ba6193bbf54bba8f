import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { formatProblems, mostPrinted } from '../../../src/checks/format-problems.ts';

const problem = {
  file: 'content/partnerships/uber-careem.yaml',
  line: 7,
  field: 'members[2]',
  found: '"FRA"',
  expected: 'a member state of the OIC, as its ISO 3166-1 alpha-3 code',
  mend: 'France is not a member: name it under partners',
  nearest: ['IRN', 'IRQ'],
};

test('one problem reads as file, line, field, found, expected, mend, nearest', () => {
  expect(formatProblems([problem])).toBe(`content/partnerships/uber-careem.yaml:7  members[2]
  found     "FRA"
  expected  a member state of the OIC, as its ISO 3166-1 alpha-3 code
  mend      France is not a member: name it under partners
  nearest   "IRN", "IRQ"

1 problem in 1 file of the content folder.`);
});

test('what is not known is left out', () => {
  const text = formatProblems([{ file: 'content/a.txt', found: 'f', expected: 'e', mend: 'm' }]);
  expect(text.split('\n\n')[0]).toBe('content/a.txt\n  found     f\n  expected  e\n  mend      m');
});

test('colour changes nothing but colour', () => {
  const coloured = formatProblems([problem], { colour: true });
  expect(coloured).not.toBe(formatProblems([problem]));
  expect(stripVTControlCharacters(coloured)).toBe(formatProblems([problem]));
});

test('the rest is counted', () => {
  const text = formatProblems(
    Array.from({ length: mostPrinted + 1200 }, (_, index) => ({ ...problem, line: index + 1 })),
  );
  expect(text.match(/members\[2\]/g)).toHaveLength(mostPrinted);
  expect(text).toContain('and 1200 more');
  expect(text).toContain('1,250 problems in 1 file');
});
