import type { APIRoute } from 'astro';
import { loadLibrary } from '../../../atlas/library.ts';
import { onceInEveryLocale } from '../../../atlas/paths.ts';
import { facetNames } from '../../../atlas/search.ts';
import { localeOf } from '../../../i18n/locales.ts';

export const getStaticPaths = onceInEveryLocale;

/** The names of countries and partners, for the facets of the search page. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(facetNames(await loadLibrary(), localeOf(params['locale'])));
