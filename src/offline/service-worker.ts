/// <reference lib="webworker" />
import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { clientsClaim, type WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { isHashed } from '../hosts/caching.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import type { Edition, Editions } from './edition.ts';
import { saveLibrary } from './save-library.ts';
import { isFetched, isPage, localeOfPath } from '../site-files.ts';
import { libraryCache, readPagesCache, SavedLibrary } from './saved-library.ts';

// The service worker of the whole site. What was read stays readable, what was saved is read and searched without a network, and nothing else
// is ever fetched ahead. It is bundled by src/build/offline-library.ts, which knows the files that each language’s offline page consists of.

declare const self: ServiceWorkerGlobalScope;
declare const offlinePages: Record<Locale, readonly string[]>;

/** Seconds after which a saved copy is shown instead of waiting longer for the host. */
const patience = 4;
/** How often a saved library is held against the newest edition, in milliseconds. */
const updateInterval = 10 * 60 * 1000;

const base = new URL(self.registration.scope).pathname;
const libraries = locales.map((locale) => new SavedLibrary(locale, base));
const libraryOf = (path: string) => libraries.find(({ locale }) => locale === localeOfPath(path)) as SavedLibrary;
const pathOf = (url: URL) => url.pathname.slice(base.length);
const assetsCache = 'taawun-assets';
const dataCache = 'taawun-data';

void self.skipWaiting();
clientsClaim();

// The plugins of Workbox are typed for projects that take `undefined` for a missing member.
const sound = new CacheableResponsePlugin({ statuses: [200] }) as WorkboxPlugin;
const atMost = (maxEntries: number) => new ExpirationPlugin({ maxEntries }) as WorkboxPlugin;

/** Pages are kept by address alone: `?q=` and `?highlight=` make no other page. */
const withoutQuery: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => {
    const url = new URL(request.url);
    return url.origin + url.pathname;
  },
};

/** Where nothing was kept by the way, what the reader saved. A page that was read after the save is the newer one, so it goes first. */
const orSaved: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
    if (cachedResponse) return cachedResponse;
    const path = pathOf(new URL(request.url));
    return libraryOf(path).match(path);
  },
};

/** Files named for their content are the same in every library. */
const orSavedAnywhere: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
    if (cachedResponse) return cachedResponse;
    const path = pathOf(new URL(request.url));
    for (const library of libraries) {
      const saved = await library.match(path);
      if (saved) return saved;
    }
    return undefined;
  },
};

/** The lists of the search belong together, so they come from the saved library as soon as there is a whole one, and never mixed. */
const savedFirst: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
    const url = new URL(request.url);
    const path = pathOf(url);
    for (const library of path.startsWith('pagefind/') ? libraries : [libraryOf(path)]) {
      const saved = await library.match(path);
      if (!saved) continue;
      const { complete, search } = await library.read();
      const wanted = url.searchParams.get('ts');
      if (complete && (wanted === null || wanted === search)) return saved;
    }
    return cachedResponse;
  },
};

const pages = new NetworkFirst({
  cacheName: readPagesCache,
  networkTimeoutSeconds: patience,
  plugins: [withoutQuery, sound, atMost(400), orSaved],
});
const assets = new CacheFirst({
  cacheName: assetsCache,
  plugins: [sound, atMost(600), orSavedAnywhere],
});
const data = new NetworkFirst({
  cacheName: dataCache,
  networkTimeoutSeconds: patience,
  plugins: [sound, atMost(60), savedFirst],
});

// A file that is being saved is fetched with redirects refused; it is kept by whoever saves it.
const isSave = (request: Request) => request.redirect === 'error';
/** Files that stay under their names while their content changes. */
const isData = (path: string) => isFetched(path) || path === 'pagefind/pagefind.js' || path === 'icon.svg';

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  async (options) => {
    // The answer comes first; what is new of a saved library is fetched behind it.
    if (options.event instanceof FetchEvent) options.event.waitUntil(updateLibraries().catch(() => undefined));
    return pages.handle(options);
  },
);
registerRoute(({ request, sameOrigin, url }) => sameOrigin && !isSave(request) && isHashed(pathOf(url)), assets);
registerRoute(({ request, sameOrigin, url }) => sameOrigin && !isSave(request) && isData(pathOf(url)), data);

// A page that is not saved: the offline page of the language says so under the address that was asked for.
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const locale = localeOfPath(pathOf(new URL(request.url)));
  const [page = ''] = offlinePages[locale];
  const found = (await caches.match(base + page, { cacheName: readPagesCache })) ?? (await libraryOf(page).match(page));
  return found ?? Response.error();
});

self.addEventListener('message', (event) => {
  const { keep } = event.data as { keep?: readonly string[] };
  if (keep) event.waitUntil(keepFiles(keep));
});

/** Keeps what a page consists of that was opened before this worker was there, and the offline page of its language. */
async function keepFiles(addresses: readonly string[]): Promise<void> {
  const [page = ''] = addresses;
  const offline = offlinePages[localeOfPath(pathOf(new URL(page)))].map((path) => base + path);
  const paths = [...addresses, ...offline].map((address) => pathOf(new URL(address, self.location.origin)));
  const isFile = (path: string) => isHashed(path) || isData(path);
  // A page counts as kept, so it comes when what it consists of is there.
  for (const some of [paths.filter(isFile), paths.filter(isPage)]) await Promise.allSettled(some.map(keepFile));
}

async function keepFile(path: string): Promise<void> {
  const cacheName = isHashed(path) ? assetsCache : isData(path) ? dataCache : readPagesCache;
  const cache = await caches.open(cacheName);
  if (!(await cache.match(base + path))) await cache.add(base + path);
}

let lookedForUpdates = 0;

/** Brings every saved library that is to stay current to the newest edition, fetching only what changed. */
async function updateLibraries(): Promise<void> {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData || Date.now() - lookedForUpdates < updateInterval) return;
  lookedForUpdates = Date.now();
  const wanted = [];
  for (const library of libraries) {
    const saved = (await caches.has(libraryCache(library.locale))) ? await library.read() : undefined;
    if (saved?.complete && saved.keepCurrent) wanted.push({ library, saved });
  }
  if (wanted.length === 0) return;
  const editions = await fetchJson<Editions>('offline/editions.json');
  for (const { library, saved } of wanted) {
    if (saved.current && saved.version === editions[library.locale].version) continue;
    await navigator.locks.request(libraryCache(library.locale), { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const edition = await fetchJson<Edition>(`offline/${library.locale}.json`);
      // Where it breaks off, the next visit goes on.
      await saveLibrary({ edition, library, waits: [] }).catch(() => undefined);
    });
  }
}

async function fetchJson<Data>(path: string): Promise<Data> {
  const response = await fetch(base + path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return (await response.json()) as Data;
}
