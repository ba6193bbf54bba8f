import { localeParameters, type Locale } from '../i18n/locales.ts';

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
