import { fold, wordsOf } from '../i18n/folding.ts';
import { localeFacts, type Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/messages.ts';
import { inLanguage } from '../i18n/words.ts';
import type { AliasData } from '../schemas/alias.ts';
import type { CountryData } from '../schemas/country.ts';
import type { PartnerData } from '../schemas/partner.ts';
import type { TermData } from '../schemas/term.ts';
import type { Article, Partnership } from './model.ts';
import { membersOf, yearOf } from './register.ts';

/** The facets that results are narrowed by, in the order in which they are offered. Their names are the keys of a search’s address. */
export const facets = ['page', 'sector', 'country', 'partner', 'kind', 'status', 'year'] as const;
export type Facet = (typeof facets)[number];

/** The kinds of page, as the facet `page` has them. */
export const pageKinds = ['article', 'partnership', 'country', 'partner', 'sector', 'term', 'page'] as const;
export type PageKind = (typeof pageKinds)[number];

/** Facets that every search needs: what a result is, and of which sector. The others come with the search page. */
export const commonFacets = ['page', 'sector'] as const satisfies readonly Facet[];

/** The words of the pages for a name, and after them the other names that readers type for it. */
export type Alias = readonly [means: string, ...names: string[]];

/** What stands in `/search/words.json`: what the search has to know of a language besides its index. */
export interface SearchWords {
  locale: Locale;
  /** The words of the interface that the search shows. */
  interface: Words;
  /** The names of the sectors by id. */
  sectors: Record<string, string>;
  aliases: readonly Alias[];
  /** Words that a question needs and a search does not. */
  stopWords: readonly string[];
}

/** What stands in `/search/names.json`: the names of the values of the long facets by id. */
export type FacetNames = Record<'country' | 'partner', Record<string, string>>;

/** By facet and value: the places of the pages in the list of ids. */
export type FacetLists = Partial<Record<Facet, Record<string, readonly number[]>>>;

/**
 * What stands in `/search/pages.json`, made after the pages: every page of the index by its id with the common facets. The other facets stand in
 * `/search/facets.json`.
 */
export interface PageList {
  /** Changes when the index does; names the version of Pagefind’s entry file, so that a copy kept for reading offline fits its index. */
  version: string;
  /** The first letters of the id of each page, as many of each as tell them all apart, without the language that they begin with. */
  ids: string;
  /** How many letters of each id. */
  idLength: number;
  facets: FacetLists;
  /** The places of the pages that have their title in another language, since nobody has translated them. */
  foreign: readonly number[];
}

/** What a page of the search index can be narrowed by. */
export type Facets = Partial<Record<Facet, readonly string[]>>;

/** The facets of an article: its sector, where it has one, and member states, and the partners of the partnerships that it draws on. */
export function articleFacets({ sector, data }: Article, partnerships: ReadonlyMap<string, Partnership>): Facets {
  const partners = data.partnerships.flatMap((id) => partnerships.get(id)?.data.partners ?? []);
  return {
    page: ['article'],
    sector: sector === undefined ? [] : [sector],
    country: data.countries,
    partner: [...new Set(partners)],
  };
}

/** The facets of a partnership. One of all member states is found under each of them. */
export function partnershipFacets({ data }: Partnership, allMembers: Iterable<string>): Facets {
  const year = yearOf(data.start);
  return {
    page: ['partnership'],
    sector: data.sectors,
    country: membersOf(data, allMembers),
    partner: data.partners,
    kind: [data.kind],
    status: [data.status],
    ...(year === undefined ? {} : { year: [String(year)] }),
  };
}

interface Named {
  countries: ReadonlyMap<string, CountryData>;
  partners: ReadonlyMap<string, PartnerData>;
  terms: ReadonlyMap<string, TermData>;
}

/**
 * The other names by which readers may call countries, partners and terms, and the entries of `content/search/aliases.yaml`, for one language. A
 * name that adds nothing to what it means, since its words are found there anyway, is left out unless it is a country’s, and so is one in Arabic
 * letters where the pages have Latin ones.
 */
export function searchAliases(
  { countries, partners, terms }: Named,
  entries: readonly AliasData[],
  locale: Locale,
): Alias[] {
  const named = [
    ...[...countries.values()].map(({ name, aliases }) => ({
      name,
      aliases,
      country: true,
    })),
    ...[...partners.values()].map(({ name, aliases }) => ({ name, aliases, country: false })),
    ...[...terms.values()].map(({ term, aliases }) => ({ name: term, aliases, country: false })),
  ].map(({ name, aliases, country }) => ({
    english: name.en,
    means: inLanguage(name, locale).text,
    names: [...aliases, name.en],
    country,
  }));
  // An entry may mean a country, partner or term by its English name; the pages of a language have its own.
  const translated = new Map(named.map(({ english, means }) => [fold(english), means]));
  const others = entries
    .filter((entry) => entry.locale === undefined || entry.locale === locale)
    .map(({ names, means }) => ({ names, means: translated.get(fold(means)) ?? means, country: false }));
  return [...named, ...others]
    .map(({ means, names, country }): Alias => [means, ...otherNames(means, names, locale, country)])
    .filter((alias) => alias.length > 1);
}

/** The names of countries and partners for the facets of the search page, in one language. */
export function facetNames({ countries, partners }: Pick<Named, 'countries' | 'partners'>, locale: Locale): FacetNames {
  return {
    country: Object.fromEntries([...countries].map(([code, { name }]) => [code, name[locale]])),
    partner: Object.fromEntries([...partners].map(([slug, { name }]) => [slug, inLanguage(name, locale).text])),
  };
}

function otherNames(own: string, names: readonly string[], locale: Locale, country: boolean): string[] {
  const words = wordsOf(fold(own));
  const byKey = new Map(names.map((name) => [wordsOf(fold(name)).join(' '), name]));
  return (
    [...byKey]
      .filter(([key]) => key.length > 1 && key !== words.join(' '))
      .filter(([key]) => locale === 'ar' || !/\p{Script=Arabic}/u.test(key))
      // “Emirates” is found without being told what it means, but who types it wants to know about the country.
      .filter(([key]) => country || !key.split(' ').every((part) => words.some((word) => word.startsWith(part))))
      .map(([, name]) => name)
  );
}

/** Items in the alphabetical order of a language, whatever accents and case their names have. */
export function byName<Item>(items: readonly Item[], nameOf: (item: Item) => string, locale: Locale): Item[] {
  const collator = new Intl.Collator(localeFacts[locale].formatTag, {
    sensitivity: 'base',
    numeric: true,
    ignorePunctuation: true,
  });
  return [...items].sort((one, other) => collator.compare(nameOf(one), nameOf(other)));
}

/** The fewest first letters that tell ids apart, and these letters of each. Ids are random, so every letter costs what it says. */
export function shortIds(ids: readonly string[]): Pick<PageList, 'ids' | 'idLength'> {
  let idLength = 1;
  while (new Set(ids.map((id) => id.slice(0, idLength))).size < ids.length) idLength += 1;
  return { ids: ids.map((id) => id.slice(0, idLength)).join(''), idLength };
}

/** The most words that a vocabulary has: enough for a thousand articles’ headings and names, and small enough to fetch for one typing error. */
const vocabularySize = 8000;

/**
 * The words that a misspelt word may have meant, the most frequent first. Each text is a list of pages’ titles, headings and words; a word
 * counts once a page, and one in a title or heading counts as ten.
 */
export function vocabularyOf(
  pages: readonly { headings: readonly string[]; content: string }[],
  names: readonly string[],
): string[] {
  const counts = new Map<string, { count: number; forms: Map<string, number> }>();
  const count = (text: string, weight: number) => {
    for (const word of new Set(wordsOf(text))) {
      const key = fold(word);
      if (key.length < 4 || /\d/.test(key)) continue;
      const entry = counts.get(key) ?? { count: 0, forms: new Map<string, number>() };
      entry.count += weight;
      entry.forms.set(word, (entry.forms.get(word) ?? 0) + 1);
      counts.set(key, entry);
    }
  };
  for (const { headings, content } of pages) {
    count(headings.join(' '), 10);
    count(content, 1);
  }
  for (const name of names) count(name, 10);
  return [...counts.values()]
    .filter((entry) => entry.count > 1)
    .sort((one, other) => other.count - one.count)
    .slice(0, vocabularySize)
    .map(({ forms }) => [...forms].reduce((most, form) => (form[1] > most[1] ? form : most))[0])
    .map((word) => word.replace(/['’]s?$/u, ''));
}
