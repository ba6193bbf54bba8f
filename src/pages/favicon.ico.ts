import type { APIRoute } from 'astro';
import { favicon } from '../build/icons.ts';

/** For what looks here by custom and reads no SVG: older browsers, feed readers. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await favicon()), { headers: { 'Content-Type': 'image/x-icon' } });
