import { closeElisions } from '../../i18n/elisions.ts';
import { fold, wordsOf } from '../../i18n/folding.ts';

/** What Pagefind keeps of a page to show it in results. */
export interface Fragment {
  url: string;
  /** The text of the page; a place is a word of it, divided by spaces. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, readonly string[]>;
  /** The elements with an id; those that are headings begin sections. */
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
}

/** A stretch of text, marked where it is a word that was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

export interface Section {
  title: string;
  /** The anchor of its heading; undefined for what stands before the first heading and under the title. */
  anchor: string | undefined;
  excerpt: Piece[];
}

/** Letters and figures with the punctuation at both ends cut off. */
const core = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** A word as it stands in a text, between what stands before and after it. */
function peel(text: string): [before: string, word: string, after: string] {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(text) ?? [];
  return [before, word, after];
}

/** The words of a text at some places, as they are written there, each once. */
export function matchedWords(content: string, places: readonly number[]): string[] {
  const words = content.split(/\s+/);
  const found = new Map<string, string>();
  for (const place of places) {
    const word = words[place]?.replace(core, '');
    if (word && !found.has(fold(word))) found.set(fold(word), word);
  }
  return [...found.values()];
}

/**
 * The places without those of a name’s words that stand alone, where the page has the whole name: who asks for the UAE does not mean every
 * “United” and “Arab”.
 */
export function withoutStrays(content: string, places: readonly number[], names: readonly string[]): number[] {
  const words = content.split(/\s+/).map((word) => fold(word).replace(core, ''));
  let kept = [...places];
  for (const name of names) {
    const parts = wordsOf(fold(name));
    const whole = kept.filter((place) => parts.every((part, index) => words[place + index]?.startsWith(part)));
    if (parts.length < 2 || whole.length === 0) continue;
    const inName = new Set(whole.flatMap((place) => parts.map((_, index) => place + index)));
    kept = kept.filter(
      (place) => inName.has(place) || !parts.some((part) => words[place]?.startsWith(part.slice(0, 4))),
    );
  }
  return kept;
}

/**
 * The sections of a page that have words searched for, the best first, each with an excerpt of at most `length` words. A section is better the
 * more different words it has, and the rarer these are on the page. Without places it is the beginning of the page.
 */
export function matchedSections(fragment: Fragment, places: readonly number[], length: number): Section[] {
  const words = fragment.content.split(/\s+/);
  const headings = fragment.anchors
    .filter(({ element, text }) => /^h[1-6]$/.test(element) && text?.trim())
    .sort((one, other) => one.location - other.location);
  const pageTitle = fragment.meta['title'] ?? '';
  const beginning = { id: undefined, text: fragment.content.startsWith(pageTitle) ? pageTitle : '', location: 0 };
  const starts = [beginning, ...headings];
  const marked = new Set(places);
  const weights = weigh(words, places);

  const sections = starts.flatMap(({ id, text = '', location }, index) => {
    const end = starts[index + 1]?.location ?? words.length;
    // The heading itself stands at the beginning of its section and is shown as the title.
    const start = Math.min(end, location + countWords(text));
    const inside = places.filter((place) => place >= location && place < end);
    if (inside.length === 0) return [];
    const from = densest(words, weights, marked, start, end, length);
    return [
      {
        title: id === undefined ? '' : closeElisions(text),
        anchor: id === 'title' ? undefined : id,
        excerpt: excerpt(words, marked, from, Math.min(end, from + length), from > start, from + length < end),
        score: distinctWeight(inside, words, weights),
      },
    ];
  });
  if (sections.length === 0) {
    const start = countWords(beginning.text);
    return [
      {
        title: '',
        anchor: undefined,
        excerpt: excerpt(words, marked, start, start + length, false, start + length < words.length),
      },
    ];
  }
  return sections
    .sort((one, other) => other.score - one.score)
    .map(({ title, anchor, excerpt: text }) => ({ title, anchor, excerpt: text }));
}

/** A text with the words marked that are among `words`. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const searched = new Set(words.map(fold));
  return joined(
    text.split(/(\s+)/).flatMap((part) => {
      const [before, word, after] = peel(part);
      return [
        { text: before, marked: false },
        { text: word, marked: searched.has(fold(word)) },
        { text: after, marked: false },
      ];
    }),
  );
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function weigh(words: readonly string[], places: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const place of places) {
    const word = fold(words[place] ?? '').replace(core, '');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, 1 / Math.sqrt(count)]));
}

function distinctWeight(
  places: readonly number[],
  words: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const distinct = new Set(places.map((place) => fold(words[place] ?? '').replace(core, '')));
  return [...distinct].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) + places.length / 1000;
}

/** Where the stretch of `length` words begins that has the most of what was searched for, with a few words before its first match. */
function densest(
  words: readonly string[],
  weights: ReadonlyMap<string, number>,
  marked: ReadonlySet<number>,
  start: number,
  end: number,
  length: number,
): number {
  const inside = [...marked].filter((place) => place >= start && place < end).sort((one, other) => one - other);
  let bestStart = start;
  let bestWeight = -1;
  for (const first of inside) {
    const weight = distinctWeight(
      inside.filter((place) => place >= first && place < first + length - 4),
      words,
      weights,
    );
    if (weight > bestWeight) [bestStart, bestWeight] = [first - 4, weight];
  }
  return Math.max(start, Math.min(bestStart, end - length));
}

function excerpt(
  words: readonly string[],
  marked: ReadonlySet<number>,
  from: number,
  to: number,
  cutBefore: boolean,
  cutAfter: boolean,
): Piece[] {
  const pieces: Piece[] = cutBefore ? [{ text: '… ', marked: false }] : [];
  for (let place = from; place < to; place += 1) {
    const [before, word, after] = peel(words[place] ?? '');
    const space = place + 1 < to || cutAfter ? ' ' : '';
    pieces.push(
      { text: before, marked: false },
      { text: word, marked: marked.has(place) },
      { text: after + space, marked: false },
    );
  }
  if (cutAfter) pieces.push({ text: '…', marked: false });
  return joined(pieces);
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const { text, marked } of pieces) {
    const last = result.at(-1);
    if (last && last.marked === marked) last.text += text;
    else if (text) result.push({ text, marked });
  }
  // An elision before a marked word ends with the space that the index gave it.
  for (const [index, piece] of result.entries()) {
    const next = result[index + 1]?.text[0] ?? '';
    piece.text = closeElisions(piece.text + next).slice(0, -next.length || undefined);
  }
  return result;
}
