import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { isText } from '../hosts/content-types.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import type { Edition, EditionFile, Editions } from '../offline/edition.ts';

const compress = promisify(gzip);

/** The name of the service worker at the root of the site, which `src/offline/register.ts` registers. */
const workerName = 'service-worker.js';

/**
 * Makes what reading offline needs from the finished pages: `offline/<locale>.json`, the list of all files of a language with their hashes;
 * `offline/editions.json`, the versions and sizes; and the service worker. It runs last, since it lists what all others made.
 */
export function offlineLibrary(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-library',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
      },
      async 'astro:build:done'({ dir, logger }) {
        const dist = fileURLToPath(dir);
        const editions = await writeEditions(dist);
        await bundleWorker(dist, base);
        const sizes = locales.map((locale) => `${locale} ${Math.round(editions[locale].fetched / 1024)} KiB`);
        logger.info(`to save a language takes ${sizes.join(', ')}`);
      },
    },
  };
}

/** Writes the lists of what the finished site in a folder has to save, and gives what they come to. */
export async function writeEditions(dist: string): Promise<Editions> {
  const paths = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const folder = join(dist, 'offline');
  await mkdir(folder, { recursive: true });
  const facts = await Promise.all(
    locales.map(async (locale) => {
      const own = paths.filter((path) => belongsTo(path, locale));
      const listed = await listEdition(dist, own, locale);
      await writeFile(join(folder, `${locale}.json`), JSON.stringify(listed.edition));
      return [locale, listed.facts] as const;
    }),
  );
  const editions = Object.fromEntries(facts) as Editions;
  await writeFile(join(folder, 'editions.json'), JSON.stringify(editions));
  return editions;
}

/** Whether a file of the site is part of a language’s library: its pages, its search, and what all pages need. Downloads and feeds are not. */
function belongsTo(path: string, locale: Locale): boolean {
  const foreign = locales.some((other) => other !== defaultLocale && path.startsWith(`${other}/`));
  const own = locale === defaultLocale ? !foreign : path.startsWith(`${locale}/`);
  if (own && /(?:^|\/)index\.html$/.test(path)) return true;
  if (own && /(?:^|\/)search\/[^/]+\.json$/.test(path)) return true;
  if (own && path.endsWith('partnerships/register.json')) return true;
  if (['world.svg', 'icon.svg', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json'].includes(path)) return true;
  if (path.startsWith('assets/')) return true;
  return new RegExp(
    `^pagefind/(?:(?:filter|fragment|index)/${locale}_|pagefind\\.${locale}_|wasm\\.${locale}\\.)`,
  ).test(path);
}

async function listEdition(
  dist: string,
  paths: readonly string[],
  locale: Locale,
): Promise<{ edition: Edition; facts: Editions[Locale] }> {
  let stored = 0;
  const files = await Promise.all(
    paths.map(async (path): Promise<EditionFile> => {
      const content = await readFile(join(dist, path));
      stored += content.length;
      const bytes = isText(path) ? (await compress(content)).length : content.length;
      // A browser asks for `technology/`, not for `technology/index.html`.
      return [path.replace(/(^|\/)index\.html$/, '$1'), hashOf(content), bytes];
    }),
  );
  const version = hashOf(Buffer.from(files.map(([path, hash]) => `${path} ${hash}`).join('\n')));
  const lists = join(dist, locale === defaultLocale ? '' : locale, 'search/pages.json');
  const search = (JSON.parse(await readFile(lists, 'utf8')) as { version: string }).version;
  return {
    edition: { version, search, files },
    facts: {
      version,
      pages: files.filter(([path]) => path === '' || path.endsWith('/')).length,
      fetched: files.reduce((sum, [, , bytes]) => sum + bytes, 0),
      stored,
    },
  };
}

/** As `hashOf` of src/offline/save-library.ts finds it again in the browser. */
function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** Bundles the service worker, which is told the files of each language’s offline page. */
async function bundleWorker(dist: string, base: string): Promise<void> {
  const pages = await Promise.all(
    locales.map(async (locale) => {
      const page = locale === defaultLocale ? 'offline/' : `${locale}/offline/`;
      const html = await readFile(join(dist, page, 'index.html'), 'utf8');
      const files = new Set<string>();
      for (const [, url = ''] of html.matchAll(/(?:src|href)="([^"]+\/(?:assets\/[^"]+|icon\.svg))"/g))
        await addWithImports(dist, url.slice(base.length), files);
      return [locale, [page, ...files]] as const;
    }),
  );
  await build({
    configFile: false,
    logLevel: 'error',
    define: { offlinePages: JSON.stringify(Object.fromEntries(pages)), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'serviceWorker',
        fileName: () => workerName,
      },
    },
  });
}

/** Adds a file to those of a page, with the scripts that it imports. */
async function addWithImports(dist: string, path: string, files: Set<string>): Promise<void> {
  if (files.has(path)) return;
  files.add(path);
  if (!path.endsWith('.js')) return;
  const script = await readFile(join(dist, path), 'utf8');
  for (const [, name = ''] of script.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    await addWithImports(dist, `assets/${name}`, files);
}
