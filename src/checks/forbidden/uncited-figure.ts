import { citedIds } from '../../atlas/citations.ts';
import { figuresIn } from '../figures.ts';
import { excerpt, type Problem } from '../problem.ts';
import type { Block } from '../prose.ts';
import type { Content } from '../read-content.ts';
import { splitSentences } from '../sentences.ts';

/** A sentence or a table row of an article that holds a figure or a date, and no source for it. */
export function uncitedFigure({ files }: Content): Problem[] {
  return files.article.flatMap((file) =>
    (file.prose?.blocks ?? []).flatMap((block) =>
      unitsOf(block).flatMap(({ text, start, what }): Problem[] => {
        const figures = citedIds(text).length > 0 ? [] : figuresIn(text);
        const [figure] = figures;
        if (figure === undefined) return [];
        return [
          {
            file: file.file,
            line: block.lineAt(start + text.indexOf(figure)),
            field: what,
            found: `${[...new Set(figures)].slice(0, 3).join(', ')} without a source in “${excerpt(text)}”`,
            expected: `a citation [@source-id] in the ${what}${what === 'sentence' ? ' or directly after its full stop' : ''}`,
            mend: 'cite the source of the figure, or say it without a figure',
          },
        ];
      }),
    ),
  );
}

function unitsOf(block: Block): { text: string; start: number; what: 'sentence' | 'table row' }[] {
  if (block.kind === 'row') return [{ text: block.text, start: 0, what: 'table row' }];
  return splitSentences(block.text).map(({ text, start }) => ({ text, start, what: 'sentence' }));
}
