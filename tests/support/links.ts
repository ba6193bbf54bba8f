import type { FinishedPage } from './dist.ts';
import type { Fault } from './faults.ts';

/** Where a finished site is hosted: `https://taawun.example` and `/`, or `https://library.example` and `/atlas/`. */
export interface Hosting {
  host: string;
  base: string;
}

/** Attributes that hold one address. */
const addressAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'data-search'];

/** Elements with an address; those of the head that have one in `content` are read by machines. */
const withAddress = [...addressAttributes.map((name) => `[${name}]`), '[srcset]', 'meta[content]'].join(', ');

/** The hosting that a finished site was built for, read off the canonical address of its home page. */
export function hostingOf(home: FinishedPage): Hosting {
  const canonical = home.document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (!canonical) throw new Error('The home page has no canonical address.');
  const { origin, pathname } = new URL(canonical);
  return { host: origin, base: pathname };
}

/** Every address that a page leads to or loads, once each, as it is written there. */
export function addressesOf({ document }: FinishedPage): Set<string> {
  const found = new Set<string>();
  for (const element of document.querySelectorAll(withAddress)) {
    const { attributes } = element;
    for (const name of addressAttributes) if (attributes[name] !== undefined) found.add(attributes[name]);
    for (const candidate of attributes['srcset']?.split(',') ?? []) found.add(candidate.trim().split(/\s/)[0] ?? '');
    if (element.tagName === 'META' && /^https?:/.test(attributes['content'] ?? ''))
      found.add(attributes['content'] ?? '');
  }
  return found;
}

/** Schemes that an address of a page may have. Those of the atlas’s own (`term:`) are to be resolved by the build. */
const schemes = ['http:', 'https:', 'mailto:', 'tel:', 'data:'];

/**
 * Collects where the pages of a site lead, one page after the other, and then tells what is broken: no such file, no trailing slash, outside the
 * sub-path, or an anchor that its page does not have. Addresses of other hosts are not looked at.
 */
export class LinkMap {
  readonly #hosting: Hosting;
  readonly #files: ReadonlySet<string>;
  readonly #anchors = new Map<string, Set<string>>();
  readonly #links: { page: string; address: string }[] = [];

  /** `files` are all files of the site, from its folder. */
  constructor(files: readonly string[], hosting: Hosting) {
    this.#files = new Set(files);
    this.#hosting = hosting;
  }

  add(page: FinishedPage): void {
    this.#anchors.set(page.file, new Set(page.document.querySelectorAll('[id]').map(({ id }) => id)));
    for (const address of addressesOf(page)) this.#links.push({ page: page.path, address });
  }

  /** A fault for every address that leads nowhere. */
  faults(): Fault[] {
    return this.#links.flatMap(({ page, address }) => {
      const fault = this.#faultOf(page, address);
      return fault ? [{ page, what: `${JSON.stringify(address)} ${fault}` }] : [];
    });
  }

  #faultOf(page: string, address: string): string | undefined {
    if (address === '') return 'is empty';
    const { host, base } = this.#hosting;
    const url = URL.parse(address, `${host}${base}${page.slice(1)}`);
    if (!url || !schemes.includes(url.protocol)) return 'is no address';
    if (url.origin !== host) return undefined;
    if (!url.pathname.startsWith(base)) return `leaves the sub-path ${base}`;
    const place = decodeURIComponent(url.pathname.slice(base.length));
    const file = place === '' || place.endsWith('/') ? `${place}index.html` : place;
    if (!this.#files.has(file))
      return this.#files.has(`${place}/index.html`) ? 'lacks its trailing slash' : 'leads to no file';
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor && this.#anchors.get(file)?.has(anchor) === false)
      return 'leads to an anchor that its page does not have';
    return undefined;
  }
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
