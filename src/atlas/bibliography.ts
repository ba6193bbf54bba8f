import type { SourceData } from '../schemas/source.ts';
import type { Source } from './model.ts';

/** The title of a source as it is printed, and whether it is only a description, which the bibliography marks with [brackets]. */
export function sourceTitle({ title }: Pick<SourceData, 'title'>): { text: string; described: boolean } {
  const described = /^\[.*\]$/.test(title);
  return { text: described ? title.slice(1, -1) : title, described };
}

/** The host of an address as readers know it: `nato.int` of `https://www.nato.int/…`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\d?\./, '');
}

/** Sources whose publishers begin with one letter. */
export interface SourceGroup {
  letter: string;
  /** The letter as a part of an address. */
  key: string;
  sources: Source[];
}

/** Sources by the first letter of their publisher, in alphabetical order; everything that begins with no Latin letter stands under `#`. */
export function groupByPublisher(sources: Iterable<Source>): SourceGroup[] {
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const sorted = [...sources].sort(
    (one, other) =>
      collator.compare(publisherKey(one), publisherKey(other)) ||
      collator.compare(other.data.issued ?? '', one.data.issued ?? '') ||
      collator.compare(one.id, other.id),
  );
  const groups = Map.groupBy(sorted, (source) => {
    const letter = publisherKey(source).normalize('NFD').slice(0, 1).toUpperCase();
    return /[A-Z]/.test(letter) ? letter : '#';
  });
  return [...groups].map(([letter, group]) => ({
    letter,
    key: letter === '#' ? 'other' : letter.toLowerCase(),
    sources: group,
  }));
}

/** The publishers of sources in order, each with its sources and an anchor that is unique among them. */
export function publishersOf(
  sources: readonly Source[],
): { publisher: string; anchor: string; count: number; sources: readonly Source[] }[] {
  return [...Map.groupBy(sources, ({ data }) => data.publisher)].map(([publisher, own], index) => ({
    publisher,
    anchor: `publisher-${index + 1}`,
    count: own.length,
    sources: own,
  }));
}

/** “The Guardian” stands under G. */
function publisherKey({ data }: Source): string {
  return data.publisher.replace(/^the /i, '');
}
