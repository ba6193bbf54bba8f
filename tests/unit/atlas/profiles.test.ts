import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/atlas/library.ts';
import { countryProfile, partnerProfile, rankPartners } from '../../../src/atlas/profiles.ts';
import { byDecade, countVerified, groupByHomeSector, membersOf } from '../../../src/atlas/register.ts';
import { byYear, timelineEntries } from '../../../src/atlas/timeline.ts';
import { shadeOf } from '../../../src/atlas/world-map.ts';
import { partnership } from './fixture.ts';

const records = [
  partnership('cable', {
    members: ['IDN', 'TUR'],
    partners: ['france', 'port'],
    start: '2019-03',
    sectors: ['technology', 'economy'],
  }),
  partnership('school', {
    members: ['IDN'],
    partners: ['france'],
    start: '2019-01-02',
    end: '2021',
    sectors: ['education'],
  }),
  partnership('treaty', { members: 'ALL', partners: [], start: '1972', sectors: ['legal'] }),
];
const grouped = (keysOf: (record: (typeof records)[number]) => readonly string[]) => {
  const groups = new Map<string, typeof records>();
  for (const record of records) for (const key of keysOf(record)) groups.set(key, [...(groups.get(key) ?? []), record]);
  return groups;
};
const codes = ['IDN', 'SEN', 'TUR'];
const library = {
  sectors: ['technology', 'education', 'legal'].map((id) => ({ id, data: {} })),
  countries: new Map(codes.map((code) => [code, { name: { en: code } }])),
  partners: new Map([
    ['france', { name: { en: 'France' }, kind: 'state', aliases: [] }],
    ['port', { name: { en: 'Port' }, kind: 'company', aliases: [] }],
  ]),
  partnerships: records,
  partnershipsByMember: grouped(({ data }) => membersOf(data, codes)),
  partnershipsByPartner: grouped(({ data }) => data.partners),
  articlesByCountry: new Map(),
  groupings: new Map([['union', { members: ['SEN'] }]]),
  events: [{ id: 'storm', date: '2020', countries: ['TUR'] }],
} as unknown as Library;

describe('the profile of a state', () => {
  test('joins partners, neighbours, groupings and events; agreements of all members make no neighbours', () => {
    const profile = countryProfile('IDN', library);
    expect(profile.partnerships.map(({ id }) => id)).toEqual(['cable', 'school', 'treaty']);
    expect(profile.partners.map(({ slug, count }) => `${slug} ${count}`)).toEqual(['france 2', 'port 1']);
    expect(profile.neighbours).toEqual([{ code: 'TUR', count: 1 }]);
    expect(profile.bySector.map(({ sector }) => sector.id)).toEqual(['technology', 'education', 'legal']);
    expect(countryProfile('SEN', library).groupings.map(({ id }) => id)).toEqual(['union']);
    expect(countryProfile('TUR', library).events.map(({ id }) => id)).toEqual(['storm']);
  });

  test('of a state that is no member is an error', () => {
    expect(() => countryProfile('FRA', library)).toThrow('"FRA" is not a member state');
  });
});

describe('partners', () => {
  test('have a profile with their states and those beside them', () => {
    const profile = partnerProfile('france', library);
    expect(profile.members).toEqual([
      { code: 'IDN', count: 2 },
      { code: 'TUR', count: 1 },
    ]);
    expect(profile.partners.map(({ slug }) => slug)).toEqual(['port']);
    expect(() => partnerProfile('nobody', library)).toThrow('no partner "nobody"');
  });

  test('are ranked by their records, then by name', () => {
    expect(rankPartners(library).map(({ slug }) => slug)).toEqual(['france', 'port']);
  });
});

describe('the register', () => {
  test('by decade leaves no decade out', () => {
    expect(byDecade(records).map(({ first, last, partnerships }) => `${first}–${last} ${partnerships.length}`)).toEqual(
      ['1970–1979 1', '1980–1989 0', '1990–1999 0', '2000–2009 0', '2010–2019 2'],
    );
  });

  test('by home sector puts a record under the first that it names', () => {
    expect(
      groupByHomeSector(records, library.sectors).map(({ sector, partnerships }) => [sector.id, partnerships.length]),
    ).toEqual([
      ['technology', 1],
      ['education', 1],
      ['legal', 1],
    ]);
  });

  test('counts statements and those that were checked', () => {
    const checked = partnership('checked', {
      claims: [
        { text: { en: 'One.' }, sources: ['a'], verified: '2026-11-24' },
        { text: { en: 'Two.' }, sources: ['a'] },
      ],
    });
    expect(countVerified([checked])).toEqual({ statements: 2, verified: 1 });
  });
});

test('the timeline holds events, beginnings and ends in order, the latest year first', () => {
  const entries = timelineEntries(library.events, records, codes);
  expect(entries.map(({ id }) => id)).toEqual(['start-treaty', 'start-school', 'start-cable', 'storm', 'end-school']);
  expect(entries[0]?.countries).toEqual(codes);
  expect(byYear(entries).map(({ year, entries: own }) => `${year} ${own.length}`)).toEqual([
    '2021 1',
    '2020 1',
    '2019 2',
    '1972 1',
  ]);
});

test('shades of the map have no gap', () => {
  expect([0, 1, 3, 4, 7, 8, 15, 16, 99].map(shadeOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
});
