import type { PartnershipData } from '../schemas/partnership.ts';
import type { Article, ArticleText, Partnership } from './model.ts';

/** The latest of several ISO days; undefined where there is none. */
export function newest(days: Iterable<string | undefined>): string | undefined {
  let latest: string | undefined;
  for (const day of days) if (day !== undefined && (latest === undefined || day > latest)) latest = day;
  return latest;
}

/** The day on which an article was last reviewed in a language: a translation has its own. */
export function reviewedOn(article: Pick<Article, 'data'>, text: Pick<ArticleText, 'reviewed'> | undefined): string {
  return text?.reviewed ?? article.data.reviewed;
}

/** The latest day on which a statement of a partnership was held against its source; undefined where none was. */
export function verifiedOn({ claims, caveats }: Pick<PartnershipData, 'claims' | 'caveats'>): string | undefined {
  return newest([...claims, ...caveats].map(({ verified }) => verified));
}

/** The latest day on which anything that a list shows was reviewed or verified. */
export function newestOf(articles: readonly Article[], partnerships: readonly Partnership[]): string | undefined {
  return newest([
    ...articles.flatMap((article) => [...article.texts.values()].map((text) => reviewedOn(article, text))),
    ...partnerships.map(({ data }) => verifiedOn(data)),
  ]);
}
