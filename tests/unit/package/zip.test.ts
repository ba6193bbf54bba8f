import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { folderZip } from '../../../src/package/zip.ts';

const site = (names: readonly string[]) => ({
  files: new Map(names.map((name) => [name, Buffer.from(`<html><head><title>${name}</title></head></html>`)])),
  url: 'https://host.example/',
  modified: '2026-11-24',
});

describe('the zip', () => {
  test('holds every file in one folder, and says in three languages how to open it', () => {
    const files = unzipSync(folderZip(site(['index.html', 'ar/index.html', 'icon.svg'])));
    expect(Object.keys(files)).toEqual(
      ['README.txt', 'ar/index.html', 'icon.svg', 'index.html'].map((name) => `taawun/${name}`),
    );
    const readMe = strFromU8(files['taawun/README.txt'] as Uint8Array);
    for (const text of [
      'Open index.html',
      'افتح الملف index.html',
      'Ouvrez index.html',
      '2026-11-24',
      'https://host.example/',
    ])
      expect(readMe).toContain(text);
  });

  test('gives its pages, and nothing else, a policy for folders, before anything that they load', () => {
    const files = unzipSync(folderZip(site(['index.html', 'icon.svg'])));
    const page = strFromU8(files['taawun/index.html'] as Uint8Array);
    expect(page).toMatch(
      /^<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'self' file:; [^"]*"><title>/,
    );
    expect(page).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:/);
    expect(strFromU8(files['taawun/icon.svg'] as Uint8Array)).not.toContain('Content-Security-Policy');
  });

  test('is the same to the byte whatever the order of the files, the hour and the time zone', () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Asia/Jakarta';
      const one = folderZip(site(['index.html', 'b.html', 'a.html']));
      process.env['TZ'] = 'America/New_York';
      const other = folderZip(site(['a.html', 'index.html', 'b.html']));
      expect(Buffer.from(one).equals(other)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
