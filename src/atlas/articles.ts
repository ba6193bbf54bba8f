import type { FactCheck } from '../schemas/article.ts';
import type { Locale } from '../i18n/locales.ts';
import { citationIds, CitationCounter } from './citations.ts';
import type { Article, ArticleText } from './model.ts';

/** Words a minute of silent reading of non-fiction: Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language, 2019, gives 238 for English. */
const wordsPerMinute = 238;

/** The number of words of a Markdown text, without citation marks, the targets of links and the syntax of tables. */
export function countWords(markdown: string): number {
  const words = markdown
    .replace(/\[@[^\]]*\]/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu);
  return words?.length ?? 0;
}

/** Whole minutes that the text takes to read, at least one. */
export function readingMinutes(markdown: string): number {
  return Math.max(1, Math.round(countWords(markdown) / wordsPerMinute));
}

/** The text of an article in a language, or undefined where nobody has translated it. */
export function textIn(article: Article, locale: Locale): ArticleText | undefined {
  return article.texts.get(locale);
}

/** The article before and after one in its sector; undefined at the ends. */
export function neighbours(
  article: Article,
  inOrder: readonly Article[],
): { previous: Article | undefined; next: Article | undefined } {
  const place = inOrder.findIndex(({ id }) => id === article.id);
  return { previous: place > 0 ? inOrder[place - 1] : undefined, next: inOrder[place + 1] };
}

/** The figures of the box at the top in the words of one language; dates and sources are the English text’s. */
export function keyFiguresIn(
  { data }: Pick<Article, 'data'>,
  text: Pick<ArticleText, 'keyFigures'>,
): Article['data']['keyFigures'] {
  return data.keyFigures.map((figure, index) => ({ ...figure, ...text.keyFigures?.[index] }));
}

/** The sources of a page with their numbers, as `src/markdown/atlas-markup.ts` numbers its marks: key figures first, then the text. */
export function numberedSources(keyFigures: readonly { sources: readonly string[] }[], body: string): CitationCounter {
  const counter = new CitationCounter();
  for (const id of keyFigures.flatMap(({ sources }) => sources)) counter.cite(id);
  for (const [, inner = ''] of body.matchAll(/\[@([^\]]*)\]/g)) citationIds(inner).forEach((id) => counter.cite(id));
  return counter;
}

/** How many articles there are, how many of them a second reader held against their sources, and what came of it, in statements. */
export function countFactChecks(
  articles: readonly { data: { factCheck?: Pick<FactCheck, 'statements' | 'confirmed'> | undefined } }[],
): {
  articles: number;
  checked: number;
  statements: number;
  confirmed: number;
} {
  const checks = articles.flatMap(({ data }) => data.factCheck ?? []);
  const sum = (of: (check: (typeof checks)[number]) => number) => checks.reduce((total, check) => total + of(check), 0);
  return {
    articles: articles.length,
    checked: checks.length,
    statements: sum(({ statements }) => statements),
    confirmed: sum(({ confirmed }) => confirmed),
  };
}

/** The ids of the glossary terms that a text links to, in order of appearance. */
export function linkedTerms(body: string): string[] {
  return [...new Set([...body.matchAll(/\]\(term:([a-z0-9-]+)\)/g)].map(([, id = '']) => id))];
}

/** What makes articles alike: a partnership that both draw on counts three, a member state that both are about counts one. */
export function articleKeys({ data }: Article): Map<string, number> {
  return new Map([
    ...data.partnerships.map((id) => [id, 3] as const),
    ...data.countries.map((code) => [code, 1] as const),
  ]);
}
