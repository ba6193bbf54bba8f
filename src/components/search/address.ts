import { facets, type Facet } from '../../atlas/search.ts';
import type { Selection } from './pages.ts';

/** What a search asks for, as its address has it. */
export interface SearchState {
  query: string;
  selection: Selection;
}

/** Reads `?q=polio&sector=health&country=NGA&country=PAK`. Unknown parameters are left alone. */
export function readAddress(parameters: URLSearchParams): SearchState {
  const selection = new Map<Facet, readonly string[]>();
  for (const facet of facets) {
    const values = [...new Set(parameters.getAll(facet).filter((value) => value !== ''))];
    if (values.length > 0) selection.set(facet, values);
  }
  return { query: (parameters.get('q') ?? '').trim(), selection };
}

/** The query part of a search’s address, with the question mark; empty where nothing is asked. */
export function writeAddress({ query, selection }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const facet of facets) for (const value of selection.get(facet) ?? []) parameters.append(facet, value);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** A selection with a value of a facet chosen, or no longer chosen. */
export function toggle(selection: Selection, facet: Facet, value: string): Selection {
  const chosen = selection.get(facet) ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const changed = new Map(selection);
  if (values.length > 0) changed.set(facet, values);
  else changed.delete(facet);
  return changed;
}
