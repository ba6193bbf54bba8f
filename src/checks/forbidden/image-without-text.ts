import { show, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** A picture that says nothing to those who can't see it. */
export function imageWithoutText({ files }: Content): Problem[] {
  return [...files.article, ...files.page].flatMap((file) =>
    (file.prose?.images ?? [])
      .filter(({ alternative }) => alternative.trim() === '')
      .map(({ url, line }) => ({
        file: file.file,
        line,
        field: 'picture',
        found: `${show(url)} without a text`,
        expected: 'what the picture shows, in words: ![A cable ship off Jakarta](ship.jpg)',
        mend: 'say what a reader learns from it, or take it away if that is nothing',
      })),
  );
}
