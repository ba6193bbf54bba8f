import { sourcesIn } from '../content-index.ts';
import { show, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** An id that two entries of the bibliography bear. */
export function duplicateSource({ files }: Content): Problem[] {
  const first = new Map<string, { file: string; line: () => number }>();
  return files.sources.flatMap((file) =>
    sourcesIn(file).flatMap(({ id, line }) => {
      const earlier = first.get(id);
      if (!earlier) {
        first.set(id, { file: file.file, line });
        return [];
      }
      return [
        {
          file: file.file,
          line: line(),
          field: 'id',
          found: `${show(id)}, which ${earlier.file}:${earlier.line()} has too`,
          expected: 'an id that is unique in the whole bibliography',
          mend: 'if it is the same source, keep one entry; if not, give this one another id',
        },
      ];
    }),
  );
}
