import type { APIRoute } from 'astro';
import { loadLibrary } from '../atlas/library.ts';
import { drawWorld, mappedStates, worldSize } from '../atlas/world-map.ts';

/** The shapes of the world, once for all maps of the site: each map names the ones that it needs by `<use href="…/world.svg#IDN">`. */
export const GET: APIRoute = async () => {
  const { land, states } = drawWorld(mappedStates(await loadLibrary()));
  const paths = [...states].map(([code, path]) => `<path id="${code}" d="${path}"/>`).join('');
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${worldSize.width} ${worldSize.height}"><path id="land" d="${land}"/><g id="states">${paths}</g></svg>`,
    { headers: { 'Content-Type': 'image/svg+xml' } },
  );
};
