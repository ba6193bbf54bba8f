import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** What the head of a finished page says of the page itself. */
export interface PageHead {
  canonical: string | undefined;
  noindex: boolean;
  alternates: { lang: string; url: string }[];
  modified: string | undefined;
}

/**
 * The sitemap, with the other languages of a page and the day of its last review. Both are read from the heads of the finished pages, where they
 * stand already; a page that names another one as the right one, or wants to be left out, is left out.
 */
export function siteMap(): AstroIntegration {
  let directory: URL | undefined;
  let root = '';
  const inner = sitemap({
    namespaces: { news: false, image: false, video: false, xhtml: true },
    async serialize(item) {
      if (!directory) return undefined;
      const path = decodeURIComponent(item.url.slice(root.length));
      return sitemapItem(item.url, readHead(await readFile(new URL(`${path}index.html`, directory), 'utf8')));
    },
  });
  return {
    name: 'site-map',
    hooks: {
      ...inner.hooks,
      async 'astro:config:done'(options) {
        const { site, base } = options.config;
        root = new URL(base.replace(/\/?$/, '/'), site).href;
        await inner.hooks['astro:config:done']?.(options);
      },
      async 'astro:build:done'(options) {
        directory = options.dir;
        await inner.hooks['astro:build:done']?.(options);
        // The inner integration only logs what went wrong.
        await access(fileURLToPath(new URL('sitemap-index.xml', directory)));
      },
    },
  };
}

/** The entry of a page; undefined where the page is not to be listed. */
export function sitemapItem(
  url: string,
  { canonical, noindex, alternates, modified }: PageHead,
): SitemapItem | undefined {
  if (noindex || canonical !== url) return undefined;
  return {
    url,
    ...(alternates.length > 0 ? { links: alternates } : {}),
    ...(modified === undefined ? {} : { lastmod: modified }),
  };
}

/** Reads the head of a page that this site made; it is no parser of other people’s HTML. */
export function readHead(html: string): PageHead {
  const head: PageHead = { canonical: undefined, noindex: false, alternates: [], modified: undefined };
  for (const [, name, inner = ''] of html.slice(0, html.indexOf('</head>')).matchAll(/<(link|meta)\s([^>]*)>/g)) {
    const facts = attributes(inner);
    if (name === 'meta') {
      if (facts['name'] === 'robots' && facts['content']?.includes('noindex')) head.noindex = true;
      if (facts['property'] === 'article:modified_time') head.modified = facts['content'];
    } else if (facts['href'] !== undefined) {
      if (facts['rel'] === 'canonical') head.canonical = facts['href'];
      if (facts['rel'] === 'alternate' && facts['hreflang'] !== undefined)
        head.alternates.push({ lang: facts['hreflang'], url: facts['href'] });
    }
  }
  return head;
}

function attributes(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&amp;', '&'),
    ]),
  );
}
