/** How many suggestions help; a fourth is noise. */
const mostSuggestions = 3;

/**
 * The number of single-letter insertions, deletions, substitutions and swaps of neighbours between two words (Damerau–Levenshtein, in the
 * restricted form that edits no place twice). Gives `limit + 1` as soon as the distance is known to exceed `limit`.
 */
export function editDistance(one: string, other: string, limit: number = Infinity): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let distance = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return at(last, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

/** The parts of an id in alphabetical order, so that `careem-uber` lies next to `uber-careem`. */
function sortedParts(id: string): string {
  return id
    .split(/[-/\s]+/)
    .sort()
    .join('-');
}

/**
 * The valid ids that somebody who wrote `word` most likely meant, nearest first, at most three; none where nothing is near.
 *
 * Near is a Damerau–Levenshtein distance of at most a third of the word's length, in the order as written or with the parts sorted. An id
 * that begins or ends with the whole word (`careem` for `uber-careem`) comes after those.
 */
export function nearest(word: string, ids: Iterable<string>): string[] {
  const sought = word.toLowerCase();
  const soughtParts = sortedParts(sought);
  const limit = Math.max(1, Math.floor(sought.length / 3));
  const found: { id: string; distance: number }[] = [];
  for (const id of ids) {
    const candidate = id.toLowerCase();
    let distance = editDistance(sought, candidate, limit);
    if (distance > limit) distance = editDistance(soughtParts, sortedParts(candidate), limit - 1) + 1;
    const contains = sought.length > 2 && (candidate.startsWith(`${sought}-`) || candidate.endsWith(`-${sought}`));
    if (distance <= limit) found.push({ id, distance });
    else if (contains) found.push({ id, distance: limit + candidate.length });
  }
  return found
    .sort((one, other) => one.distance - other.distance || one.id.localeCompare(other.id))
    .slice(0, mostSuggestions)
    .map(({ id }) => id);
}

/** The field `nearest` of a problem: the ids nearest to a word, or no field where there are none. `prefix` is set before each. */
export function suggest(word: string, ids: Iterable<string>, prefix = ''): { nearest?: string[] } {
  const found = nearest(word, ids).map((id) => prefix + id);
  return found.length > 0 ? { nearest: found } : {};
}
