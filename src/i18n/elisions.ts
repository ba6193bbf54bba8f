const elided = '(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)';
const beforeWord = new RegExp(`(?<![\\p{L}\\p{N}])(${elided}’)(?=[\\p{L}\\p{N}])`, 'giu');
const opened = new RegExp(`(?<![\\p{L}\\p{N}])(${elided}’) (?=[\\p{L}\\p{N}])`, 'giu');
const inverted = /-(?:t-)?(?:ce|elles?|ils?|je|nous|on|tu|vous)$/iu;
const atStart = new RegExp(`^${elided}['’]`, 'iu');

/** French text with a space after each elision: “l’arbitrage” becomes “l’ arbitrage”, so that an index finds the word under its own letter. */
export function openElisions(text: string): string {
  return text.replace(beforeWord, '$1 ');
}

/** The inverse of `openElisions`. */
export function closeElisions(text: string): string {
  return text.replace(opened, '$1');
}

/** A French word without the elided one before it: “l’arbitrage” becomes “arbitrage”. */
export function withoutElision(word: string): string {
  return word.replace(atStart, '');
}

/** A French verb without the pronoun that follows it in a question: “ont-ils” becomes “ont”. */
export function withoutInversion(word: string): string {
  return word.replace(inverted, '');
}
