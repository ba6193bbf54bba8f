import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEqualEarth, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { alpha3Of } from './country-codes.ts';
import type { Library } from './library.ts';

/** The world in the Equal Earth projection, in whole units: areas keep their proportions, so that a shaded state looks as large as it is. */
export const worldSize = { width: 2000, height: 973 };

/** The part of the world map that holds every member state of the OIC, as the four numbers of a `viewBox`. */
export const membersView = '640 100 1180 600';

/** Below this area, in square units of the map, a state is too small to see or tap and gets a dot. */
const smallestArea = 60;

export interface WorldMap {
  /** Paths of single states by ISO 3166-1 alpha-3. */
  states: ReadonlyMap<string, string>;
  /** All other land in one path. */
  land: string;
  /** States that are too small for a path of their own to be seen, or that the shapes lack. */
  isSmall: (code: string) => boolean;
}

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const projection = geoEqualEarth().fitExtent(
  [
    [0, 0],
    [worldSize.width, worldSize.height],
  ],
  { type: 'Sphere' },
);

/**
 * Draws the map from Natural Earth’s shapes at 1:110 million, as the package world-atlas has them: each of the states in `codes` on its own, the
 * rest together. The borders are the data set’s.
 */
export function drawWorld(codes: ReadonlySet<string>): WorldMap {
  const key = [...codes].sort().join();
  if (drawn?.key !== key) drawn = { key, map: draw(codes) };
  return drawn.map;
}

/** The last map: every page asks for the same. */
let drawn: { key: string; map: WorldMap } | undefined;

function draw(codes: ReadonlySet<string>): WorldMap {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Countries;
  const geometries = topology.objects.countries.geometries as (Polygon | MultiPolygon)[];
  const states = new Map<string, string>();
  const areas = new Map<string, number>();
  const others: (Polygon | MultiPolygon)[] = [];
  const path = geoPath(projection);
  for (const geometry of geometries) {
    const code = alpha3Of(geometry.id);
    // Antarctica would only take room.
    if (code === 'ATA') continue;
    if (code === undefined || !codes.has(code)) others.push(geometry);
    else {
      const shape = feature(topology, geometry);
      states.set(code, wholeUnits(shape));
      areas.set(code, path.area(shape));
    }
  }
  return {
    states,
    land: wholeUnits(merge(topology, others as Parameters<typeof merge>[1])),
    isSmall: (code) => (areas.get(code) ?? 0) < smallestArea,
  };
}

/** Where a place lies on the map, in its units. */
export function placeOnMap({ lat, lon }: { lat: number; lon: number }): { x: number; y: number } {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return { x: Math.round(x), y: Math.round(y) };
}

/** A path in whole units with relative steps, which is a third of the size that d3 writes. */
function wholeUnits(shape: GeoPermissibleObjects): string {
  let path = '';
  let here = { x: 0, y: 0 };
  const step = (command: string, x: number, y: number) => {
    const to = { x: Math.round(x), y: Math.round(y) };
    const dx = to.x - here.x;
    const dy = to.y - here.y;
    if (command === 'l' && dx === 0 && dy === 0) return;
    path += command === 'M' ? `M${to.x} ${to.y}` : `l${dx}${dy < 0 ? '' : ' '}${dy}`;
    here = to;
  };
  geoPath(projection, {
    beginPath() {},
    moveTo: (x, y) => step('M', x, y),
    lineTo: (x, y) => step('l', x, y),
    closePath: () => (path += 'z'),
    arc() {},
  })(shape);
  return path;
}

/** The states that maps of the site show on their own: all members, and the partners that are states. */
export function mappedStates({ countries, partners }: Pick<Library, 'countries' | 'partners'>): Set<string> {
  const states = [...partners.values()].flatMap(({ kind, country }) => (kind === 'state' && country ? [country] : []));
  return new Set([...countries.keys(), ...states]);
}

/** The least number of partnerships for each shade of the map, the lightest first. */
export const shades = [0, 1, 4, 8, 16] as const;

/** The shade of a state with so many partnerships: an index of `shades`. */
export function shadeOf(count: number): number {
  return shades.findLastIndex((least) => count >= least);
}
