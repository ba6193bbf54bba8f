import { entriesIn } from '../content-index.ts';
import { show, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** An id that two entries of the bibliography, two events of the timeline or two corrections bear. */
export function duplicateEntry({ files }: Content): Problem[] {
  return [
    { lists: files.sources, whole: 'bibliography' },
    { lists: files.timeline, whole: 'timeline' },
    { lists: files.corrections, whole: 'list of corrections' },
  ].flatMap(({ lists, whole }) => {
    const first = new Map<string, { file: string; line: () => number }>();
    return lists.flatMap((file) =>
      entriesIn(file).flatMap(({ id, line }) => {
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
            expected: `an id that is unique in the whole ${whole}`,
            mend: 'if it is the same, keep one entry; if not, give this one another id',
          },
        ];
      }),
    );
  });
}
