import { getCollection } from 'astro:content';
import type { Locale } from './locales.ts';
import { makeTranslate, type Translate, type Words } from './messages.ts';

const translators = new Map<Locale, Promise<Translate>>();

/** All words of one language, as they stand in `content/interface/<locale>.yaml`. */
export async function interfaceWords(locale: Locale): Promise<Words> {
  const entries = await getCollection('interface');
  const entry = entries.find(({ id }) => id === locale);
  if (!entry) throw new Error(`content/interface/${locale}.yaml is missing.`);
  return entry.data;
}

/** The translation function of a language; its words are read once per build. */
export function translator(locale: Locale): Promise<Translate> {
  let found = translators.get(locale);
  if (!found || import.meta.env.DEV) {
    found = interfaceWords(locale).then((words) => makeTranslate(words, locale));
    translators.set(locale, found);
  }
  return found;
}
