import type { APIRoute } from 'astro';
import { absoluteUrl, localizedPath } from '../i18n/paths.ts';

/** Everybody may read everything. Crawlers look for this at the root of a host alone; under a sub-path the pages’ own link leads to the sitemap. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(localizedPath('en', '/sitemap-index.xml'))}\n`);
