import { describe, expect, test } from 'vitest';
import { readAddress, toggle, writeAddress } from '../../../../src/components/search/address.ts';

describe('the address of a search', () => {
  test('is read back as it was written', () => {
    const address =
      '?q=polio+vaccine&page=article&sector=health&country=NGA&country=PAK&partner=world-bank&kind=treaty&status=active&year=2016';
    const state = readAddress(new URLSearchParams(address));
    expect(state.query).toBe('polio vaccine');
    expect(state.selection.get('country')).toEqual(['NGA', 'PAK']);
    expect(writeAddress(state)).toBe(address);
  });

  test('leaves out what is empty, said twice or not ours', () => {
    expect(writeAddress(readAddress(new URLSearchParams('?q=+&sector=&country=IDN&country=IDN&utm_source=x')))).toBe(
      '?country=IDN',
    );
    expect(writeAddress({ query: '', selection: new Map() })).toBe('');
  });
});

describe('toggle', () => {
  test('chooses, chooses more, and takes back', () => {
    const one = toggle(new Map(), 'country', 'IDN');
    const two = toggle(one, 'country', 'PAK');
    expect(two.get('country')).toEqual(['IDN', 'PAK']);
    expect(toggle(two, 'country', 'IDN').get('country')).toEqual(['PAK']);
    expect(toggle(one, 'country', 'IDN').has('country')).toBe(false);
    expect(one.get('country')).toEqual(['IDN']);
  });
});
