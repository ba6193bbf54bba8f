import { citedIds } from '../../atlas/citations.ts';
import { textsIn, type ContentIndex } from '../content-index.ts';
import { dateAt, datesIn, isAfter } from '../dates.ts';
import { passagesIn, sentencesOf } from '../passages.ts';
import { excerpt, type Problem } from '../problem.ts';
import type { Content, ContentFile } from '../read-content.ts';
import { localeOf } from './stray-text.ts';

/** Words that tell of what lies ahead, by which a sentence may name a day that has not come. */
const ahead =
  /\b(?:will|would|shall|should|may|might|could|must|due|by|until|till|before|ahead|next|(?:is|are|was|were|has|have|had) to|to (?:open|begin|start|end|run|last)|aim\w*|deadline|end(?:s|ing)?|expect\w*|expir\w*|extend\w*|forecast\w*|fores[ae]\w+|goals?|hop(?:e|es|ed|ing)|intend\w*|plan(?:s|ned)?|pledg\w*|project(?:s|ed|ion|ions)|promis\w*|propos\w*|schedul\w*|set for|targets?|targeted|term)\b/i;

/** Words before a day that make it the end or the beginning of a period. */
const bound = /\b(?:to|until|till|by|before|from)\s+$/i;

/**
 * What is newer than the day up to which the facts of its article were looked for: a key figure, a source, and a day or month that the text
 * tells of as past.
 *
 * Bare years are left alone: a period or a target that reaches into the future is mostly told with one.
 */
export function newerThanArticle(content: Content, { issued }: ContentIndex): Problem[] {
  const english = content.files.article.filter((file) => localeOf(file) === 'en');
  const asOf = new Map(english.map((file) => [file, dateAt(file, ['asOf'])]));
  return [
    ...english.flatMap((file) => inFacts(file, asOf.get(file), issued)),
    ...passagesIn(content).flatMap((passage) => {
      const day = asOf.get(passage.file);
      if (day === undefined || datesIn(passage.text).length === 0) return [];
      return sentencesOf(passage).flatMap(({ text, start }): Problem[] => {
        if (ahead.test(text)) return [];
        return datesIn(text)
          .filter(({ date, index }) => isAfter(date, day) && !bound.test(text.slice(0, index)))
          .map(({ written, index }) => ({
            file: passage.file.file,
            line: passage.lineAt(start + index),
            field: passage.field,
            found: `${written} in “${excerpt(text)}”`,
            expected: `a date not after asOf: ${day}, or words that say that it lies ahead`,
            mend: 'correct the date, look the facts up again and set asOf to that day, or write “is due”, “is planned”',
          }));
      });
    }),
  ];
}

function inFacts(file: ContentFile, asOf: string | undefined, issued: ContentIndex['issued']): Problem[] {
  if (asOf === undefined) return [];
  const mend = 'look the facts up again and set asOf of the article to that day, or correct this date';
  const figures = textsIn(file, ['keyFigures', '*', 'text']).flatMap(({ path }): Problem[] => {
    const at = [...path.slice(0, -1), 'asOf'];
    const date = dateAt(file, at);
    if (date === undefined || !isAfter(date, asOf)) return [];
    const field = `keyFigures[${path[1]}].asOf`;
    return [
      { file: file.file, line: file.lineOf(at), field, found: date, expected: `a date not after asOf: ${asOf}`, mend },
    ];
  });
  const blocks = file.prose?.blocks ?? [];
  const first = new Map<string, number>();
  for (const { text, lineAt } of blocks)
    for (const id of citedIds(text)) if (!first.has(id)) first.set(id, lineAt(text.indexOf(id)));
  const sources = [...first].flatMap(([id, line]): Problem[] => {
    const date = issued.get(id);
    if (date === undefined || !isAfter(date, asOf)) return [];
    return [
      {
        file: file.file,
        line,
        field: 'citation',
        found: `[@${id}], issued ${date}`,
        expected: `a source not newer than asOf: ${asOf}`,
        mend: 'set asOf to the day up to which the facts were looked for, or correct the date of the source',
      },
    ];
  });
  return [...figures, ...sources];
}
