import { entriesIn, textsIn } from '../content-index.ts';
import { show, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';
import { sourceFields } from './unknown-source.ts';

/** An entry of the bibliography that nothing cites: a reader of the list would look for what rests on it. */
export function uncitedSource({ files }: Content): Problem[] {
  const cited = new Set([
    ...sourceFields.flatMap(({ kind, pattern }) =>
      files[kind].flatMap((file) => textsIn(file, pattern).map(({ text }) => text)),
    ),
    ...[...files.article, ...files.page].flatMap((file) => (file.prose?.citations ?? []).map(({ id }) => id)),
  ]);
  return files.sources.flatMap((file) =>
    entriesIn(file)
      .filter(({ id }) => !cited.has(id))
      .map(({ id, line }) => ({
        file: file.file,
        line: line(),
        field: 'id',
        found: `${show(id)}, which nothing cites`,
        expected: 'a source that an article, a record, an event or a profile rests on',
        mend: 'cite it where it belongs, or take the entry away',
        unfinished: true,
      })),
  );
}
