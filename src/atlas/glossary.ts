import { inLanguage } from '../i18n/words.ts';
import { localeFacts, type Locale } from '../i18n/locales.ts';
import type { TermData } from '../schemas/term.ts';

export interface GlossaryTerm {
  id: string;
  data: TermData;
}

/** A letter of the alphabet with the terms that begin with it. */
export interface GlossaryGroup {
  letter: string;
  terms: GlossaryTerm[];
}

/** The terms in the alphabetical order of a language, by first letter; accents and the Arabic article do not count. */
export function groupTerms(terms: ReadonlyMap<string, TermData>, locale: Locale): GlossaryGroup[] {
  const collator = new Intl.Collator(localeFacts[locale].formatTag, { sensitivity: 'base', numeric: true });
  const sorted = [...terms]
    .map(([id, data]) => ({ id, data, key: sortingKey(inLanguage(data.term, locale).text) }))
    .sort((one, other) => collator.compare(one.key, other.key));
  const groups = Map.groupBy(sorted, ({ key }) => key.slice(0, 1).toLocaleUpperCase(localeFacts[locale].formatTag));
  return [...groups].map(([letter, items]) => ({ letter, terms: items.map(({ id, data }) => ({ id, data })) }));
}

function sortingKey(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^ال/, '')
    .replace(/^[أإآٱ]/, 'ا');
}
