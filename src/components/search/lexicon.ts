import type { SearchWords } from '../../atlas/search.ts';
import { fold, wordsOf } from '../../i18n/folding.ts';
import type { Locale } from '../../i18n/locales.ts';

/** The names and words of a language, arranged for looking up what a reader typed. */
export interface Lexicon {
  locale: Locale;
  stopWords: ReadonlySet<string>;
  /** What a name may mean, by its folded words. */
  meanings: ReadonlyMap<string, readonly string[]>;
  /** The number of words of the longest name. */
  longest: number;
}

/** The lexicon of a language. */
export function makeLexicon({ locale, aliases, stopWords }: SearchWords): Lexicon {
  const meanings = new Map<string, string[]>();
  let longest = 1;
  for (const [means, ...names] of aliases) {
    for (const name of names) {
      const key = nameKey(name);
      longest = Math.max(longest, key.split(' ').length);
      const known = meanings.get(key);
      if (!known) meanings.set(key, [means]);
      else if (!known.includes(means)) known.push(means);
    }
  }
  return { locale, stopWords: new Set(stopWords), meanings, longest };
}

/** A name as the lexicon keeps it: its folded words. */
export function nameKey(name: string): string {
  return wordsOf(fold(name)).join(' ');
}
