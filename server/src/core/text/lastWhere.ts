// The one binary search there is.

/**
 * The index of the last of `sorted` for which `isBefore` holds, in logarithmic time; 0 when there is none. `isBefore` holds
 * for the first few and for none after them.
 */
export function lastWhere<Value>(sorted: readonly Value[], isBefore: (value: Value) => boolean): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isBefore(sorted[middle] as Value)) low = middle;
    else high = middle - 1;
  }
  return low;
}
