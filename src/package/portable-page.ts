import { fileOf, relativeAddress, relativeFolder, type Site } from './addresses.ts';
import { rewriteTags, writeTag, type Tag } from './tags.ts';

/** Where a copy keeps the script that its pages need in place of a server (loader.ts). */
export const loaderFile = 'assets/portable.js';

const addresses = ['href', 'src', 'action', 'data-search', 'data-register'];
const folders = ['data-base'];
/** Links that are of use only where there is a server, or that a browser refuses from a folder. */
const hostedOnly = /\b(?:preload|modulepreload|preconnect|manifest|search|sitemap|apple-touch-icon)\b/;

/**
 * A finished page as it stands in a copy that needs no server: its addresses are relative, its scripts are classic ones after the loader, shapes
 * of other files wait for the loader in `data-use`, and what only a host can answer is gone. So is its Content-Security-Policy, which is made for a
 * host.
 */
export function portablePage(html: string, page: string, site: Site): string {
  let started = false;
  return rewriteTags(html, (tag) => {
    const { name, attributes } = tag;
    if (name === 'html') {
      attributes.set('data-portable', undefined);
      return writeTag(tag);
    }
    if (name === 'meta')
      return attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy' ? '' : undefined;
    if (name === 'link' && !isPortable(tag, page, site)) return '';
    makeRelative(tag, page, site);
    if (name === 'use' && /^[^#]/.test(attributes.get('href') ?? '')) {
      attributes.set('data-use', attributes.get('href'));
      attributes.delete('href');
    }
    if (name !== 'script' || !attributes.has('src')) return writeTag(tag);
    if (attributes.get('type') === 'module') {
      attributes.delete('type');
      attributes.set('defer', undefined);
    }
    attributes.delete('crossorigin');
    const loader = started ? '' : `<script src="${relativeAddress(site.base + loaderFile, page, site)}"></script>`;
    started = true;
    return loader + writeTag(tag);
  });
}

/** A style sheet with its addresses relative. */
export function portableSheet(css: string, file: string, site: Site): string {
  return css.replace(
    /url\(\s*(["']?)([^"')]+)\1\s*\)/g,
    (_, quote: string, address: string) => `url(${quote}${relativeAddress(address, file, site)}${quote})`,
  );
}

function isPortable({ attributes }: Tag, page: string, site: Site): boolean {
  if (hostedOnly.test(attributes.get('rel') ?? '')) return false;
  const inside = fileOf(attributes.get('href') ?? '', page, site);
  return inside === undefined || site.has(inside.file.replace(/(?<=^|\/)$/, 'index.html'));
}

function makeRelative({ attributes }: Tag, page: string, site: Site): void {
  for (const [name, address] of attributes) {
    if (address === undefined) continue;
    if (addresses.includes(name)) attributes.set(name, relativeAddress(address, page, site));
    if (folders.includes(name)) attributes.set(name, relativeFolder(address, page, site));
    if (name === 'srcset')
      attributes.set(
        name,
        address.replace(/(?<=^|,\s*)[^\s,]+/g, (image) => relativeAddress(image, page, site)),
      );
  }
}
