import { getCollection, type CollectionEntry } from 'astro:content';
import { defaultLocale, localeOf, type Locale } from '../i18n/locales.ts';
import { sectorIds } from '../schemas/fields.ts';
import type { CorrectionData } from '../schemas/correction.ts';
import type { CountryData } from '../schemas/country.ts';
import type { EventData } from '../schemas/event.ts';
import type { GroupingData } from '../schemas/grouping.ts';
import type { PartnerData } from '../schemas/partner.ts';
import type { PartnershipData } from '../schemas/partnership.ts';
import type { SectorData } from '../schemas/sector.ts';
import type { SourceData } from '../schemas/source.ts';
import type { TermData } from '../schemas/term.ts';
import type { Article, ArticleText, Partnership, Sector, Source } from './model.ts';
import { articleKeys, linkedTerms, readingMinutes } from './articles.ts';
import { citedIds } from './citations.ts';
import { membersOf, partnershipKeys } from './register.ts';
import { indexLikeness, type LikenessIndex } from './related.ts';
import { compareBy, descending } from './sorting.ts';

/** The atlas: every collection, sorted, with the indexes that pages ask. */
export interface Library {
  /** The eight sectors in their fixed order. */
  sectors: readonly Sector[];
  /** The article on the whole atlas, where there is one. */
  overview: Article | undefined;
  /** All articles: the one on the whole atlas, then sector by sector, each with its overview first. */
  articles: readonly Article[];
  article: ReadonlyMap<string, Article>;
  articlesBySector: ReadonlyMap<string, readonly Article[]>;
  /** All partnerships, the latest start first. */
  partnerships: readonly Partnership[];
  partnership: ReadonlyMap<string, Partnership>;
  partnershipsBySector: ReadonlyMap<string, readonly Partnership[]>;
  alikeArticles: LikenessIndex<Article>;
  alikePartnerships: LikenessIndex<Partnership>;
  /** The partnerships that a member state takes part in, by its code; those of all members count for each. */
  partnershipsByMember: ReadonlyMap<string, readonly Partnership[]>;
  /** The partnerships that a partner takes part in, by its slug. */
  partnershipsByPartner: ReadonlyMap<string, readonly Partnership[]>;
  /** The articles that are about a member state, by its code. */
  articlesByCountry: ReadonlyMap<string, readonly Article[]>;
  /** The articles that draw on a partnership, by its id. */
  articlesByPartnership: ReadonlyMap<string, readonly Article[]>;
  /** The articles that link to a term of the glossary, by its id. */
  articlesByTerm: ReadonlyMap<string, readonly Article[]>;
  partners: ReadonlyMap<string, PartnerData>;
  groupings: ReadonlyMap<string, GroupingData>;
  /** Dated events, the earliest first; beginnings and ends of partnerships are not among them. */
  events: readonly EventData[];
  /** What pages said wrongly and say since, by id. */
  corrections: readonly CorrectionData[];
  /** Member states by ISO 3166-1 alpha-3. */
  countries: ReadonlyMap<string, CountryData>;
  terms: ReadonlyMap<string, TermData>;
  /** All sources that something cites, by id. */
  sources: ReadonlyMap<string, Source>;
}

let library: Promise<Library> | undefined;

/** The atlas, loaded once a build; the dev server loads it anew for every page, so that an edit shows at once. */
export function loadLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  return (library ??= readLibrary());
}

async function readLibrary(): Promise<Library> {
  const [
    sectors,
    articles,
    translations,
    partnerships,
    partners,
    countries,
    groupings,
    events,
    corrections,
    terms,
    sources,
  ] = await Promise.all([
    getCollection('sectors'),
    getCollection('articles'),
    getCollection('translations'),
    getCollection('partnerships'),
    getCollection('partners'),
    getCollection('countries'),
    getCollection('groupings'),
    getCollection('events'),
    getCollection('corrections'),
    getCollection('terms'),
    getCollection('sources'),
  ]);
  const texts = Map.groupBy(translations, ({ id }) => articleId(id));
  const sectorOrder = new Map<string, number>(sectorIds.map((id, index) => [id, index]));
  const allArticles = articles
    .map((entry) => readArticle(entry, texts.get(articleId(entry.id)) ?? []))
    .sort(
      compareBy(
        ({ sector }) => (sector === undefined ? -1 : (sectorOrder.get(sector) ?? 0)),
        ({ data }) => data.order,
        ({ data }) => data.title,
      ),
    );
  const allPartnerships = partnerships
    .map(({ id, data }): Partnership => ({ id, data: data as PartnershipData }))
    .sort(
      compareBy(
        descending(({ data }) => data.start ?? ''),
        ({ data }) => data.name.en,
      ),
    );
  const allMembers = countries.map(({ id }) => id);
  const allEvents = events
    .map(({ data }) => data as EventData)
    .sort(
      compareBy(
        ({ date }) => date,
        ({ id }) => id,
      ),
    );
  const allCorrections = corrections.map(({ data }) => data as CorrectionData);
  const sectorData = new Map(sectors.map(({ id, data }) => [id, data as SectorData]));

  return {
    sectors: sectorIds.map((id) => ({ id, data: sectorData.get(id) as SectorData })),
    overview: allArticles.find(({ sector }) => sector === undefined),
    articles: allArticles,
    article: new Map(allArticles.map((article) => [article.id, article])),
    articlesBySector: groupByEach(allArticles, ({ sector }) => (sector === undefined ? [] : [sector])),
    partnerships: allPartnerships,
    partnership: new Map(allPartnerships.map((partnership) => [partnership.id, partnership])),
    partnershipsBySector: groupByEach(allPartnerships, ({ data }) => data.sectors),
    alikeArticles: indexLikeness(allArticles, articleKeys),
    alikePartnerships: indexLikeness(allPartnerships, partnershipKeys),
    partnershipsByMember: groupByEach(allPartnerships, ({ data }) => membersOf(data, allMembers)),
    partnershipsByPartner: groupByEach(allPartnerships, ({ data }) => data.partners),
    articlesByCountry: groupByEach(allArticles, ({ data }) => data.countries),
    articlesByPartnership: groupByEach(allArticles, ({ data }) => data.partnerships),
    articlesByTerm: groupByEach(allArticles, (article) => linkedTerms(article.texts.get(defaultLocale)?.body ?? '')),
    partners: new Map(partners.map(({ id, data }) => [id, data as PartnerData])),
    groupings: new Map(groupings.map(({ id, data }) => [id, data as GroupingData])),
    events: allEvents,
    corrections: allCorrections,
    countries: new Map(countries.map(({ id, data }) => [id, data as CountryData])),
    terms: new Map(terms.map(({ id, data }) => [id, data as TermData])),
    sources: readSources(
      sources.map(({ id, data }) => [id, data as SourceData]),
      allArticles,
      allPartnerships,
      countries.map(({ id, data }) => ({ code: id, data: data as CountryData })),
      groupings.map(({ data }) => data as GroupingData),
      allEvents,
      allCorrections,
    ),
  };
}

/** `technology/overview/en` is a text of the article `technology/overview`. */
function articleId(entryId: string): string {
  return entryId.slice(0, entryId.lastIndexOf('/'));
}

function readArticle(entry: CollectionEntry<'articles'>, translations: CollectionEntry<'translations'>[]): Article {
  const id = articleId(entry.id);
  const [slug = '', sector] = id.split('/').reverse();
  const english: ArticleText = {
    locale: defaultLocale,
    entry,
    body: entry.body ?? '',
    minutes: readingMinutes(entry.body ?? ''),
    title: entry.data.title,
    summary: entry.data.summary,
  };
  const others = translations.map((translation): ArticleText => ({
    locale: localeOf(translation.id.slice(id.length + 1)),
    entry: translation,
    body: translation.body ?? '',
    minutes: readingMinutes(translation.body ?? ''),
    title: translation.data.title,
    summary: translation.data.summary,
    keyFigures: translation.data.keyFigures,
    reviewed: translation.data.reviewed,
  }));
  const texts = new Map<Locale, ArticleText>([english, ...others].map((text) => [text.locale, text]));
  return { id, sector, slug, data: entry.data, texts };
}

/** Every source with what cites it, in the order of the library. The profile of a state cites what its groupings rest on. */
function readSources(
  entries: readonly (readonly [string, SourceData])[],
  articles: readonly Article[],
  partnerships: readonly Partnership[],
  countries: readonly { code: string; data: CountryData }[],
  groupings: readonly GroupingData[],
  events: readonly EventData[],
  corrections: readonly CorrectionData[],
): Map<string, Source> {
  const byArticle = groupByEach(articles, citedByArticle);
  const byPartnership = groupByEach(partnerships, ({ data }) =>
    [...data.claims, ...data.caveats].flatMap(({ sources }) => sources),
  );
  const byCountry = groupByEach(countries, ({ code, data }) => [
    ...data.membership.sources,
    ...groupings.filter(({ members }) => members.includes(code)).flatMap(({ sources }) => sources),
  ]);
  const byEvent = groupByEach(events, ({ sources }) => sources);
  const byCorrection = groupByEach(corrections, ({ sources }) => sources);
  const sources = entries.map(([id, data]): Source => ({
    id,
    data,
    articles: byArticle.get(id) ?? [],
    partnerships: byPartnership.get(id) ?? [],
    countries: (byCountry.get(id) ?? []).map(({ code }) => code),
    events: byEvent.get(id) ?? [],
    corrections: byCorrection.get(id) ?? [],
  }));
  return new Map(sources.map((source) => [source.id, source]));
}

function citedByArticle({ data, texts }: Article): string[] {
  return [...data.keyFigures.flatMap(({ sources }) => sources), ...citedIds(texts.get(defaultLocale)?.body ?? '')];
}

/** Items by each of their several keys; an item stands once under a key. */
function groupByEach<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
