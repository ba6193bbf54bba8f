/** What is known of a finished site where its pages are made to stand without a server. */
export interface Site {
  /** The sub-path that the pages were built for, with a slash at both ends. */
  base: string;
  /** Where the site is published: its root, with a slash at the end. */
  url: string;
  /** Whether the copy has a file, named from its root. */
  has(file: string): boolean;
}

/**
 * An address on a page as it is without a server: relative, with `index.html` written out. What leads to another host stays as it is; what the
 * copy leaves out is named by its public address.
 */
export function relativeAddress(address: string, page: string, site: Site): string {
  const inside = fileOf(address, page, site);
  if (inside === undefined) return address;
  const { file, rest } = inside;
  const found = file === '' || file.endsWith('/') ? `${file}index.html` : file;
  if (site.has(found)) return steps(page, found) + rest;
  return new URL(encodeURI(file), site.url).href + rest;
}

/** As `relativeAddress`, for a folder that scripts put names after. */
export function relativeFolder(address: string, page: string, site: Site): string {
  const inside = fileOf(address, page, site);
  if (inside === undefined) return address;
  return steps(page, inside.file.replace(/(?<=[^/])$/, '/')) || './';
}

/**
 * The file, from the root of the site, that an address on a page names, and what follows it (query and fragment). Undefined for a place on the
 * same page and for what lies outside of the site.
 */
export function fileOf(address: string, page: string, { base }: Site): { file: string; rest: string } | undefined {
  if (address === '' || /^[#?]/.test(address)) return undefined;
  const host = 'http://site.invalid';
  const here = new URL(encodeURI(page.replace(/[^/]*$/, '')), host + base);
  const target = URL.parse(address, here);
  if (target?.origin !== host || !`${target.pathname}/`.startsWith(base)) return undefined;
  const [path = ''] = /^[^?#]*/.exec(address) ?? [];
  return { file: decodeURI(target.pathname.slice(base.length)), rest: address.slice(path.length) };
}

/** The way from a page to another file of the copy; empty where a page stands in the folder that is asked for. */
function steps(page: string, file: string): string {
  const from = page.split('/').slice(0, -1);
  const to = file.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  const way = '../'.repeat(from.length - common) + to.slice(common).map(encodeURIComponent).join('/');
  // A name with a colon would be read as the scheme of an address.
  return /^[^/]*:/.test(way) ? `./${way}` : way;
}
