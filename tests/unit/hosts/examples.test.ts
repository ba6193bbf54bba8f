import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashedFolders, immutable, revalidated } from '../../../src/hosts/caching.ts';
import { contentTypes, otherType } from '../../../src/hosts/content-types.ts';
import { securityHeaders } from '../../../src/hosts/security.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../../src/hosts', name), 'utf8');
const nginx = read('nginx.conf');
const caddy = read('Caddyfile');

/** What a pattern catches in a text, each time as its groups. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, ...groups]) => groups);

test('nginx sends the headers', () => {
  const headers = Object.fromEntries(all(nginx, /add_header (\S+) (?:"(.*)"|\$\S+) always;/g)) as object;
  expect(headers).toEqual({ ...securityHeaders, 'Cache-Control': undefined });
});

test('Caddy sends the headers', () => {
  expect(Object.fromEntries(all(caddy, /^\t\t([A-Z][A-Za-z-]+) "(.*)"$/gm))).toEqual(securityHeaders);
});

test('nginx knows every type of file', () => {
  const types = all(nginx, /^ {8}(\S+) (\w+);$/gm).map(([type = '', extension]) => {
    const isText = type === 'text/html' || new RegExp(`charset_types.* ${type.replace('+', '\\+')}[ ;]`).test(nginx);
    return [extension, isText ? `${type}; charset=utf-8` : type];
  });
  expect(Object.fromEntries(types)).toEqual(contentTypes);
  expect(nginx).toContain(`default_type ${otherType};`);
});

test('Caddy knows every type of file', () => {
  expect(Object.fromEntries(all(caddy, /~\(?\\\.(\w+)(?:\|\/\))?\$ "(.*)"/g))).toEqual(contentTypes);
  expect(caddy).toContain(`default "${otherType}"`);
});

test.each([
  ['nginx', nginx],
  ['Caddy', caddy],
])('%s keeps the files of hashed folders, and asks about all others', (_name, text) => {
  const [[pattern = '', value] = []] = all(text, /~(\/\([^"\s]+)"? "(public[^"]*)"/g);
  expect(value).toBe(immutable);
  expect(text).toContain(`default "${revalidated}"`);
  for (const folder of hashedFolders) expect(`/${folder}/file`).toMatch(new RegExp(pattern));
  for (const path of ['/', '/pagefind/pagefind.js', '/search/pages.json', '/sw.js'])
    expect(path).not.toMatch(new RegExp(pattern));
});
