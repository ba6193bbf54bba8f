/** Folders of the site whose files have names made from their content. Such a file never changes: a change makes a file of another name. */
export const hashedFolders = ['assets', 'pagefind/filter', 'pagefind/fragment', 'pagefind/index'] as const;

/** For files of the hashed folders: kept for a year, the longest that caches heed, and not asked about again. */
export const immutable = 'public, max-age=31536000, immutable';

/** For all other files: kept, and asked about before each use, which costs an answer without a body where nothing changed. */
export const revalidated = 'no-cache';

/** Whether a file, by its path from the folder of the site, is in a hashed folder. */
export function isHashed(path: string): boolean {
  return hashedFolders.some((folder) => path.startsWith(`${folder}/`));
}

/** The `Cache-Control` of a file by its path from the folder of the site, such as `assets/style.1a1OYeTZ.css`. */
export function cacheControl(path: string): string {
  return isHashed(path) ? immutable : revalidated;
}
