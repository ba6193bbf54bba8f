import type { PageKind, SearchWords } from '../../atlas/search.ts';
import { fold, wordsOf } from '../../i18n/folding.ts';
import { matchedWords, type Fragment } from './fragment.ts';
import { makeLexicon, nameKey, type Lexicon } from './lexicon.ts';
import type { PageFacets, Pages } from './pages.ts';
import { otherEndings, readQuery, variantsOf, type Unit } from './query.ts';
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
  /** What the reader typed that the index does not know, and for which no word was near enough to be searched in its place. */
  unknown: string[];
}

/** With fewer pages than this that have every word, pages with some of them are shown after them. */
const enough = 5;
/** A query of this many words is a question: who asks it can’t know which of them a page has, so pages that lack one are answers too. */
const question = 3;
/** A word that only so many pages have, and none as it was typed, may be a typing error that happens to have the stem of another word. */
const rare = 3;
/** How many pages are fetched for a word that is being typed before it is certain that the index has it. */
const prefetched = 3;
/** A hub repeats what its articles say, and a partner’s page what its partnerships say, so they come after them; a country’s is asked for by its name alone. */
const weights: Record<PageKind, number> = {
  article: 1.25,
  partnership: 1,
  country: 1.5,
  partner: 0.7,
  term: 0.75,
  sector: 0.7,
  page: 0.6,
};
/** The article of the whole atlas answers what is asked of no sector, in fewer words on each matter than the others. */
const wholeAtlasWeight = 1.6;
/** A country whose name stands among other words is no more what the question is about than these are. */
const amongWordsWeight = 1;
/** A page in another language than the reader’s comes after those that can be read. */
const foreignWeight = 0.5;
/** The kinds of page that are about one thing with a name. */
const named: readonly string[] = ['country', 'partner', 'term'] satisfies PageKind[];
/** How many pages about one thing, among how many of the best, are asked whether they have the very name that was asked for. */
const namesakes = { asked: 4, among: 20 };

/** Whether the index has a word; perhaps, where it has hardly more than the stem of it. */
type Knowledge = 'yes' | 'perhaps' | 'no';

/** Answers queries from Pagefind’s index, which knows neither other names nor typing errors: those come from the lexicon. */
export class SearchEngine {
  readonly #index: Index;
  readonly #pages: Pages;
  readonly #lexicon: Lexicon;
  readonly #loadVocabulary: () => Promise<readonly string[]>;
  /** What the index was asked for this query. */
  readonly #asked = new Map<string | null, Promise<Map<string, IndexResult>>>();

  /** `loadVocabulary` gives the words that a misspelt one may have meant, the frequent first; it is called when a query has one. */
  constructor(
    index: Index,
    words: SearchWords,
    pages: Pages,
    loadVocabulary: () => Promise<readonly string[]> = () => Promise.resolve([]),
  ) {
    this.#loadVocabulary = loadVocabulary;
    this.#index = index;
    this.#pages = pages;
    this.#lexicon = makeLexicon(words);
  }

  /** The pages for a query. An empty query gives every page, articles first; one in quotation marks is searched as it stands. */
  async search(query: string): Promise<Answer> {
    this.#asked.clear();
    if (query === '') return { query, hits: this.#rank(await this.#find(null)), meanings: [], unknown: [] };
    if (/^".+"$/u.test(query)) return { query, hits: this.#rank(await this.#find(query)), meanings: [], unknown: [] };

    const read = await Promise.all(readQuery(query, this.#lexicon).map((unit) => this.#respelled(unit)));
    const knowledge = await Promise.all(read.map(({ text }) => this.#knows(text)));
    const typed = await this.#corrected(read, knowledge);
    const known = knowledge.map((knows) => knows !== 'no');
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
    if (units.length > 1 && hits.size < enough)
      hits = await this.#findSome(units, { units: units.length / 2, share: 0.4 });
    else if (units.length >= question) hits = best([hits, await this.#findSome(units, { units: units.length - 1.5 })]);
    const allMeanings = [...new Set([...replaced, ...meanings])];
    // A name among other words is what the question is about only in part.
    const names = typed.length === 1 ? allMeanings : [];
    return {
      query,
      hits: await this.#namesakeFirst(this.#rank(hits, units.length), [
        typed.map(({ text }) => text).join(' '),
        ...names,
      ]),
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

  /** A word as the index has it, where the reader typed another letter at its end. */
  async #respelled(unit: Unit): Promise<Unit> {
    const others = unit.meanings.length > 0 ? [] : otherEndings(unit.text);
    if (others.length === 0 || (await this.#find(`"${unit.text}"`)).size > 0) return unit;
    for (const text of others) if ((await this.#find(`"${text}"`)).size > 0) return { ...unit, text };
    return unit;
  }

  /** The units, those that the index does not know with the word that was most likely meant. People seldom miss the first letter. */
  async #corrected(units: readonly Unit[], knowledge: readonly Knowledge[]): Promise<Unit[]> {
    const doubtful = units.map(({ meanings }, place) => knowledge[place] !== 'yes' && meanings.length === 0);
    if (!doubtful.includes(true)) return [...units];
    const vocabulary = await this.#loadVocabulary().catch((): string[] => []);
    return units.map((unit, place) => {
      if (!doubtful[place]) return unit;
      const near = nearestWord(unit.text, vocabulary, knowledge[place] === 'no' ? 2 : 1);
      return near && fold(near)[0] === fold(unit.text)[0] ? { ...unit, meanings: [near] } : unit;
    });
  }

  /**
   * Whether the index has a word or its beginning. Pagefind answers a word that it does not have with pages that have the longest beginning of
   * it, be that one letter; such an answer is no answer.
   */
  async #knows(text: string): Promise<Knowledge> {
    const parts = wordsOf(text);
    if (parts.length > 1) {
      const known = await Promise.all(parts.map((part) => this.#knows(part)));
      return known.includes('no') ? 'no' : 'yes';
    }
    const exact = await this.#find(`"${text}"`);
    if (exact.size > rare) return 'yes';
    const found = exact.size > 0 ? exact : await this.#find(text);
    const [first] = found.values();
    if (!first) return 'no';
    // Most often it is the beginning of a word, and these are shown next: they come together with the one that is looked at.
    for (const hit of this.#rank(found).slice(0, prefetched)) void hit.data();
    const core = withoutPrefix(letters(text));
    const needed = Math.max(4, Math.ceil(core.length * 0.7));
    const surfaces = matchedWords((await first.data()).content, first.words).map(letters);
    if (first.words.length === 0 || surfaces.some((surface) => surface.includes(core))) return 'yes';
    const alike = surfaces.some((surface) => sharedBeginning(withoutPrefix(surface), core) >= needed);
    if (exact.size === 0 && !alike) return 'no';
    return found.size > rare ? 'yes' : 'perhaps';
  }

  /**
   * Pages that have more than `least.units` of the units, or more than `least.share` of what the query says, where a unit says more the fewer
   * pages have it; any page with a unit where there are none. The larger its share, the more a page counts.
   */
  async #findSome(units: readonly Unit[], least: { units: number; share?: number }): Promise<Map<string, IndexResult>> {
    const answers = await Promise.all(
      units.map(async ({ text, meanings }) =>
        best(await Promise.all([text, ...meanings].map((way) => this.#find(way)))),
      ),
    );
    const total = new Map<string, { result: IndexResult; score: number; units: number; weight: number }>();
    let whole = 0;
    for (const answer of answers) {
      const weight = Math.log1p(this.#pages.size / Math.max(1, answer.size));
      whole += weight;
      for (const result of answer.values()) {
        const sum = total.get(result.id) ?? { result, score: 0, units: 0, weight: 0 };
        total.set(result.id, {
          result: { ...result, words: union(sum.result.words, result.words) },
          score: sum.score + result.score,
          units: sum.units + 1,
          weight: sum.weight + weight,
        });
      }
    }
    const withMost = [...total].filter(([, sum]) => sum.units > least.units || sum.weight > (least.share ?? 1) * whole);
    return new Map(
      (withMost.length > 0 ? withMost : [...total]).map(([id, { result, score, weight }]) => [
        id,
        { ...result, score: score * (weight / whole) ** 2 },
      ]),
    );
  }

  /** The hits with the page first that has the very name that was asked for: who types the name of a country wants to know about it. */
  async #namesakeFirst(hits: Hit[], names: readonly string[]): Promise<Hit[]> {
    // A name with hyphens may be typed without them, and its short words may be left out.
    const keyOf = (name: string) =>
      nameKey(
        readQuery(name.replace(/\p{Pd}/gu, ' '), this.#lexicon)
          .map(({ text }) => text)
          .join(' '),
      );
    const keys = names.map(keyOf).filter((key) => key.length > 2);
    if (keys.length === 0) return hits;
    const candidates = hits
      .slice(0, namesakes.among)
      .filter(({ facets }) => named.includes(facets?.get('page')?.[0] ?? ''))
      .slice(0, namesakes.asked);
    const titles = await Promise.all(candidates.map(async (hit) => keyOf((await hit.data()).meta['title'] ?? '')));
    const namesake = candidates[titles.findIndex((title) => keys.includes(title))];
    return namesake ? [namesake, ...hits.filter((hit) => hit !== namesake)] : hits;
  }

  #rank(results: ReadonlyMap<string, IndexResult>, units = 1): Hit[] {
    return [...results.values()]
      .map(({ id, score, words, data }): Hit => {
        const facets = this.#pages.get(id);
        const kind = (facets?.get('page')?.[0] ?? 'page') as PageKind;
        const ofNoSector = (facets?.get('sector') ?? []).length === 0;
        let weight = weights[kind];
        if (kind === 'article' && ofNoSector) weight = wholeAtlasWeight;
        else if (kind === 'country' && units > 1) weight = amongWordsWeight;
        return {
          id,
          score: score * weight * (this.#pages.isForeign(id) ? foreignWeight : 1),
          words,
          facets,
          data,
        };
      })
      .sort((one, other) => other.score - one.score);
  }
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

/** The letters and figures of a word, folded: “JF-17” as “jf17”. */
function letters(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, '');
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
