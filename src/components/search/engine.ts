import type { PageKind, SearchWords } from '../../atlas/search.ts';
import { fold, wordsOf } from '../../i18n/folding.ts';
import { matchedWords, type Fragment } from './fragment.ts';
import { makeLexicon, nameKey, type Lexicon } from './lexicon.ts';
import type { PageFacets, Pages } from './pages.ts';
import { readQuery, variantsOf, type Unit } from './query.ts';
import { nearestWord } from './suggest.ts';

/** What we use of Pagefind’s JavaScript interface. */
export interface Index {
  search(text: string | null): Promise<{ results: IndexResult[] }>;
}
export interface IndexResult {
  id: string;
  score: number;
  /** The places of the matched words in the page’s text. */
  words: readonly number[];
  data(): Promise<Fragment>;
}

/** A page that answers a query. */
export interface Hit {
  id: string;
  score: number;
  /** The places of the matched words in the page’s text. */
  words: readonly number[];
  facets: PageFacets | undefined;
  data(): Promise<Fragment>;
}

export interface Answer {
  query: string;
  /** The best first. */
  hits: Hit[];
  /** The words of the pages that were searched besides what the reader typed. */
  meanings: string[];
  /** What the reader typed and the index does not know. */
  unknown: string[];
}

/** With fewer pages than this that have every word, pages with some of them are shown after them. */
const enough = 5;
/** How many pages are fetched for a word that is being typed before it is certain that the index has it. */
const prefetched = 3;
/** A hub repeats what its articles say, and a partner’s page what its partnerships say, so they come after them; a country’s is asked for by name. */
const weights: Record<PageKind, number> = {
  article: 1.25,
  partnership: 1,
  country: 1.5,
  partner: 0.7,
  term: 0.75,
  sector: 0.7,
  page: 0.6,
};
/** A page in another language than the reader’s comes after those that can be read. */
const foreignWeight = 0.5;
/** The kinds of page that are about one thing with a name. */
const named: readonly string[] = ['country', 'partner', 'term'] satisfies PageKind[];
/** How many pages about one thing, among how many of the best, are asked whether they have the very name that was asked for. */
const namesakes = { asked: 4, among: 20 };

/** Answers queries from Pagefind’s index, which knows neither other names nor typing errors: those come from the lexicon. */
export class SearchEngine {
  readonly #index: Index;
  readonly #pages: Pages;
  readonly #lexicon: Lexicon;
  /** What the index was asked for this query. */
  readonly #asked = new Map<string | null, Promise<Map<string, IndexResult>>>();

  constructor(index: Index, words: SearchWords, pages: Pages) {
    this.#index = index;
    this.#pages = pages;
    this.#lexicon = makeLexicon(words);
  }

  /** The pages for a query. An empty query gives every page, articles first; one in quotation marks is searched as it stands. */
  async search(query: string): Promise<Answer> {
    this.#asked.clear();
    if (query === '') return { query, hits: this.#rank(await this.#find(null)), meanings: [], unknown: [] };
    if (/^".+"$/u.test(query)) return { query, hits: this.#rank(await this.#find(query)), meanings: [], unknown: [] };

    const typed = readQuery(query, this.#lexicon);
    const known = await Promise.all(typed.map((unit) => this.#knows(unit.text)));
    const unknown = typed.filter((unit, place) => !known[place] && unit.meanings.length === 0).map(({ text }) => text);
    const units = typed.flatMap((unit, place): Unit[] => {
      if (known[place]) return [unit];
      const [text, ...meanings] = unit.meanings;
      return text === undefined ? [] : [{ text, meanings }];
    });
    if (units.length === 0) return { query, hits: [], meanings: [], unknown };

    const variants = variantsOf(units);
    const found = await Promise.all(variants.map(({ text }) => this.#find(text)));
    const replaced = typed.filter((_, place) => !known[place]).flatMap(({ meanings }) => meanings.slice(0, 1));
    const meanings = variants.flatMap((variant, place) => (found[place]?.size ? variant.meanings : []));
    let hits = best(found);
    if (units.length > 1 && hits.size < enough) hits = await this.#findSome(units);
    const allMeanings = [...new Set([...replaced, ...meanings])];
    return {
      query,
      hits: await namesakeFirst(this.#rank(hits), [query, ...allMeanings]),
      meanings: allMeanings,
      unknown,
    };
  }

  /** The query with its unknown words replaced by near words of the vocabulary; undefined where none is near. */
  suggest({ query, unknown }: Answer, vocabulary: readonly string[]): string | undefined {
    let suggestion = query;
    for (const word of unknown) {
      const near = nearestWord(word, vocabulary);
      if (near) suggestion = suggestion.replace(word, near);
    }
    return suggestion === query ? undefined : suggestion;
  }

  #find(text: string | null): Promise<Map<string, IndexResult>> {
    const asked =
      this.#asked.get(text) ??
      this.#index.search(text).then(({ results }) => new Map(results.map((result) => [result.id, result])));
    this.#asked.set(text, asked);
    return asked;
  }

  /**
   * Whether the index has a word or its beginning. Pagefind answers a word that it does not have with pages that have the longest beginning of
   * it, be that one letter; such an answer is no answer.
   */
  async #knows(text: string): Promise<boolean> {
    const parts = wordsOf(text);
    if (parts.length > 1) return (await Promise.all(parts.map((part) => this.#knows(part)))).every(Boolean);
    if ((await this.#find(`"${text}"`)).size > 0) return true;
    const found = await this.#find(text);
    const [first] = found.values();
    if (!first) return false;
    // Most often it is the beginning of a word, and these are shown next: they come together with the one that is looked at.
    for (const hit of this.#rank(found).slice(0, prefetched)) void hit.data();
    const core = withoutPrefix(fold(text));
    const needed = Math.max(4, Math.ceil(core.length * 0.7));
    const surfaces = matchedWords((await first.data()).content, first.words).map(fold);
    return (
      first.words.length === 0 ||
      surfaces.some((surface) => surface.includes(core) || sharedBeginning(withoutPrefix(surface), core) >= needed)
    );
  }

  /** Pages that have most of the units, or any where none has most; those that have more of them count more. */
  async #findSome(units: readonly Unit[]): Promise<Map<string, IndexResult>> {
    const answers = await Promise.all(
      units.map(async ({ text, meanings }) =>
        best(await Promise.all([text, ...meanings].map((way) => this.#find(way)))),
      ),
    );
    const total = new Map<string, { result: IndexResult; score: number; units: number }>();
    for (const result of answers.flatMap((answer) => [...answer.values()])) {
      const sum = total.get(result.id) ?? { result, score: 0, units: 0 };
      total.set(result.id, {
        result: { ...result, words: union(sum.result.words, result.words) },
        score: sum.score + result.score,
        units: sum.units + 1,
      });
    }
    const withMost = [...total].filter(([, { units: found }]) => found > units.length / 2);
    return new Map(
      (withMost.length > 0 ? withMost : [...total]).map(([id, { result, score, units: found }]) => [
        id,
        { ...result, score: score * (found / units.length) ** 2 },
      ]),
    );
  }

  #rank(results: ReadonlyMap<string, IndexResult>): Hit[] {
    return [...results.values()]
      .map(({ id, score, words, data }): Hit => {
        const facets = this.#pages.get(id);
        const kind = (facets?.get('page')?.[0] ?? 'page') as PageKind;
        return {
          id,
          score: score * weights[kind] * (this.#pages.isForeign(id) ? foreignWeight : 1),
          words,
          facets,
          data,
        };
      })
      .sort((one, other) => other.score - one.score);
  }
}

/** The hits with the page first that has the very name that was asked for: who types the name of a country wants to know about it. */
async function namesakeFirst(hits: Hit[], names: readonly string[]): Promise<Hit[]> {
  const keys = names.map(nameKey).filter((key) => key.length > 2);
  if (keys.length === 0) return hits;
  const candidates = hits
    .slice(0, namesakes.among)
    .filter(({ facets }) => named.includes(facets?.get('page')?.[0] ?? ''))
    .slice(0, namesakes.asked);
  const titles = await Promise.all(candidates.map(async (hit) => nameKey((await hit.data()).meta['title'] ?? '')));
  const namesake = candidates[titles.findIndex((title) => keys.includes(title))];
  return namesake ? [namesake, ...hits.filter((hit) => hit !== namesake)] : hits;
}

/** Each page once, with its best score and all places that were found. */
function best(found: readonly ReadonlyMap<string, IndexResult>[]): Map<string, IndexResult> {
  const results = new Map<string, IndexResult>();
  for (const result of found.flatMap((answer) => [...answer.values()])) {
    const known = results.get(result.id);
    results.set(
      result.id,
      known
        ? { ...result, words: union(known.words, result.words), score: Math.max(known.score, result.score) }
        : result,
    );
  }
  return results;
}

function union(one: readonly number[], other: readonly number[]): number[] {
  return [...new Set([...one, ...other])].sort((first, second) => first - second);
}

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** An Arabic word without the article and the particles written with it. */
function withoutPrefix(word: string): string {
  return word.replace(/^(?:[وبفك]?ال|لل|و)(?=..)/u, '');
}
