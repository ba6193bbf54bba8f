import { describe, expect, test } from 'vitest';
import {
  indexRegister,
  isWhole,
  parametersOf,
  recordsToCsv,
  viewOf,
  wholeRegister,
  type RegisterRecord,
} from '../../../../src/components/register/view.ts';

const record = (id: string, facts: Partial<RegisterRecord>): RegisterRecord => ({
  id,
  name: id,
  sectors: ['health'],
  members: ['IDN'],
  partners: [],
  kind: 'fund',
  status: 'active',
  start: null,
  end: null,
  parties: '',
  since: '',
  summary: '',
  ...facts,
});

const records = [
  record('cable', {
    name: 'Câble commun',
    sectors: ['technology', 'economy'],
    members: ['TUR', 'IDN'],
    partners: ['france'],
    kind: 'network',
    start: '2019-03',
  }),
  record('vaccine', {
    members: ['SEN'],
    partners: ['france', 'world-bank'],
    start: '2021-06-01',
    summary: 'Doses for Dakar',
  }),
  record('hospital', { members: ['TUR', 'SOM'], status: 'ended', kind: 'mission', start: '2015' }),
  record('undated', { members: ['IDN'] }),
];
const answer = indexRegister(records);
const ids = (parameters: string) =>
  answer(viewOf(new URLSearchParams(parameters))).matches.map((index) => records[index]?.id);

describe('views', () => {
  test.each([
    ['', ['vaccine', 'cable', 'hospital', 'undated']],
    ['sort=earliest', ['hospital', 'cable', 'vaccine', 'undated']],
    ['sort=name', ['cable', 'hospital', 'undated', 'vaccine']],
    ['q=CABLE', ['cable']],
    ['q=dakar', ['vaccine']],
    ['q=dakar cable', []],
    ['sector=economy', ['cable']],
    ['member=TUR', ['cable', 'hospital']],
    ['member=TUR&member=SEN', ['vaccine', 'cable', 'hospital']],
    ['member=TUR&partner=france', ['cable']],
    ['from=2016&to=2020', ['cable']],
    ['from=2016', ['vaccine', 'cable']],
    ['to=2016', ['hospital']],
    ['kind=mission&status=ended', ['hospital']],
    ['sector=sport', []],
  ])('%s', (parameters, expected) => expect(ids(parameters)).toEqual(expected));

  test('an address and its view are each other’s inverse', () => {
    const address = 'q=two+words&sector=health&member=SEN&member=TUR&partner=france&from=2001&to=2020&sort=name';
    expect(parametersOf(viewOf(new URLSearchParams(address))).toString()).toBe(address);
    expect(parametersOf(wholeRegister).toString()).toBe('');
  });

  test('what an address holds that is no view is left out', () => {
    expect(viewOf(new URLSearchParams('sort=size&from=two&to=20201&page=3'))).toEqual(wholeRegister);
    expect(isWhole(viewOf(new URLSearchParams('sort=size')))).toBe(true);
    expect(isWhole(viewOf(new URLSearchParams('sort=name')))).toBe(false);
  });
});

describe('counts', () => {
  const counts = (parameters: string) => answer(viewOf(new URLSearchParams(parameters))).counts;

  test('without choices each value counts its records', () => {
    expect(Object.fromEntries(counts('').member)).toEqual({ IDN: 2, TUR: 2, SEN: 1, SOM: 1 });
    expect(Object.fromEntries(counts('').sector)).toEqual({ technology: 1, economy: 1, health: 3 });
  });

  test('a choice does not count against its own facet, only against the others', () => {
    const { member, partner } = counts('member=SEN');
    expect(Object.fromEntries(member)).toEqual({ IDN: 2, TUR: 2, SEN: 1, SOM: 1 });
    expect(Object.fromEntries(partner)).toEqual({ france: 1, 'world-bank': 1 });
  });

  test('two facets that both refuse a record leave it out of every count', () => {
    expect(counts('member=SEN&kind=network').kind.get('mission')).toBeUndefined();
  });
});

describe('CSV', () => {
  const urlOf = (id: string) => `https://taawun.example/partnerships/${id}/`;

  test('quotes what needs it and joins several values', () => {
    const text = recordsToCsv(
      [record('a', { name: 'One, "two"', members: ['IDN', 'TUR'], summary: 'line\nbreak' })],
      urlOf,
    );
    expect(text.split('\r\n')[0]).toBe('id,name,kind,sectors,members,partners,start,end,status,summary,url');
    expect(text).toContain(
      'a,"One, ""two""",fund,health,IDN;TUR,,,,active,"line\nbreak",https://taawun.example/partnerships/a/',
    );
  });

  test('no field is a formula to a spreadsheet', () => {
    expect(recordsToCsv([record('a', { name: '=HYPERLINK("x")' })], urlOf)).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
