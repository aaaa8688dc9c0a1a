// Two sequences laid side by side: what stayed is found by its key, what changed by likeness between the places that
// stayed. Knows neither items nor sentences nor words.
import { diffArrays } from 'diff';

/** Steps that may still be spent on one comparison; past them what is left counts as rewritten. */
export interface Budget {
  left: number;
}

type Key = string | number;

export interface Part {
  readonly change: 'same' | 'added' | 'deleted';
  readonly count: number;
}

/** Past this many differences two sequences are simply different. */
const mostDifferences = 1_000;
/** To weigh a word costs more than to compare one. */
const stepsPerWord = 5;

const equalFrom = <T>(
  a: readonly T[],
  b: readonly T[],
  most: number,
  at: (i: number, of: readonly T[]) => T | undefined,
) => {
  let count = 0;
  while (count < most && at(count, a) === at(count, b)) count++;
  return count;
};

/** What stayed and what did not, in order; of two places that differ, what was deleted comes first. */
export function differences(before: readonly Key[], after: readonly Key[], budget: Budget): Part[] {
  const shorter = Math.min(before.length, after.length);
  const head = equalFrom(before, after, shorter, (i, of) => of[i]);
  const tail = equalFrom(before, after, shorter - head, (i, of) => of[of.length - 1 - i]);
  const middle = differencesWithin(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    budget,
  );
  const same = (count: number): Part => ({ change: 'same', count });
  return [same(head), ...middle, same(tail)].filter(({ count }) => count > 0);
}

function differencesWithin(before: Key[], after: Key[], budget: Budget): Part[] {
  const rewritten: Part[] = [
    { change: 'deleted', count: before.length },
    { change: 'added', count: after.length },
  ];
  if (before.length === 0 || after.length === 0) return rewritten;
  const length = before.length + after.length;
  const most = Math.min(mostDifferences, Math.floor(budget.left / (length + mostDifferences)));
  const parts = most < 2 ? undefined : diffArrays(before, after, { maxEditLength: most });
  const found = (parts ?? []).map(
    ({ value, added, removed }): Part => ({
      change: added ? 'added' : removed ? 'deleted' : 'same',
      count: value.length,
    }),
  );
  const differing = found.reduce((sum, { change, count }) => sum + (change === 'same' ? 0 : count), 0);
  const steps = parts === undefined ? most : Math.min(most, differing);
  budget.left -= steps * (length + steps);
  return parts === undefined ? rewritten : found;
}

export type Pair = readonly [before: number, after: number];

export interface Alike<T> {
  /** What has the same key is the same: the first key decides before the second. */
  readonly keys: readonly ((each: T) => Key)[];
  /** What is gained by reading `b` as what became of `a`; 0 where they are two things. */
  readonly gainOf: (a: T, b: T) => number;
  /** How many steps one `gainOf` takes. */
  readonly sizeOf: (each: T) => number;
}

/** Which of `before` became which of `after`: pairs of indices, in order, none crossing another. */
export function align<T>(before: readonly T[], after: readonly T[], alike: Alike<T>, budget: Budget): Pair[] {
  const [keyOf, ...keys] = alike.keys;
  if (keyOf === undefined) return pairAlike(before, after, alike, budget);
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  /** The ends of the last part that stayed. */
  let [changedFrom, changedTo] = [0, 0];
  const pairChanged = () => {
    const [left, right] = [before.slice(changedFrom, from), after.slice(changedTo, to)];
    for (const [i, j] of align(left, right, { ...alike, keys }, budget))
      pairs.push([changedFrom + i, changedTo + j]);
  };
  for (const { change, count } of differences(before.map(keyOf), after.map(keyOf), budget)) {
    if (change === 'same') {
      pairChanged();
      for (let i = 0; i < count; i++) pairs.push([from + i, to + i]);
    }
    if (change !== 'added') from += count;
    if (change !== 'deleted') to += count;
    if (change === 'same') [changedFrom, changedTo] = [from, to];
  }
  pairChanged();
  return pairs;
}

/** Of all ways to pair the two without a crossing, the one of the greatest total gain. */
function pairAlike<T>(
  before: readonly T[],
  after: readonly T[],
  { gainOf, sizeOf }: Alike<T>,
  budget: Budget,
): Pair[] {
  const sizes = (of: readonly T[]) => of.reduce((sum, each) => sum + sizeOf(each) + 1, 0);
  const steps = Math.min(sizes(before) * after.length, sizes(after) * before.length) * stepsPerWord;
  if (steps === 0 || steps > budget.left) return [];
  budget.left -= steps;
  const gains = before.map((a) => after.map((b) => gainOf(a, b)));
  const gain = (i: number, j: number): number => gains[i]?.[j] ?? 0;
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const bestFrom = (i: number, j: number): number => best[i * width + j] ?? 0;
  const paired = (i: number, j: number): number => (gain(i, j) > 0 ? bestFrom(i + 1, j + 1) + gain(i, j) : 0);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(bestFrom(i + 1, j), bestFrom(i, j + 1), paired(i, j));
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (gain(i, j) > 0 && bestFrom(i, j) === paired(i, j)) pairs.push([i++, j++]);
    else if (bestFrom(i, j) === bestFrom(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}
