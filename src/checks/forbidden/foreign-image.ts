import { show, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** A picture on another host, which would learn of every reader, or behind an address that is none. */
export function foreignImage({ files }: Content): Problem[] {
  return [...files.article, ...files.page].flatMap((file) =>
    (file.prose?.images ?? [])
      .filter(({ url }) => /^(?:\s*[a-z][a-z0-9+.-]*:|\s*[\\/]{2})/i.test(url))
      .map(({ url, line }) => ({
        file: file.file,
        line,
        field: 'picture',
        found: show(url),
        expected: 'a file beside the text, such as ship.jpg',
        mend: 'put the picture into the folder of the text, if its licence allows that, and name it here',
      })),
  );
}
