import { expect, test } from 'vitest';
import { cacheControl, immutable, revalidated } from '../../../src/hosts/caching.ts';

test.each([
  'assets/style.1a1OYeTZ.css',
  'pagefind/fragment/en_0991579.pf_fragment',
  'pagefind/index/ar_14fd9e3.pf_index',
])('%s is kept for good', (path) => expect(cacheControl(path)).toBe(immutable));

test.each([
  'index.html',
  'technology/overview/index.html',
  'sw.js',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/wasm.en.pagefind',
  'search/pages.json',
  'economy/assets/index.html',
])('%s is asked about again', (path) => expect(cacheControl(path)).toBe(revalidated));
