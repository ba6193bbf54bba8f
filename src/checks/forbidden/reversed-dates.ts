import { dateAt, isAfter } from '../dates.ts';
import type { Problem } from '../problem.ts';
import type { Content, ContentFile } from '../read-content.ts';

/** A partnership that ends before it starts; an article that was reviewed before its facts were looked for. */
export function reversedDates({ files }: Content): Problem[] {
  return [
    ...files.partnership.flatMap((file) =>
      reversed(file, {
        first: 'start',
        last: 'end',
        at: 'end',
        mend: 'correct start or end; end: null where it goes on',
      }),
    ),
    ...files.article.flatMap((file) =>
      reversed(file, {
        first: 'asOf',
        last: 'reviewed',
        at: 'asOf',
        mend: 'correct asOf, or review the article again and set reviewed to that day',
      }),
    ),
  ];
}

function reversed(
  file: ContentFile,
  { first, last, at, mend }: { first: string; last: string; at: string; mend: string },
): Problem[] {
  const [early, late] = [dateAt(file, [first]), dateAt(file, [last])];
  if (early === undefined || late === undefined || !isAfter(early, late)) return [];
  const other = at === first ? `${last}: ${late}` : `${first}: ${early}`;
  return [
    {
      file: file.file,
      line: file.lineOf([at]),
      field: at,
      found: at === first ? early : late,
      expected: `a date ${at === first ? 'not after' : 'not before'} ${other}`,
      mend,
    },
  ];
}
