import type { Facet, FacetLists, PageList } from '../../atlas/search.ts';

export type Selection = ReadonlyMap<Facet, readonly string[]>;
export type PageFacets = ReadonlyMap<Facet, readonly string[]>;

/** The facets of each page by its id in the index of a language. */
export class Pages {
  readonly #byId = new Map<string, Map<Facet, string[]>>();
  readonly #locale: string;
  readonly #idLength: number;
  readonly #foreign: ReadonlySet<PageFacets | undefined>;

  constructor({ ids, idLength, facets, foreign }: PageList, locale: string) {
    this.#locale = locale;
    this.#idLength = idLength;
    for (let start = 0; start < ids.length; start += idLength)
      this.#byId.set(ids.slice(start, start + idLength), new Map());
    this.add(facets);
    const pages = [...this.#byId.values()];
    this.#foreign = new Set(foreign.map((place) => pages[place]));
  }

  /** How many pages there are. */
  get size(): number {
    return this.#byId.size;
  }

  /** Adds facets that came later. */
  add(lists: FacetLists): void {
    const pages = [...this.#byId.values()];
    for (const [facet, values] of Object.entries(lists) as [Facet, Record<string, readonly number[]>][]) {
      for (const [value, places] of Object.entries(values)) {
        for (const place of places) {
          const page = pages[place];
          page?.set(facet, [...(page.get(facet) ?? []), value]);
        }
      }
    }
  }

  /** Whether a page has its title in another language. */
  isForeign(id: string): boolean {
    const page = this.get(id);
    return page !== undefined && this.#foreign.has(page);
  }

  get(id: string): PageFacets | undefined {
    const start = this.#locale.length + 1;
    return this.#byId.get(id.slice(start, start + this.#idLength));
  }
}

/** Whether a page is among those that a reader narrowed the results to: in each facet it has one of the values chosen. */
export function matches(page: PageFacets | undefined, selection: Selection, except?: Facet): boolean {
  for (const [facet, chosen] of selection) {
    if (facet === except || chosen.length === 0) continue;
    if (!page?.get(facet)?.some((value) => chosen.includes(value))) return false;
  }
  return true;
}

/** How many of the pages have each value of a facet, given what is chosen in the other facets: what choosing it would show. */
export function countValues(
  pages: readonly (PageFacets | undefined)[],
  facet: Facet,
  selection: Selection,
): Map<string, number> {
  const counts = new Map<string, number>((selection.get(facet) ?? []).map((value) => [value, 0]));
  for (const page of pages) {
    if (!matches(page, selection, facet)) continue;
    for (const value of page?.get(facet) ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
