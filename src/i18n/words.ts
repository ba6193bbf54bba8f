import type { LocalizedText } from '../schemas/fields.ts';
import { defaultLocale, type Locale } from './locales.ts';

/** Words in a language if they are there, else the English ones; `locale` says in which language they came. */
export function inLanguage(words: LocalizedText, locale: Locale): { text: string; locale: Locale } {
  const text = words[locale];
  return text === undefined ? { text: words.en, locale: defaultLocale } : { text, locale };
}
