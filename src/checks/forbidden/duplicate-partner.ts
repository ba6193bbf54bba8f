import { textsIn } from '../content-index.ts';
import { show, type Problem } from '../problem.ts';
import type { Content } from '../read-content.ts';

/** Two files for one partner: a name or alias that another partner bears too. */
export function duplicatePartner({ files }: Content): Problem[] {
  const first = new Map<string, { file: string; line: () => number }>();
  return files.partner.flatMap((file) =>
    [...textsIn(file, ['name', '*']), ...textsIn(file, ['aliases', '*'])].flatMap(({ text, path, field }) => {
      const name = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
      const earlier = first.get(name);
      if (!earlier) {
        first.set(name, { file: file.file, line: () => file.lineOf(path) });
        return [];
      }
      if (earlier.file === file.file) return [];
      return [
        {
          file: file.file,
          line: file.lineOf(path),
          field,
          found: `${show(text)}, which ${earlier.file}:${earlier.line()} has too`,
          expected: 'a name that no other partner bears',
          mend: 'if both are the same partner, keep one file and let the records name it; if not, tell them apart in the name',
        },
      ];
    }),
  );
}
