import type { SourceData } from '../schemas/source.ts';

/** A source as an item of CSL-JSON, the form that reference managers read. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: ({ literal: string } | { family: string; given: string })[];
  issued?: { 'date-parts': [number[]] };
  'container-title'?: string;
  publisher?: string;
  URL: string;
  language: string;
}

/** Types of works that appear in something that has a title of its own. */
const contained = new Set([
  'article-journal',
  'article-newspaper',
  'article-magazine',
  'chapter',
  'paper-conference',
  'post-weblog',
  'webpage',
]);

/** One entry of the bibliography as CSL-JSON. Where a work is part of a newspaper, journal or site, that is its container. */
export function toCsl(id: string, { type, title, authors, publisher, issued, url, language }: SourceData): CslItem {
  return {
    id,
    type,
    title,
    ...(authors.length > 0 && { author: authors.map(authorOf) }),
    ...(issued !== null && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
    ...(contained.has(type) ? { 'container-title': publisher } : { publisher }),
    URL: url,
    language,
  };
}

/** A name as it stands in our files: “Family, Given”, or an institution’s without a comma. */
export function authorOf(name: string): { literal: string } | { family: string; given: string } {
  const [family = '', given] = name.split(/,\s*/, 2);
  return given === undefined ? { literal: name } : { family, given };
}
