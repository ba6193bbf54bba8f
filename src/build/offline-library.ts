import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { isText } from '../hosts/content-types.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import type { Edition, EditionFile, Editions } from '../offline/edition.ts';
import { isFetched, isPage, localeOfPath } from '../site-files.ts';
import { filesIn } from './files-in.ts';

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
  const paths = await filesIn(dist);
  const libraries = locales.map((locale) => ({ locale, paths: paths.filter((path) => belongsTo(path, locale)) }));
  // Many files belong to every language: each is read and compressed once.
  const wanted = [...new Set(libraries.flatMap((library) => library.paths))];
  const listed = new Map(await Promise.all(wanted.map(async (path) => [path, await listFile(dist, path)] as const)));
  await mkdir(join(dist, 'offline'), { recursive: true });
  const facts = await Promise.all(
    libraries.map(async ({ locale, paths: own }) => {
      const files = own.flatMap((path) => listed.get(path) ?? []);
      const edition = { ...(await versionsOf(dist, files, locale)), files: files.map(({ file }) => file) };
      await writeFile(join(dist, `offline/${locale}.json`), JSON.stringify(edition satisfies Edition));
      const sum = (bytesOf: (listed: ListedFile) => number) => files.reduce((total, one) => total + bytesOf(one), 0);
      return [
        locale,
        {
          version: edition.version,
          pages: files.filter(({ file: [path] }) => isPage(path)).length,
          fetched: sum(({ file: [, , bytes] }) => bytes),
          stored: sum(({ stored }) => stored),
        },
      ] as const;
    }),
  );
  const editions = Object.fromEntries(facts) as Editions;
  await writeFile(join(dist, 'offline/editions.json'), JSON.stringify(editions));
  return editions;
}

/** Whether a file of the site is part of a language’s library: its pages, its search, and what all pages need. Downloads and feeds are not. */
function belongsTo(path: string, locale: Locale): boolean {
  if (path.startsWith('assets/') || ['icon.svg', 'world.svg'].includes(path)) return true;
  if (/^pagefind\/pagefind(?:\.js|-entry\.json)$/.test(path)) return true;
  if (path.startsWith('pagefind/'))
    return new RegExp(
      `^pagefind/(?:(?:filter|fragment|index)/${locale}_|pagefind\\.${locale}_|wasm\\.${locale}\\.)`,
    ).test(path);
  return localeOfPath(path) === locale && (/(?:^|\/)index\.html$/.test(path) || isFetched(path));
}

interface ListedFile {
  file: EditionFile;
  /** Its bytes on the device. */
  stored: number;
}

async function listFile(dist: string, path: string): Promise<ListedFile> {
  const content = await readFile(join(dist, path));
  const bytes = isText(path) ? (await compress(content)).length : content.length;
  // A browser asks for `technology/`, not for `technology/index.html`.
  return { file: [path.replace(/(^|\/)index\.html$/, '$1'), hashOf(content), bytes], stored: content.length };
}

async function versionsOf(
  dist: string,
  files: readonly ListedFile[],
  locale: Locale,
): Promise<Pick<Edition, 'version' | 'search'>> {
  const lists = join(dist, locale === defaultLocale ? '' : locale, 'search/pages.json');
  const { version: search } = JSON.parse(await readFile(lists, 'utf8')) as { version: string };
  return { version: hashOf(Buffer.from(files.map(({ file: [path, hash] }) => `${path} ${hash}`).join('\n'))), search };
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
