/** The interface languages, in the order in which the language switch offers them. English is the source language. */
export const localeCodes = ['en', 'ar', 'fr'] as const;

export type Locale = (typeof localeCodes)[number];

export const locales: readonly Locale[] = localeCodes;
export const defaultLocale: Locale = 'en';

/** What the browser needs to know of each language: its own name, direction, and the tag for `Intl` (Western digits throughout). */
export const localeFacts: Record<
  Locale,
  { name: string; direction: 'ltr' | 'rtl'; formatTag: string; openGraph: string }
> = {
  en: { name: 'English', direction: 'ltr', formatTag: 'en-GB', openGraph: 'en_GB' },
  ar: { name: 'العربية', direction: 'rtl', formatTag: 'ar-u-nu-latn', openGraph: 'ar_AR' },
  fr: { name: 'Français', direction: 'ltr', formatTag: 'fr-FR', openGraph: 'fr_FR' },
};

/** The locale that a route parameter names; no parameter is English. */
export function localeOf(parameter: string | undefined): Locale {
  return locales.find((locale) => locale === parameter) ?? defaultLocale;
}

/** The route parameters of every language, for `getStaticPaths`: English has none, since it stands at the root. */
export const localeParameters: readonly { locale: Locale; parameter: string | undefined }[] = locales.map((locale) => ({
  locale,
  parameter: locale === defaultLocale ? undefined : locale,
}));
