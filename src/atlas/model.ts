import type { CollectionEntry } from 'astro:content';
import type { Locale } from '../i18n/locales.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { CorrectionData } from '../schemas/correction.ts';
import type { EventData } from '../schemas/event.ts';
import type { PartnershipData } from '../schemas/partnership.ts';
import type { SectorData } from '../schemas/sector.ts';
import type { SourceData } from '../schemas/source.ts';

/** One language's text of an article. The facts of front matter stand in the English one alone, its words in each. */
export interface ArticleText {
  locale: Locale;
  entry: CollectionEntry<'articles'> | CollectionEntry<'translations'>;
  /** The Markdown as it was written. */
  body: string;
  /** Whole minutes that it takes to read. */
  minutes: number;
  title: string;
  summary: string;
  /** Of a translation: the words of the English key figures, one for one. */
  keyFigures?: readonly { value: string; text: string }[];
  /** Of a translation: when it was last compared with the English text. */
  reviewed?: string;
}

export interface Article {
  /** `<sector>/<slug>`, as in the address; `overview` is the article on the whole atlas. */
  id: string;
  /** Undefined for the article on the whole atlas. */
  sector: string | undefined;
  slug: string;
  data: ArticleData;
  texts: ReadonlyMap<Locale, ArticleText>;
}

export interface Partnership {
  id: string;
  data: PartnershipData;
}

export interface Sector {
  id: string;
  data: SectorData;
}

export interface Source {
  id: string;
  data: SourceData;
  /** What cites it, in the order of the library. */
  articles: readonly Article[];
  partnerships: readonly Partnership[];
  /** Member states, by code, whose profile cites it. */
  countries: readonly string[];
  /** Events of the timeline. */
  events: readonly EventData[];
  corrections: readonly CorrectionData[];
}
