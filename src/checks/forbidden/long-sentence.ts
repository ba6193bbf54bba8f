import { countWords } from '../../atlas/articles.ts';
import { passagesIn, sentencesOf } from '../passages.ts';
import { excerpt, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** The most words that an English sentence may have. */
export const mostWords = 45;

/** An English sentence that a reader loses the thread of. Citation marks and the targets of links are no words. */
export function longSentence(content: Content): Problem[] {
  return passagesIn(content)
    .filter(({ locale }) => locale === 'en')
    .flatMap((passage) =>
      sentencesOf(passage).flatMap(({ text, start }): Problem[] => {
        const words = countWords(text);
        if (words <= mostWords) return [];
        return [
          {
            file: passage.file.file,
            line: passage.lineAt(start),
            field: passage.field,
            found: `${words} words in “${excerpt(text)}”`,
            expected: `a sentence of at most ${mostWords} words`,
            mend: 'make two sentences of it, each with its source, or say it in fewer words',
          },
        ];
      }),
    );
}
