import { defaultLocale, localeParameters, type Locale } from '../i18n/locales.ts';
import { localizedPath } from '../i18n/paths.ts';
import type { Article, ArticleText, Partnership } from './model.ts';
import { languagesOf } from './register.ts';

interface StaticPath<Parameters, Props> {
  params: Parameters & { locale: string | undefined };
  props: Props & { locale: Locale };
}

/** What `getStaticPaths` gives for pages that exist in every language: each item once a language. */
export function inEveryLocale<Parameters extends Record<string, string>, Props>(
  items: readonly { params: Parameters; props: Props }[],
): StaticPath<Parameters, Props>[] {
  return localeParameters.flatMap(({ locale, parameter }) =>
    items.map(({ params, props }) => ({ params: { ...params, locale: parameter }, props: { ...props, locale } })),
  );
}

/** As `inEveryLocale`, for a page that stands once. */
export function onceInEveryLocale(): StaticPath<Record<never, string>, object>[] {
  return inEveryLocale([{ params: {}, props: {} }]);
}

export interface ArticleTextProps {
  article: Article;
  text: ArticleText;
}

/** What `getStaticPaths` gives for what goes with an article in the languages that it is written in, and in no other. */
export function articleTextPaths(
  articles: readonly Article[],
): { params: { locale: string | undefined; article: string }; props: ArticleTextProps }[] {
  return articles.flatMap((article) =>
    [...article.texts.values()].map((text) => ({
      params: { locale: localeParameter(text.locale), article: article.id },
      props: { article, text },
    })),
  );
}

export interface PartnershipTextProps {
  partnership: Partnership;
  locale: Locale;
}

/** As `articleTextPaths`, for a record of the register in the languages that it is told in. */
export function partnershipTextPaths(
  partnerships: readonly Partnership[],
): { params: { locale: string | undefined; id: string }; props: PartnershipTextProps }[] {
  return partnerships.flatMap((partnership) =>
    languagesOf(partnership.data).map((locale) => ({
      params: { locale: localeParameter(locale), id: partnership.id },
      props: { partnership, locale },
    })),
  );
}

/** The image that stands for a page where it is shared, from the root of the host: its sector’s or the site’s. */
export function shareImagePath(locale: Locale, sector = 'site'): string {
  return localizedPath(defaultLocale, `/share/${sector}.${locale}.png`);
}

function localeParameter(locale: Locale): string | undefined {
  return locale === defaultLocale ? undefined : locale;
}

/** The page behind a link in the atlas’s own names, such as `partnership:uber-careem`, or behind an address of the site; undefined where there is no page for it. */
export function atlasPath(url: string): string | undefined {
  const [, scheme, id = ''] = /^(partnership|term|article):(.+)$/.exec(url) ?? [];
  if (scheme === 'partnership') return `/partnerships/${id}/`;
  if (scheme === 'term') return `/glossary/#${id}`;
  if (scheme === 'article') return `/${id}/`;
  return url.startsWith('/') ? url : undefined;
}
