import { withoutElision, withoutInversion } from '../../i18n/elisions.ts';
import { fold, wordsOf } from '../../i18n/folding.ts';
import { nameKey, type Lexicon } from './lexicon.ts';

/** A word or name of a query, with what it may mean in the words of the pages. */
export interface Unit {
  text: string;
  meanings: readonly string[];
}

/** One way to put a query to the index. */
export interface Variant {
  text: string;
  /** The meanings that stand in it in place of what the reader typed. */
  meanings: readonly string[];
}

/**
 * What a query asks for: its words without those that a question needs and a search does not, with names that readers use (UAE, IDB, jab)
 * joined with what they mean. The longest name wins. A query of nothing but such words keeps them all.
 */
export function readQuery(text: string, lexicon: Lexicon): Unit[] {
  const words = wordsOf(text).map((word) => (lexicon.locale === 'fr' ? withoutInversion(withoutElision(word)) : word));
  const units: Unit[] = [];
  for (let start = 0; start < words.length;) {
    const [length, meanings] = longestName(words, start, lexicon);
    const unit = words.slice(start, start + length).join(' ');
    if (meanings.length > 0 || !isStopWord(unit, lexicon)) units.push({ text: unit, meanings });
    start += length;
  }
  return units.length > 0 ? units : words.map((word) => ({ text: word, meanings: [] }));
}

function longestName(
  words: readonly string[],
  start: number,
  lexicon: Lexicon,
): [length: number, meanings: readonly string[]] {
  for (let length = Math.min(lexicon.longest, words.length - start); length > 0; length -= 1) {
    const name = words.slice(start, start + length).join(' ');
    const meanings = lexicon.meanings.get(nameKey(name)) ?? lexicon.meanings.get(singular(nameKey(name)));
    if (!meanings) continue;
    // “who” is a word of a question, “WHO” an organisation.
    if (length === 1 && words.length > 1 && isStopWord(name, lexicon) && name !== name.toUpperCase()) continue;
    return [length, meanings];
  }
  return [1, []];
}

function singular(name: string): string {
  return name.length > 3 ? name.replace(/s$/, '') : name;
}

function isStopWord(word: string, { stopWords }: Lexicon): boolean {
  return stopWords.has(fold(word).replaceAll("'", ''));
}

/** The ways to put a query to the index: as it was typed, with every name replaced by what it means, and with each further meaning. */
export function variantsOf(units: readonly Unit[]): Variant[] {
  const ways: (string | undefined)[][] = [
    units.map(() => undefined),
    units.map(({ meanings }) => meanings[0]),
    ...units.flatMap(({ meanings }, place) =>
      meanings.slice(1).map((meaning) => units.map((unit, index) => (index === place ? meaning : unit.meanings[0]))),
    ),
  ];
  const variants = ways.map((way) => ({
    text: units.map(({ text }, index) => way[index] ?? text).join(' '),
    meanings: way.filter((meaning) => meaning !== undefined),
  }));
  return variants.filter(({ text }, index) => variants.findIndex((other) => other.text === text) === index).slice(0, 5);
}

/** Arabic endings that are typed for one another: the letter that was typed, and the one that may be meant. */
const endings: readonly (readonly [typed: string, meant: string])[] = [
  ['ه', 'ة'],
  ['ة', 'ه'],
  ['ي', 'ى'],
  ['ى', 'ي'],
];

/** The other ways to spell a word’s ending, where readers often type one letter for another: “السعوديه” may be “السعودية”. */
export function otherEndings(word: string): string[] {
  return endings.flatMap(([typed, meant]) =>
    word.length > 2 && word.endsWith(typed) ? [word.slice(0, -typed.length) + meant] : [],
  );
}
