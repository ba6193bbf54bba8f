import type { Site } from '../../../src/package/addresses.ts';

/** A site under a sub-path, with some files. */
export const site: Site = {
  base: '/atlas/',
  url: 'https://host.example/atlas/',
  has: (file) =>
    [
      'index.html',
      'technology/index.html',
      'technology/cables/index.html',
      'technology/cables/cite.bib',
      'ar/technology/index.html',
      'assets/shell.js',
      'assets/portable.js',
      'assets/a.woff2',
      'assets/style.css',
      'icon.svg',
      'world.svg',
      'data/a:b.csv',
    ].includes(file),
};
