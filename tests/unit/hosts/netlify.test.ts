import { expect, test } from 'vitest';
import { immutable } from '../../../src/hosts/caching.ts';
import { headersFile, redirectsFile } from '../../../src/hosts/netlify.ts';
import { securityHeaders } from '../../../src/hosts/security.ts';

/** The rules of a `_headers` file: each path with its headers. */
function rules(file: string): [path: string, headers: Record<string, string>][] {
  return file
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return [
        path,
        Object.fromEntries(
          lines.map((line) =>
            line
              .trim()
              .split(/: (.*)/)
              .slice(0, 2),
          ),
        ),
      ];
    });
}

test.each(['/', '/atlas/'])('_headers has the security headers for all of %s and keeps hashed files', (base) => {
  expect(rules(headersFile(base))).toEqual([
    [`${base}*`, securityHeaders],
    ...['assets', 'pagefind/filter', 'pagefind/fragment', 'pagefind/index'].map((folder) => [
      `${base}${folder}/*`,
      { 'Cache-Control': immutable },
    ]),
  ]);
});

test('no line of _headers is longer than Cloudflare reads', () => {
  for (const line of headersFile('/atlas/').split('\n')) expect(line.length).toBeLessThan(2000);
});

test('_redirects leads from guessed addresses to the right ones', () => {
  expect(redirectsFile('/')).toBe('/en/* /:splat 301\n/sitemap.xml /sitemap-index.xml 301\n');
  expect(redirectsFile('/atlas/').split('\n')).toEqual([
    '/atlas/en/* /atlas/:splat 301',
    '/atlas/sitemap.xml /atlas/sitemap-index.xml 301',
    '/ /atlas/ 302',
    '/atlas/* /atlas/404.html 404',
    '',
  ]);
});
