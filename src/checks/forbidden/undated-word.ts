import { excerpt, type Problem } from '../problem.ts';
import { passagesIn, sentencesOf } from '../passages.ts';
import type { Content } from '../read-content.ts';
import { isDated, undatedWords, withoutQuotations } from '../undated-words.ts';

/** “Currently”, “today”, “so far” and their kin in a sentence that names no year: whoever reads it next year is told something wrong. */
export function undatedWord(content: Content): Problem[] {
  return passagesIn(content).flatMap((passage) => {
    const own = withoutQuotations(passage.text);
    return sentencesOf(passage).flatMap(({ text, start }): Problem[] => {
      if (isDated(text)) return [];
      return undatedWords(own.slice(start, start + text.length), passage.locale).map(({ word, index }) => ({
        file: passage.file.file,
        line: passage.lineAt(start + index),
        field: passage.field,
        found: `“${word}” in “${excerpt(text)}”`,
        expected: 'a date in the sentence, so that it stays true: “as of 2019”, “by March 2021”',
        mend: 'say when, or leave the word out where the sentence is as true without it',
      }));
    });
  });
}
