import { fold } from '../../i18n/folding.ts';

/**
 * The number of letters to insert, leave out, change or swap with their neighbour to make one word of another (the optimal string alignment
 * distance), or more than `limit` as soon as it is certain to be more.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    if (Math.min(...current) > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? limit + 1;
}

/**
 * The word of a vocabulary that was most likely meant, or undefined where none is near: one letter away, or `farthest` where the word is long. The
 * vocabulary has its frequent words first.
 */
export function nearestWord(word: string, vocabulary: readonly string[], farthest = 2): string | undefined {
  const typed = fold(word);
  if (typed.length < 4) return undefined;
  let limit = typed.length < 6 ? 1 : farthest;
  let best: string | undefined;
  let bestCost = Infinity;
  for (const candidate of vocabulary) {
    const folded = fold(candidate);
    const distance = editDistance(typed, folded, limit);
    // People seldom miss the first letter.
    const cost = distance + (folded[0] === typed[0] ? 0 : 0.5);
    if (distance === 0 || distance > limit || cost >= bestCost) continue;
    [best, bestCost, limit] = [candidate, cost, distance];
  }
  return best;
}
