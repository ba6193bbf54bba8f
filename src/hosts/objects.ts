import { cacheControl } from './caching.ts';
import { contentType } from './content-types.ts';

/** An object of a store: what it is asked for by, the file that it holds, and the headers that the store sends with it. */
export interface StoredObject {
  key: string;
  file: string;
  contentType: string;
  cacheControl: string;
}

/**
 * The objects that a site is as a store without rules: each file under its path, and the page of a folder under the folder’s address too, since a
 * store asked for `technology/` looks for a key of that name and for nothing else. `prefix` is put before each key, such as `atlas/`; with it the
 * home page has a key as well. `files` are paths from the folder of the site.
 */
export function storedObjects(files: readonly string[], prefix = ''): StoredObject[] {
  return files.flatMap((file) => {
    const address = file.replace(/(^|\/)index\.html$/, '$1');
    return [...new Set([prefix + file, prefix + address])]
      .filter((key) => key !== '')
      .map((key) => ({ key, file, contentType: contentType(file), cacheControl: cacheControl(file) }));
  });
}
