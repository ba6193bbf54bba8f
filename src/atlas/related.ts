import { compareBy, descending } from './sorting.ts';

/** Items by the keys that they share with others, so that what is like an item is found without looking at every one. */
export interface LikenessIndex<Item> {
  keysOf: (item: Item) => ReadonlyMap<string, number>;
  byKey: ReadonlyMap<string, readonly Item[]>;
}

/** Builds the index once. `keysOf` gives the keys of an item with the weight of each. */
export function indexLikeness<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => ReadonlyMap<string, number>,
): LikenessIndex<Item> {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item).keys()) {
      const group = byKey.get(key);
      if (group) group.push(item);
      else byKey.set(key, [item]);
    }
  }
  return { keysOf, byKey };
}

/** The items that share the heaviest keys with one, at most `limit`, none lighter than `least`; equals stand in order of their id. */
export function mostAlike<Item extends { id: string }>(
  item: Item,
  { keysOf, byKey }: LikenessIndex<Item>,
  { limit, least = 1 }: { limit: number; least?: number },
): Item[] {
  const scores = new Map<Item, number>();
  for (const [key, weight] of keysOf(item)) {
    for (const other of byKey.get(key) ?? []) {
      if (other.id !== item.id) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return [...scores]
    .filter(([, score]) => score >= least)
    .sort(
      compareBy(
        descending(([, score]) => score),
        ([other]) => other.id,
      ),
    )
    .slice(0, limit)
    .map(([other]) => other);
}
