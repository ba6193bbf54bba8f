import type { Locale } from '../i18n/locales.ts';
import { localeOfPath } from '../site-files.ts';
import type { Saved, SavedFiles } from './edition.ts';

/** The cache with the saved files of a language, each under its address without a query. */
export function libraryCache(locale: Locale): string {
  return `taawun-library-${locale}`;
}

/** The cache of pages that were read, which the service worker fills. */
export const readPagesCache = 'taawun-pages';

const nothing: Saved = {
  version: '',
  search: '',
  complete: false,
  current: false,
  savedAt: undefined,
  keepCurrent: true,
};

/** What is saved of a language, kept beside the files themselves, so that they come and go together. */
export class SavedLibrary {
  readonly locale: Locale;
  readonly base: string;

  /** `base` is the sub-path of the site with a slash at both ends. */
  constructor(locale: Locale, base: string) {
    this.locale = locale;
    this.base = base;
  }

  /** The state of what is saved; nothing, where nothing is. */
  async read(): Promise<Saved> {
    return { ...nothing, ...(await this.#readNote<Partial<Saved>>('state')) };
  }

  async write(saved: Saved): Promise<void> {
    await this.#writeNote('state', saved);
  }

  async readFiles(): Promise<SavedFiles> {
    return (await this.#readNote<SavedFiles>('files')) ?? {};
  }

  async writeFiles(files: SavedFiles): Promise<void> {
    await this.#writeNote('files', files);
  }

  /** The saved file behind a path from the root of the site, or undefined. Looking does not make a cache that is not there. */
  async match(path: string): Promise<Response | undefined> {
    return caches.match(this.base + path, { cacheName: libraryCache(this.locale) });
  }

  async put(path: string, response: Response): Promise<void> {
    await (await this.#cache()).put(this.base + path, response);
  }

  /** The paths of all files that are really there. */
  async paths(): Promise<Set<string>> {
    const requests = await (await this.#cache()).keys();
    return new Set(requests.map(({ url }) => new URL(url).pathname.slice(this.base.length)));
  }

  async delete(paths: readonly string[]): Promise<void> {
    const cache = await this.#cache();
    await Promise.all(paths.map((path) => cache.delete(this.base + path)));
  }

  /** Forgets the pages of the language that were read by the way; the offline page itself stays, as it is shown in the place of others. */
  async forgetReadPages(): Promise<void> {
    const cache = await caches.open(readPagesCache);
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname.slice(this.base.length);
      if (localeOfPath(path) === this.locale && !path.endsWith('offline/')) await cache.delete(request);
    }
  }

  /** Removes everything that is saved of the language. */
  async remove(): Promise<void> {
    await caches.delete(libraryCache(this.locale));
  }

  #cache(): Promise<Cache> {
    return caches.open(libraryCache(this.locale));
  }

  #note(name: string): string {
    return `offline/saved/${name}.json`;
  }

  async #readNote<Note>(name: string): Promise<Note | undefined> {
    const response = await this.match(this.#note(name));
    return response ? ((await response.json()) as Note) : undefined;
  }

  async #writeNote(name: string, note: unknown): Promise<void> {
    await this.put(this.#note(name), Response.json(note));
  }
}
