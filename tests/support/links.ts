import type { FinishedPage } from './dist.ts';
import type { Fault } from './faults.ts';

/** Where a finished site is hosted: `https://taawun.example` and `/`, or `https://library.example` and `/atlas/`. */
export interface Hosting {
  host: string;
  base: string;
}

/** Attributes that hold one address. */
const addressAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'data-search'];

/** Addresses in the head that stand in `content`. */
const metaAddresses =
  'meta[property="og:url"], meta[property="og:image"], meta[name="twitter:image"], meta[name^="citation_"]';

/** The hosting that a finished site was built for, read off the canonical address of its home page. */
export function hostingOf(pages: readonly FinishedPage[]): Hosting {
  const home = pages.find(({ path }) => path === '/')?.document;
  const canonical = home?.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!canonical) throw new Error('The home page has no canonical address.');
  const { origin, pathname } = new URL(canonical);
  return { host: origin, base: pathname };
}

/** Every address that a page leads to or loads, once each, as it is written there. */
export function addressesOf({ document }: FinishedPage): Set<string> {
  const found = new Set<string>();
  for (const name of addressAttributes) {
    for (const element of document.querySelectorAll(`[${name}]`)) found.add(element.getAttribute(name) ?? '');
  }
  for (const element of document.querySelectorAll('[srcset]')) {
    for (const candidate of (element.getAttribute('srcset') ?? '').split(','))
      found.add(candidate.trim().split(/\s/)[0] ?? '');
  }
  for (const element of document.querySelectorAll(metaAddresses)) {
    const content = element.getAttribute('content') ?? '';
    if (/^https?:/.test(content)) found.add(content);
  }
  return found;
}

/**
 * A fault for every address of the pages that leads nowhere inside the site: no such file, no trailing slash, outside the sub-path, or an
 * anchor that its page does not have. `files` are all files of the site, from its folder. Addresses of other hosts are not looked at.
 */
export function brokenLinks(
  pages: readonly FinishedPage[],
  files: readonly string[],
  { host, base }: Hosting,
): Fault[] {
  const allFiles = new Set(files);
  const pageOfFile = new Map(pages.map((page) => [page.file, page]));
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (page: FinishedPage) => {
    let ids = anchors.get(page.file);
    if (!ids) anchors.set(page.file, (ids = new Set(page.document.querySelectorAll('[id]').map(({ id }) => id))));
    return ids;
  };

  const faultOf = (page: FinishedPage, address: string): string | undefined => {
    if (address === '') return 'is empty';
    const url = URL.parse(address, `${host}${base}${page.path.slice(1)}`);
    if (!url) return 'is no address';
    if (url.origin !== host) return undefined;
    if (!url.pathname.startsWith(base)) return `leaves the sub-path ${base}`;
    const place = decodeURIComponent(url.pathname.slice(base.length));
    const file = place === '' || place.endsWith('/') ? `${place}index.html` : place;
    if (!allFiles.has(file))
      return allFiles.has(`${place}/index.html`) ? 'lacks its trailing slash' : 'leads to no file';
    const target = pageOfFile.get(file);
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor && target && !anchorsOf(target).has(anchor))
      return `leads to an anchor that ${target.path} does not have`;
    return undefined;
  };

  return pages.flatMap((page) =>
    [...addressesOf(page)].flatMap((address) => {
      const fault = faultOf(page, address);
      return fault ? [{ page: page.path, what: `${JSON.stringify(address)} ${fault}` }] : [];
    }),
  );
}

/** A fault for every `url()` of a style sheet that leads to no file. `file` is the sheet’s own, from the folder of the site. */
export function brokenStyleLinks(
  file: string,
  css: string,
  files: readonly string[],
  { host, base }: Hosting,
): Fault[] {
  const allFiles = new Set(files);
  return [...css.matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)].flatMap(([, address = '']) => {
    if (address.startsWith('data:')) return [];
    const { origin, pathname } = new URL(address, `${host}${base}${file}`);
    const inside =
      origin === host && pathname.startsWith(base) && allFiles.has(decodeURIComponent(pathname.slice(base.length)));
    return inside ? [] : [{ page: file, what: `url(${address}) leads to no file of the site` }];
  });
}
