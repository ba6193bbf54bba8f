type Key<Item> = (item: Item) => string | number;
type Comparison<Item> = (one: Item, other: Item) => number;

/** A comparison by several keys, the first that differs decides. Texts compare by code unit, so that the order is the same on every machine. */
export function compareBy<Item>(...keys: readonly (Key<Item> | { descending: Key<Item> })[]): Comparison<Item> {
  return (one, other) => {
    for (const key of keys) {
      const [read, sign] = typeof key === 'function' ? [key, 1] : [key.descending, -1];
      const [a, b] = [read(one), read(other)];
      if (a < b) return -sign;
      if (a > b) return sign;
    }
    return 0;
  };
}

/** A key for `compareBy` whose greatest value comes first. */
export function descending<Item>(key: Key<Item>): { descending: Key<Item> } {
  return { descending: key };
}
