import { expect, test } from 'vitest';
import { contentType, isText } from '../../../src/hosts/content-types.ts';

test.each([
  ['ar/index.html', 'text/html; charset=utf-8', true],
  ['manifest.webmanifest', 'application/manifest+json', true],
  ['technology/overview/index.md', 'text/markdown; charset=utf-8', true],
  ['data/bibliography.bib', 'application/x-bibtex; charset=utf-8', true],
  ['world.svg', 'image/svg+xml', true],
  ['share/en.png', 'image/png', false],
  ['pagefind/wasm.en.pagefind', 'application/octet-stream', false],
  ['LICENCE', 'application/octet-stream', false],
])('%s', (file, type, text) => {
  expect(contentType(file)).toBe(type);
  expect(isText(file)).toBe(text);
});
