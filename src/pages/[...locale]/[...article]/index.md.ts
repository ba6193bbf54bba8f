import type { APIRoute } from 'astro';
import { reviewedOn } from '../../../atlas/dates.ts';
import { loadLibrary } from '../../../atlas/library.ts';
import { markdownCopy } from '../../../atlas/markdown-copy.ts';
import { articleTextPaths, type ArticleTextProps } from '../../../atlas/paths.ts';
import { keyFiguresIn } from '../../../atlas/articles.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { absoluteUrl, localizedPath } from '../../../i18n/paths.ts';
import { translator } from '../../../i18n/translate.ts';

export const getStaticPaths = async () => articleTextPaths((await loadLibrary()).articles);

/** The Markdown copy of an article in one of its languages. */
export const GET: APIRoute<ArticleTextProps> = async ({ props: { article, text } }) => {
  const { locale } = text;
  const t = await translator(locale);
  const { sources } = await loadLibrary();
  const address = (path: string) => absoluteUrl(localizedPath(locale, path));
  const copy = markdownCopy({
    title: text.title,
    summary: text.summary,
    body: text.body,
    keyFigures: keyFiguresIn(article, text),
    url: address(`/${article.id}/`),
    language: locale,
    authors: article.data.authors,
    asOf: article.data.asOf,
    reviewed: reviewedOn(article, text),
    sources,
    address,
    words: {
      keyFigures: t('article.keyFigures'),
      sources: t('article.sources'),
      asOf: (date) => t('article.figureAsOf', { date: formatDate(date, locale) }),
      undated: t('sources.undated'),
    },
  });
  return new Response(copy, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
