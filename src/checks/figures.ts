/**
 * A run of digits, Latin, Arabic-Indic or Persian, with the separators that stand inside a number or a date.
 * A sign of currency or percentage may touch it; a hyphen or a letter may not (see `figuresIn`).
 */
const digits =
  /[\d٠-٩۰-۹]+(?:[.,:/٫٬\u00a0\u202f\u2009’'–-][\d٠-٩۰-۹]+|[\u00a0\u202f\u2009 ][\d٠-٩۰-۹]{3}(?![\d٠-٩۰-۹]))*/g;

/** What is no running text: citation marks and bare addresses. */
const marks = /\[@[^\]]*\]|\bhttps?:\/\/\S+/g;

/**
 * The figures and dates in a text, as they are written: `3.1`, `2019-03-26`, `35 000`, `٢٠١٩`.
 *
 * Digits that are attached to Latin letters, or hyphened to letters, belong to names and are none: 5G, G42, 2Africa, D-8, COVID-19. In Arabic a
 * preposition or conjunction is written together with the figure (و36), so only a hyphen makes a name there (كوفيد-19).
 */
export function figuresIn(text: string): string[] {
  const prose = text.replace(marks, ' ');
  return [...prose.matchAll(digits)]
    .filter((match) => {
      const before = prose.slice(0, match.index);
      const after = prose.slice(match.index + match[0].length);
      return (
        !/(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|\p{L}[-‑])$/u.test(before) &&
        !/^(?:\p{Script=Latin}|[-‑]\p{L})/u.test(after)
      );
    })
    .map((match) => match[0]);
}
