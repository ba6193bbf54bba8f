import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { immutable, revalidated } from '../../src/hosts/caching.ts';
import { contentType } from '../../src/hosts/content-types.ts';
import { precompress } from '../../src/hosts/precompress.ts';
import { securityHeaders } from '../../src/hosts/security.ts';
import { expect, test } from '../support/browser.ts';
import { distDirectory, siteFiles, subPathDirectory, subPathHost } from '../support/dist.ts';
import { findServer } from '../support/find-server.ts';
import { startCaddy, startNginx, startObjectStore, startPagesHost, startPython, type Site } from '../support/hosts.ts';
import type { SiteServer } from '../support/server.ts';

// The same finished site on servers of other people, as they are installed, with the examples of src/hosts/ where there is one.

/** An article with a word to search for; the small content is another. */
const sites: readonly (Site & { at: string; query: string })[] = [
  { at: 'at the root', directory: distDirectory, base: '/', query: 'satellite' },
  { at: 'under a sub-path', directory: subPathDirectory, base: subPathHost.BASE_PATH, query: 'cable' },
];

interface Host {
  name: string;
  start: ((site: Site) => Promise<SiteServer>) | undefined;
  /** It has our example, with all headers and types. */
  example?: boolean;
  /** It shows our page where there is none, and not one of its own. */
  notFound: boolean;
  /** It knows files by their whole names alone, and so no page at its root. */
  exactKeys?: boolean;
}

const nginx = findServer('nginx');
const caddy = findServer('caddy');
const python = findServer('python3');

const hosts: readonly Host[] = [
  {
    name: 'nginx',
    start: nginx === undefined ? undefined : (site) => startNginx(nginx, site),
    example: true,
    notFound: true,
  },
  {
    name: 'Caddy',
    start: caddy === undefined ? undefined : (site) => startCaddy(caddy, site),
    example: true,
    notFound: true,
  },
  {
    name: 'Python’s http.server',
    start: python === undefined ? undefined : (site) => startPython(python, site),
    notFound: false,
  },
  { name: 'a host like GitHub Pages', start: startPagesHost, notFound: true },
  { name: 'an object store', start: startObjectStore, notFound: false, exactKeys: true },
];

const cases = hosts.flatMap((host) =>
  sites
    .filter(({ base, directory }) => existsSync(directory) && !(host.exactKeys && base === '/'))
    .map((site) => ({ ...host, ...site })),
);

describe.each(cases)('$name, $at', ({ start, example, notFound, exactKeys, directory, base, query }) => {
  let host: SiteServer;
  let folder = directory;
  /** The answer to a request, read to its end. */
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(host.origin + base + path, { redirect: 'manual', headers });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  };

  beforeAll(async () => {
    if (!start) return;
    // Compressed forms are looked at in a copy of the small site, where they are soon made.
    if (example && base !== '/') {
      folder = await mkdtemp(join(tmpdir(), 'taawun-compressed-'));
      await cp(directory, folder, { recursive: true });
      await precompress(join(folder, 'technology'));
    }
    host = await start({ directory: folder, base });
  });
  afterAll(async () => {
    await host?.close();
    if (folder !== directory) await rm(folder, { recursive: true });
  });

  test.skipIf(!start)('a reader gets to every kind of page, searches and filters', async ({ open }) => {
    const page = await open('/', {
      root: host.origin + base.replace(/\/$/, ''),
      expectedFaults: /^(?:404: |console: Failed to load ).*\/missing\/\)?$/,
    });
    await page.locator(`main a[href="${base}technology/"]`).first().click();
    await page.waitForURL(`**${base}technology/`);
    await page.goto(`${base}ar/technology/overview/`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.goto(`${base}search/?q=${query}`);
    await page.locator('.result-title a').first().click();
    await page.locator('article h1').waitFor();
    await page.goto(`${base}partnerships/`);
    const field = page.locator('register-filter input[name="q"]');
    await field.fill(query);
    await page.locator('[data-part="results"] a').first().waitFor();
    await field.fill('no such thing');
    await page.locator('[data-part="nothing"]').waitFor();
    if (notFound) {
      const answer = await page.goto(`${base}missing/`);
      expect(answer?.status()).toBe(404);
      await page.locator('main h1').waitFor();
    } else expect((await ask('missing/')).status).toBe(404);
    expect(await page.context().cookies()).toEqual([]);
  });

  test.skipIf(!start || exactKeys)('an address without its last slash leads to it', async () => {
    const { status, headers } = await ask('technology/overview');
    expect([301, 308]).toContain(status);
    expect(new URL(headers['location'] ?? '', host.origin).pathname).toBe(`${base}technology/overview/`);
  });

  test.skipIf(!start || !example)(
    'every kind of file has its type, the headers, and the right time in caches',
    async () => {
      const files = await siteFiles(directory);
      const kinds = [...Map.groupBy(files, (file) => /\.[^./]+$/.exec(file)?.[0]).values()].map(
        ([first = '']) => first,
      );
      const extra = files.filter((file) =>
        /^(?:assets\/style|pagefind\/(?:pagefind|wasm)|search\/pages|404)/.test(file),
      );
      expect(kinds.length).toBeGreaterThan(10);
      for (const file of [...kinds, ...extra]) {
        const { status, headers } = await ask(file.replace(/(^|\/)index\.html$/, '$1'));
        const hashed = /^(?:assets|pagefind\/(?:filter|fragment|index))\//.test(file);
        expect({ file, status, ...headers }).toMatchObject({
          file,
          status: 200,
          'content-type': contentType(file),
          'cache-control': hashed ? immutable : revalidated,
          ...lowerCased(securityHeaders),
        });
      }
    },
  );

  test.skipIf(!start || !example)(
    'what is not there is answered with 404.html, never kept, under the headers',
    async () => {
      for (const path of ['missing', 'missing/', 'missing.md', 'assets/missing.js']) {
        const { status, headers, text } = await ask(path);
        expect({ path, status, ...headers }).toMatchObject({
          path,
          status: 404,
          'content-type': contentType('404.html'),
          'cache-control': revalidated,
          ...lowerCased(securityHeaders),
        });
        expect(text).toContain('</html>');
      }
    },
  );

  test.skipIf(!start || !example)('a file is asked about, and not sent again where it is the same', async () => {
    const plain = { 'Accept-Encoding': 'identity' };
    const first = await ask('technology/overview/', plain);
    const again = await ask('technology/overview/', { ...plain, 'If-None-Match': first.headers['etag'] ?? '' });
    expect(again.status).toBe(304);
  });

  test.skipIf(!start || !example || base === '/')('compressed forms are sent to who reads them', async () => {
    for (const [accepted, encoding] of [
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ] as const) {
      const { headers, text } = await ask('technology/overview/', { 'Accept-Encoding': accepted });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['content-type']).toBe(contentType('index.html'));
      if (encoding) expect(headers['vary']).toMatch(/accept-encoding/i);
      expect(text).toContain('</html>');
    }
  });
});

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
