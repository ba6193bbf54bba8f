import type { APIRoute } from 'astro';
import { toBibtex } from '../../atlas/citing.ts';
import { toCsl } from '../../atlas/csl.ts';
import { loadLibrary } from '../../atlas/library.ts';

/** The bibliography as BibTeX. */
export const GET: APIRoute = async () => {
  const items = [...(await loadLibrary()).sources.values()].map(({ id, data }) => toCsl(id, data));
  return new Response(toBibtex(items), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
};
