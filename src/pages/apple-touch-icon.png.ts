import type { APIRoute } from 'astro';
import { touchIcon } from '../build/icons.ts';

/** For the home screen of a telephone. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await touchIcon()), { headers: { 'Content-Type': 'image/png' } });
