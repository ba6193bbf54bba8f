import { isHashed } from '../hosts/caching.ts';
import type { Locale } from '../i18n/locales.ts';
import { isPage } from '../site-files.ts';

/** A file of an edition: its path from the root of the site (`''` is the home page), the hash of its content, and the bytes that it takes to fetch. */
export type EditionFile = readonly [path: string, hash: string, bytes: number];

/** Everything of one language that a build holds and a reader may save, as `offline/<locale>.json` lists it. */
export interface Edition {
  /** The hash of all its files. */
  version: string;
  /** The version of its search index, under which Pagefind’s entry file is asked for. */
  search: string;
  files: readonly EditionFile[];
}

/** What `offline/editions.json` says of the edition of a language. */
export interface EditionFacts {
  version: string;
  pages: number;
  /** About how many bytes it takes to fetch from a host that compresses, and how many on the device. */
  fetched: number;
  stored: number;
}

export type Editions = Record<Locale, EditionFacts>;

/** What is saved of a language. */
export interface Saved {
  /** The version that is being saved, or was. */
  version: string;
  search: string;
  /** Whether every file of some edition is there. An update that has not ended leaves this as it is: all files of the old one are still there, some of them newer. */
  complete: boolean;
  /** Whether every file of `version` is there. */
  current: boolean;
  /** When the last save ended, in milliseconds since 1970. */
  savedAt: number | undefined;
  /** Whether a new edition is fetched without being asked for. */
  keepCurrent: boolean;
}

/** The hashes of the saved files by path. */
export type SavedFiles = Record<string, string>;

/** What has to be done to have an edition. */
export interface Plan {
  /** What to fetch, in this order. */
  fetch: readonly EditionFile[];
  /** Paths of an older edition that the new one does not have. */
  remove: readonly string[];
  /** Bytes to fetch. */
  bytes: number;
  /** Bytes of the files that are there already. */
  had: number;
}

/**
 * Plans the way from what is saved to an edition. Files that others name by their content come first, then pages, then the lists of the search:
 * wherever the way breaks off, what is there fits together.
 */
export function planSave({ files }: Edition, saved: SavedFiles): Plan {
  const missing = files.filter(([path, hash]) => saved[path] !== hash);
  const wanted = new Set(files.map(([path]) => path));
  const sum = (list: readonly EditionFile[]) => list.reduce((total, [, , bytes]) => total + bytes, 0);
  const bytes = sum(missing);
  return {
    fetch: missing.toSorted(([one], [other]) => rank(one) - rank(other)),
    remove: Object.keys(saved).filter((path) => !wanted.has(path)),
    bytes,
    had: sum(files) - bytes,
  };
}

function rank(path: string): number {
  if (isHashed(path)) return 0;
  return isPage(path) ? 1 : 2;
}
