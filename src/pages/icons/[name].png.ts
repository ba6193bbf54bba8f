import type { APIRoute } from 'astro';
import { appIcons, iconOnPaper } from '../../build/icons.ts';

export const getStaticPaths = () => Object.entries(appIcons).map(([name, props]) => ({ params: { name }, props }));

/** An icon of the installed site. */
export const GET: APIRoute<{ size: number; margin: number }> = async ({ props: { size, margin } }) =>
  new Response(new Uint8Array(await iconOnPaper(size, margin)), { headers: { 'Content-Type': 'image/png' } });
