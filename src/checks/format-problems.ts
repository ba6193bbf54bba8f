import { styleText } from 'node:util';
import type { Problem } from './problem.ts';

/** How many problems are printed; whoever has more has one cause to find first. */
export const mostPrinted = 50;

/**
 * The problems as text for a terminal, one block each with the file and line first, so that the terminal makes it a link:
 *
 *     content/partnerships/uber-careem.yaml:7  members[2]
 *       found     "FRA"
 *       expected  a member state of the OIC, as its ISO 3166-1 alpha-3 code
 *       mend      France is not a member: name it under partners
 *
 * After `mostPrinted` problems follows the number of the rest. The last line counts them all.
 */
export function formatProblems(problems: readonly Problem[], { colour = false }: { colour?: boolean } = {}): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const blocks = problems.slice(0, mostPrinted).map(({ file, line, field, found, expected, mend, nearest }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    const rows = [
      ['found', found],
      ['expected', expected],
      ['mend', mend],
      ['nearest', nearest?.map((id) => `"${id}"`).join(', ')],
    ] as const;
    return [
      paint('bold', place) + (field ? `  ${paint('yellow', field)}` : ''),
      ...rows.filter(([, text]) => text).map(([label, text]) => `  ${paint('dim', label.padEnd(8))}  ${text}`),
    ].join('\n');
  });
  const rest = problems.length - blocks.length;
  if (rest > 0) blocks.push(`… and ${rest} more, which show when these are mended.`);
  const files = new Set(problems.map(({ file }) => file)).size;
  blocks.push(paint('red', `${count(problems.length, 'problem')} in ${count(files, 'file')} of the content folder.`));
  return blocks.join('\n\n');
}

/** A number with its noun: “1 file”, “2 files”. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
