import type { APIRoute } from 'astro';
import { toCsl } from '../../atlas/csl.ts';
import { loadLibrary } from '../../atlas/library.ts';

/** The bibliography as CSL-JSON. */
export const GET: APIRoute = async () =>
  Response.json([...(await loadLibrary()).sources.values()].map(({ id, data }) => toCsl(id, data)));
