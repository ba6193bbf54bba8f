import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { APIRoute } from 'astro';
import { toCsl } from '../../atlas/csl.ts';
import { loadLibrary } from '../../atlas/library.ts';

/** The bibliography as BibTeX. */
export const GET: APIRoute = async () => {
  const items = [...(await loadLibrary()).sources.values()].map(({ id, data }) => toCsl(id, data));
  return new Response(new Cite(items).format('bibtex'), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
};
