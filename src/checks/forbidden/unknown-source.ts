import { textsIn, type ContentIndex } from '../content-index.ts';
import { isId } from '../content-places.ts';
import { suggest } from '../nearest.ts';
import { show, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** The fields that hold ids of sources, by kind of file. */
export const sourceFields = [
  { kind: 'article', pattern: ['keyFigures', '*', 'sources', '*'] },
  { kind: 'partnership', pattern: ['claims', '*', 'sources', '*'] },
  { kind: 'partnership', pattern: ['caveats', '*', 'sources', '*'] },
  { kind: 'country', pattern: ['membership', 'sources', '*'] },
  { kind: 'grouping', pattern: ['sources', '*'] },
  { kind: 'timeline', pattern: ['*', 'sources', '*'] },
  { kind: 'corrections', pattern: ['*', 'sources', '*'] },
] as const;

/** A citation that leads to no entry of the bibliography. */
export function unknownSource({ files }: Content, { sources }: ContentIndex): Problem[] {
  const inFields = sourceFields.flatMap(({ kind, pattern }) =>
    files[kind].flatMap((file) =>
      textsIn(file, pattern)
        .filter(({ text }) => !sources.has(text))
        .map(({ text, path, field }) => ({
          file: file.file,
          line: file.lineOf(path),
          field,
          found: show(text),
          ...advise(text, sources),
        })),
    ),
  );
  const inTexts = [...files.article, ...files.page].flatMap((file) =>
    (file.prose?.citations ?? [])
      .filter(({ id }) => !sources.has(id))
      .map(({ id, line }) => ({ file: file.file, line, field: 'citation', found: `[@${id}]`, ...advise(id, sources) })),
  );
  return [...inFields, ...inTexts];
}

function advise(id: string, sources: ReadonlySet<string>): Pick<Problem, 'expected' | 'mend' | 'nearest'> {
  const expected = 'the id of a source in content/sources/';
  if (/[,@\s]/.test(id) && !isId(id))
    return { expected, mend: 'separate several sources with semicolons: [@one; @two]' };
  return {
    expected,
    mend: 'correct the id, or add the source to content/sources/',
    ...suggest(id, sources),
  };
}
