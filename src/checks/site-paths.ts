import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sectorIds } from '../schemas/fields.ts';
import type { ContentIndex } from './content-index.ts';

const pages = join(import.meta.dirname, '../pages/[...locale]');

/** The addresses of the pages that stand there whatever the content is. */
const fixedPaths = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .map((path) => `/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.astro') && !path.includes('['))
  .map((path) => path.replace(/(?:\/index)?\.astro$/, '/'));

/** The address of every page that a text may link to, in English and from the root of the site. */
export function sitePaths({ articles, partnerships, partners, countrySlugs }: ContentIndex): Set<string> {
  return new Set([
    ...fixedPaths,
    ...sectorIds.map((sector) => `/${sector}/`),
    ...[...articles].map((id) => `/${id}/`),
    ...[...partnerships].map((id) => `/partnerships/${id}/`),
    ...[...partners].map((slug) => `/partners/${slug}/`),
    ...[...countrySlugs].map((slug) => `/countries/${slug}/`),
  ]);
}
