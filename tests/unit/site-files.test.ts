import { expect, test } from 'vitest';
import { isFetched, isPage, localeOfPath } from '../../src/site-files.ts';

test.each([
  ['', true],
  ['technology/', true],
  ['search/', true],
  ['search/pages.json', false],
  ['icon.svg', false],
])('%s is a page: %s', (path, is) => expect(isPage(path)).toBe(is));

test.each([
  ['ar/technology/', 'ar'],
  ['fr/search/pages.json', 'fr'],
  ['', 'en'],
  ['armenia/', 'en'],
  ['pagefind/wasm.ar.pagefind', 'en'],
])('%s belongs to %s', (path, locale) => expect(localeOfPath(path)).toBe(locale));

test.each([
  ['world.svg', true],
  ['ar/search/facets.json', true],
  ['partnerships/register.json', true],
  ['pagefind/fragment/en_1.pf_fragment', true],
  ['pagefind/pagefind.js', false],
  ['search/', false],
  ['search/index.html', false],
  ['data/partnerships.json', false],
])('%s is fetched by scripts: %s', (path, is) => expect(isFetched(path)).toBe(is));
