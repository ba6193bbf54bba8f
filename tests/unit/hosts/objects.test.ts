import { expect, test } from 'vitest';
import { storedObjects } from '../../../src/hosts/objects.ts';

const keys = (files: string[], prefix?: string) => storedObjects(files, prefix).map(({ key, file }) => [key, file]);

test('a page has the address of its folder as a key too', () => {
  expect(keys(['ar/technology/index.html', '404.html', 'assets/style.css'])).toEqual([
    ['ar/technology/index.html', 'ar/technology/index.html'],
    ['ar/technology/', 'ar/technology/index.html'],
    ['404.html', '404.html'],
    ['assets/style.css', 'assets/style.css'],
  ]);
});

test('the home page has an address that can be a key only under a prefix', () => {
  expect(keys(['index.html'])).toEqual([['index.html', 'index.html']]);
  expect(keys(['index.html'], 'atlas/')).toEqual([
    ['atlas/index.html', 'index.html'],
    ['atlas/', 'index.html'],
  ]);
});

test('an object carries the headers of its file, whatever its key', () => {
  expect(storedObjects(['technology/index.html', 'assets/shell.js'], 'atlas/')).toMatchObject([
    { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' },
    { contentType: 'text/html; charset=utf-8', cacheControl: 'no-cache' },
    { contentType: 'text/javascript; charset=utf-8', cacheControl: 'public, max-age=31536000, immutable' },
  ]);
});
