import type { APIRoute } from 'astro';
import { citedArticle, bibtexFile } from '../../../atlas/citing.ts';
import { loadLibrary } from '../../../atlas/library.ts';
import { articleTextPaths, type ArticleTextProps } from '../../../atlas/paths.ts';
import { absoluteUrl, localizedPath } from '../../../i18n/paths.ts';

export const getStaticPaths = async () => articleTextPaths((await loadLibrary()).articles);

/** An article’s entry for reference managers, in BibTeX. */
export const GET: APIRoute<ArticleTextProps> = ({ props: { article, text } }) =>
  bibtexFile(citedArticle(article, text, absoluteUrl(localizedPath(text.locale, `/${article.id}/`))));
