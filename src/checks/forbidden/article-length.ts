import { countWords } from '../../atlas/articles.ts';
import { count } from '../format-problems.ts';
import type { Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';
import { localeOf } from './stray-text.ts';

/** The fewest and the most words of the English text of an article. */
export const articleLength = { least: 900, most: 2000 };

/** An article that says too little to answer its question, or more than a reader takes in one sitting. Translations are as long as their English text makes them. */
export function articleOutOfLength({ files }: Content): Problem[] {
  const { least, most } = articleLength;
  return files.article.flatMap((file): Problem[] => {
    if (localeOf(file) !== 'en' || !file.prose) return [];
    const words = countWords(file.lines.slice(file.lines.indexOf('---', 1) + 1).join('\n'));
    if (words >= least && words <= most) return [];
    const short = words < least;
    return [
      {
        file: file.file,
        field: 'text',
        found: count(words, 'word'),
        expected: `an article of ${least} to ${most.toLocaleString('en-GB')} words`,
        mend: short
          ? 'tell what is missing: history, money, results, failures, disputes'
          : 'keep what answers the question of the title; the rest may be an article of its own',
        ...(short && { unfinished: true }),
      },
    ];
  });
}
