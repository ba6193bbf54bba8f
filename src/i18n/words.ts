import type { LocalizedText } from '../schemas/fields.ts';
import { defaultLocale, localeFacts, type Locale } from './locales.ts';

/** Words in a language if they are there, else the English ones; `locale` says in which language they came. */
export function inLanguage(words: LocalizedText, locale: Locale): { text: string; locale: Locale } {
  const text = words[locale];
  return text === undefined ? { text: words.en, locale: defaultLocale } : { text, locale };
}

/** The attributes of an element whose words came in another language than the page’s; none where they are the page’s own. */
export function languageAttributes(words: Locale, page: Locale): { lang?: Locale; dir?: 'ltr' | 'rtl' } {
  return words === page ? {} : { lang: words, dir: localeFacts[words].direction };
}
