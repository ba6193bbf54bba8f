import { describe, expect, test } from 'vitest';
import { relativeAddress, relativeFolder } from '../../../src/package/addresses.ts';
import { site } from './site.ts';

const page = 'technology/cables/index.html';

describe('an address without a server', () => {
  test.each([
    ['/atlas/', '../../index.html'],
    ['/atlas/technology/', '../index.html'],
    ['/atlas/technology/cables/', 'index.html'],
    ['/atlas/ar/technology/', '../../ar/technology/index.html'],
    ['/atlas/technology/cables/cite.bib', 'cite.bib'],
    ['/atlas/assets/shell.js', '../../assets/shell.js'],
    ['../', '../index.html'],
    ['cite.bib', 'cite.bib'],
  ])('%s is %s', (address, relative) => {
    expect(relativeAddress(address, page, site)).toBe(relative);
  });
  test('keeps its query and fragment as they are written', () => {
    expect(relativeAddress('/atlas/technology/?q=a&amp;b=/#%D8%B9', page, site)).toBe(
      '../index.html?q=a&amp;b=/#%D8%B9',
    );
  });
  test('on the home page goes down only', () => {
    expect(relativeAddress('/atlas/technology/', 'index.html', site)).toBe('technology/index.html');
  });
  test('to a name with a colon is not taken for a scheme', () => {
    expect(relativeAddress('/atlas/data/a:b.csv', 'data/index.html', site)).toBe('a%3Ab.csv');
  });
  test.each([
    '#notes',
    '?q=a',
    '',
    'https://host.example/atlas/technology/',
    '//other.example/',
    'mailto:a@b.example',
    '/elsewhere/',
    '/atlasses/',
  ])('stays as it is where it leads to this page or out of the site: %s', (address) => {
    expect(relativeAddress(address, page, site)).toBe(address);
  });
  test('is the public one for what the copy leaves out', () => {
    expect(relativeAddress('/atlas/feed.xml', page, site)).toBe('https://host.example/atlas/feed.xml');
    expect(relativeAddress('/atlas/offline/#x', page, site)).toBe('https://host.example/atlas/offline/#x');
  });
  test('of a site at the root of its host leads the same way', () => {
    const atRoot = { ...site, base: '/', url: 'https://host.example/' };
    expect(relativeAddress('/technology/', page, atRoot)).toBe('../index.html');
    expect(relativeAddress('/feed.xml', page, atRoot)).toBe('https://host.example/feed.xml');
  });
});

describe('a folder that scripts put names after', () => {
  test.each([
    ['/atlas/', '../../'],
    ['/atlas', '../../'],
    ['/atlas/technology/cables/', './'],
    ['/atlas/partnerships/', '../../partnerships/'],
  ])('%s is %s', (address, relative) => {
    expect(relativeFolder(address, page, site)).toBe(relative);
  });
});
