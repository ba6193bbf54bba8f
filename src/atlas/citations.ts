/** The ids inside one citation mark: `[@one; @two]` gives `['one', 'two']`. Every text between `[@` and `]` counts as a mark. */
const markPattern = /\[@([^\]]*)\]/g;

/** One piece of a text: plain words, or the ids of a citation mark. */
export type CitedPiece = { kind: 'text'; text: string } | { kind: 'citation'; ids: string[] };

/** Splits a text at its citation marks, in order. */
export function splitCitations(text: string): CitedPiece[] {
  const pieces: CitedPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(markPattern)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    pieces.push({ kind: 'citation', ids: citationIds(match[1] ?? '') });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

/** The ids of a mark’s inner text, `one; @two`, in order. */
export function citationIds(inner: string): string[] {
  return inner
    .split(';')
    .map((id) => id.trim().replace(/^@/, ''))
    .filter((id) => id !== '');
}

/** The ids that a text cites, in order of appearance, repeats kept. */
export function citedIds(text: string): string[] {
  return splitCitations(text).flatMap((piece) => (piece.kind === 'citation' ? piece.ids : []));
}

/** One mark on a page: the number it shows and the anchor that the list of sources links back to. */
export interface CitationMark {
  id: string;
  number: number;
  anchor: string;
}

/**
 * Numbers the citations of one page in order of first appearance.
 *
 * A counter is made for a page and asked once for each mark, in reading order. `sources` gives the cited ids by number with the anchors of
 * their marks, for the list at the end of the page.
 */
export class CitationCounter {
  readonly #marks = new Map<string, CitationMark[]>();

  cite(id: string): CitationMark {
    const earlier = this.#marks.get(id);
    const number = earlier?.[0]?.number ?? this.#marks.size + 1;
    const mark = { id, number, anchor: `cite-${number}${earlier ? `-${earlier.length + 1}` : ''}` };
    if (earlier) earlier.push(mark);
    else this.#marks.set(id, [mark]);
    return mark;
  }

  get sources(): { id: string; number: number; anchors: string[] }[] {
    return [...this.#marks].map(([id, marks]) => ({
      id,
      number: marks[0]?.number ?? 0,
      anchors: marks.map((mark) => mark.anchor),
    }));
  }
}

/** The anchor of a source in a page’s list of sources. */
export function sourceAnchor(id: string): string {
  return `source-${id}`;
}
