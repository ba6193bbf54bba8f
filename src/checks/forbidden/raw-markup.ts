import { excerpt, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** HTML in a text. It would go into the page as it is, scripts too, and mean nothing in the other forms that a text is given out in. */
export function rawMarkup({ files }: Content): Problem[] {
  return [...files.article, ...files.page].flatMap((file) =>
    (file.prose?.markup ?? []).map(({ tag, line }) => ({
      file: file.file,
      line,
      field: 'markup',
      found: excerpt(tag),
      expected: 'Markdown, or in an .mdx file a component of the site',
      mend: 'say it in Markdown; where the sign itself is meant, write \\<',
    })),
  );
}
