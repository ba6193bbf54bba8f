import { describe, expect, test } from 'vitest';
import { lineIn, problemsAfter, replace, type Change } from './fixture.ts';

const partnership = 'partnerships/harbour-link.yaml';
const overview = 'articles/technology/overview/en.md';
const sources = 'sources/technology.yaml';

/** The only problem after a change to one file. */
function problemAfter(path: string, change: Change) {
  const problems = problemsAfter({ [path]: change });
  expect(problems).toHaveLength(1);
  return problems[0];
}

describe('a field that', () => {
  test('is missing', () => {
    expect(problemAfter(partnership, replace('status: active\n', ''))).toEqual({
      file: partnership,
      line: 1,
      field: 'status',
      found: 'nothing: the field is missing',
      expected: 'one of planned, active, suspended, stalled, completed or ended',
      mend: 'add the field status',
    });
    expect(problemAfter(partnership, replace('start: 2019-03-26\n', ''))).toMatchObject({
      expected: 'a date such as 2019, 2019-03 or 2019-03-26, or null',
      mend: 'add the field start. When it began: a year, month or day.',
    });
  });

  test('is missing inside an item, at the line of the item', () => {
    expect(problemAfter(partnership, replace('    sources: [gazette-harbour-2019]\n', ''))).toMatchObject({
      line: lineIn(partnership, '- text: { en: The price'),
      field: 'claims[0].sources',
      expected: 'a list, each item small letters, figures and single hyphens, such as "uber-careem"',
    });
  });

  test('is unknown', () => {
    expect(problemAfter(partnership, replace('end: null', 'ends: null'))).toMatchObject({
      line: lineIn(partnership, 'end: null'),
      field: 'ends',
      nearest: ['end'],
    });
    expect(problemAfter(partnership, replace('end: null', 'colour: red'))?.nearest).toBeUndefined();
  });

  test('has the wrong type', () => {
    expect(problemAfter(overview, replace('order: 0', 'order: first'))).toMatchObject({
      line: 6,
      found: '"first"',
      expected: 'a whole number',
    });
    expect(problemAfter(overview, replace('order: 0', 'order: 1.5'))).toMatchObject({
      found: '1.5',
      expected: 'a whole number',
    });
    expect(problemAfter(overview, replace('order: 0', 'order: "0"'))).toMatchObject({ found: '"0"' });
    expect(problemAfter(partnership, replace('name: { en: Harbour Link cable }', 'name: Harbour Link'))).toMatchObject({
      line: 1,
      field: 'name',
      found: '"Harbour Link"',
      mend: 'say in which language it is: { en: "Harbour Link" }',
    });
    expect(problemAfter(overview, replace('countries: [IDN, TUR]', 'countries: IDN'))).toMatchObject({
      mend: 'write it as a list: [IDN]',
    });
    expect(problemAfter(sources, replace('title: Two harbours, one cable', 'title: 1984'))).toMatchObject({
      mend: 'put it in quotation marks: "1984"',
    });
    expect(problemAfter(sources, replace('read: true', 'read: yes'))).toMatchObject({
      found: '"yes"',
      expected: 'true or false',
    });
  });

  test('is not one of the values', () => {
    expect(problemAfter(partnership, replace('status: active', 'status: activ'))).toMatchObject({
      field: 'status',
      found: '"activ"',
      nearest: ['active'],
    });
    expect(problemAfter(partnership, replace('[technology]', '[technology, defence]'))).toMatchObject({
      field: 'sectors[1]',
      nearest: ['defense'],
    });
  });

  test('is a malformed date', () => {
    expect(problemAfter(partnership, replace('2019-03-26', '26/03/2019'))).toMatchObject({
      line: 6,
      field: 'start',
      found: '"26/03/2019"',
      expected: 'a date such as 2019, 2019-03 or 2019-03-26, or null',
      mend: 'write the year first: 2019-03-26, if 03 is the month',
    });
    expect(problemAfter(partnership, replace('2019-03-26', '2019-3-6'))).toMatchObject({
      mend: 'write months and days with two digits: 2019-03-06',
    });
    expect(problemAfter(partnership, replace('2019-03-26', '2019-02-30'))).toMatchObject({
      mend: 'the calendar has no such date',
    });
    expect(problemAfter(overview, replace('asOf: 2026-11-22', 'asOf: 2026-11'))).toMatchObject({
      line: 4,
      expected: 'a day such as 2019-03-26',
    });
  });

  test('is too long, too short, empty or out of bounds', () => {
    const summary = 'A cable. '.repeat(40).trim();
    expect(problemAfter(overview, (text) => text.replace(/summary: .*/, `summary: ${summary}`))).toMatchObject({
      line: 3,
      found: expect.stringContaining('(359 characters)'),
      expected: 'at most 300 characters',
    });
    expect(problemAfter(overview, (text) => text.replace(/summary: .*/, 'summary: Short.'))).toMatchObject({
      expected: 'at least 40 characters',
    });
    expect(problemAfter(partnership, replace('members: [IDN, TUR]', 'members: []'))).toMatchObject({
      field: 'members',
      found: 'an empty list',
      expected: 'at least 1 item',
    });
    expect(problemAfter(partnership, replace('40000000', '-5'))).toMatchObject({
      field: 'value.amount',
      found: '-5',
      expected: 'more than 0',
    });
  });

  test('is no address', () => {
    expect(problemAfter(sources, replace('https://example.org/gazette/harbour', 'example.org/gazette'))).toMatchObject({
      line: 7,
      field: 'gazette-harbour-2019.url',
      expected: 'a whole address that begins with https:// or http://',
    });
  });
});

describe('a file that', () => {
  test('is empty', () => {
    expect(problemAfter('glossary/new.yaml', '# nothing yet\n')).toMatchObject({
      file: 'glossary/new.yaml',
      found: 'an empty file',
    });
    expect(problemAfter('sources/new.yaml', '')).toMatchObject({
      found: 'an empty file',
      expected: expect.stringContaining('list'),
    });
  });

  test('is a list where a map is wanted, or a map where a list is', () => {
    expect(problemAfter('glossary/new.yaml', '- term\n')).toMatchObject({
      line: 1,
      found: '["term"]',
      expected: 'a map with term, definition, sectors',
    });
    expect(problemAfter('sources/new.yaml', 'title: T\n')).toMatchObject({
      expected: 'a list of entries, each beginning with “- ”',
    });
  });

  test('has an entry without an id', () => {
    const problems = problemsAfter({
      'sources/new.yaml':
        '- { type: report, kind: news, title: T, publisher: P, issued: null, url: https://example.org/ }\n',
    });
    expect(problems).toMatchObject([{ line: 1, field: '[0].id', found: 'nothing: the field is missing' }]);
  });
});
