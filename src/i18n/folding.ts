const letters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ʼ: "'",
  '’': "'",
  '‘': "'",
};
const pattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/**
 * A text as it is compared in a search: small letters without accents and vowel marks, the forms of alef, yeh and teh marbuta as one, so that
 * “Türkiye” is “turkiye” and “أبوظبي” is “ابوظبي”.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(pattern, (letter) => letters[letter] ?? letter);
}

/** The words of a text in order, as they are written; an apostrophe, a hyphen or an ampersand inside a word belongs to it. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}\u0640]+(?:['’&.-][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}
