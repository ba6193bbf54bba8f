import { localeCodes } from '../schemas/fields.ts';
import { textsIn } from './content-index.ts';
import type { Kind } from './content-places.ts';
import { localeOf } from './forbidden/stray-text.ts';
import type { Content, ContentFile, FieldPath } from './read-content.ts';
import { splitSentences } from './sentences.ts';

/** A text that a reader reads in one go: a paragraph, a cell of a table, a heading, a field with words. Citation marks stand in it as they are written. */
export interface Passage {
  file: ContentFile;
  locale: string;
  /** The field of the file, `claims[0].text.en`; in a text, what kind of passage it is. */
  field: string;
  text: string;
  /** The line in the file of the character at an index of `text`. */
  lineAt(index: number): number;
}

/** The fields whose words are sentences. Names and titles are none; the figures of an article have a date of their own beside them. */
const wordFields: readonly { kind: Kind; path: FieldPath }[] = [
  { kind: 'article', path: ['summary'] },
  { kind: 'page', path: ['summary'] },
  { kind: 'partnership', path: ['summary', '*'] },
  { kind: 'partnership', path: ['value', 'note', '*'] },
  { kind: 'partnership', path: ['claims', '*', 'text', '*'] },
  { kind: 'partnership', path: ['caveats', '*', 'text', '*'] },
  { kind: 'country', path: ['capitalNote', '*'] },
  { kind: 'country', path: ['membership', 'note', '*'] },
  { kind: 'grouping', path: ['note', '*'] },
  { kind: 'term', path: ['definition', '*'] },
  { kind: 'sector', path: ['lead', '*'] },
  { kind: 'sector', path: ['scope', '*'] },
  { kind: 'timeline', path: ['*', 'text', '*'] },
  { kind: 'corrections', path: ['*', 'said', '*'] },
  { kind: 'corrections', path: ['*', 'says', '*'] },
];

/** Every passage of the content folder, in every language. */
export function passagesIn({ files }: Content): Passage[] {
  const inFields = wordFields.flatMap(({ kind, path: pattern }) =>
    files[kind].flatMap((file) =>
      textsIn(file, pattern).map(({ text, path, field }): Passage => {
        const named = String(path.at(-1));
        const locale = localeCodes.some((code) => code === named) ? named : localeOf(file);
        return { file, locale, field, text, lineAt: () => file.lineOf(path) };
      }),
    ),
  );
  const inTexts = [...files.article, ...files.page].flatMap((file) => {
    const locale = localeOf(file);
    const { headings = [], blocks = [] } = file.prose ?? {};
    return [
      ...headings.map(({ text, line }): Passage => ({ file, locale, field: 'heading', text, lineAt: () => line })),
      ...blocks.flatMap(({ kind, text, lineAt }): Passage[] => {
        if (kind === 'paragraph') return [{ file, locale, field: 'sentence', text, lineAt }];
        let start = 0;
        return text.split(' | ').map((cell) => {
          const from = start;
          start += cell.length + ' | '.length;
          return { file, locale, field: 'table cell', text: cell, lineAt: (index) => lineAt(from + index) };
        });
      }),
    ];
  });
  return [...inFields, ...inTexts];
}

/** A sentence of a passage, with the place where it begins. */
export interface PlacedSentence {
  passage: Passage;
  text: string;
  start: number;
}

/** The sentences of a passage; a heading and a cell are split like any text, so that none of them runs into its neighbour. */
export function sentencesOf(passage: Passage): PlacedSentence[] {
  return splitSentences(passage.text).map(({ text, start }) => ({ passage, text, start }));
}
