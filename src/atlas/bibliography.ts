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

/** Sources by the first letter of their publisher, in alphabetical order; everything that begins with no Latin letter stands under `#`. */
export function groupByPublisher(sources: Iterable<Source>): { letter: string; sources: Source[] }[] {
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
  return [...groups].map(([letter, group]) => ({ letter, sources: group }));
}

/** “The Guardian” stands under G. */
function publisherKey({ data }: Source): string {
  return data.publisher.replace(/^the /i, '');
}
