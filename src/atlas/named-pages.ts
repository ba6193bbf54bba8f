import { defaultLocale, type Locale } from '../i18n/locales.ts';
import { inLanguage } from '../i18n/words.ts';
import type { Article, Partnership } from './model.ts';

/** A page as a list names it. */
export interface NamedPage {
  path: string;
  words: string;
  language: Locale;
}

/** The page of an article by its title, in English where it is not written in the language. */
export function namedArticle({ id, data, texts }: Article, locale: Locale): NamedPage {
  const text = texts.get(locale) ?? texts.get(defaultLocale);
  return { path: `/${id}/`, words: text?.title ?? data.title, language: text?.locale ?? defaultLocale };
}

/** The page of a record by its name, in English where it has none in the language. */
export function namedPartnership({ id, data }: Pick<Partnership, 'id' | 'data'>, locale: Locale): NamedPage {
  const { text, locale: language } = inLanguage(data.name, locale);
  return { path: `/partnerships/${id}/`, words: text, language };
}
