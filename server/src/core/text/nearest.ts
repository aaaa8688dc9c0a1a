// Where a text comes nearest to a term, by single characters that are missing, added or another.
import { type Range, rangeOf } from './range.ts';

export interface Nearest {
  readonly range: Range;
  /** How many characters differ. */
  readonly slips: number;
}

/** The part of `text` that is nearest to `term`, of equals the first to end. Takes as many steps as both have characters, multiplied. */
export function nearestPart(text: string, term: string): Nearest {
  const { length } = term;
  const [slips, starts] = [new Uint16Array(length + 1), new Uint32Array(length + 1)];
  for (let index = 0; index <= length; index++) slips[index] = index;
  let best: Nearest = { range: rangeOf(0, 0), slips: length };
  for (let at = 0; at < text.length; at++) {
    let [diagonal, diagonalStart] = [0, at];
    starts[0] = at + 1;
    for (let index = 1; index <= length; index++) {
      const [above, aboveStart] = [slips[index] ?? 0, starts[index] ?? 0];
      let count = diagonal + (text.charCodeAt(at) === term.charCodeAt(index - 1) ? 0 : 1);
      let start = diagonalStart;
      if (above + 1 < count) [count, start] = [above + 1, aboveStart];
      const skipped = (slips[index - 1] ?? 0) + 1;
      if (skipped < count) [count, start] = [skipped, starts[index - 1] ?? 0];
      slips[index] = count;
      starts[index] = start;
      [diagonal, diagonalStart] = [above, aboveStart];
    }
    const count = slips[length] ?? length;
    if (count < best.slips) best = { range: rangeOf(starts[length] ?? 0, at + 1), slips: count };
  }
  return best;
}

/** Whether `text` has all characters of `term` but a few, in any order: a text that has not is not near to it. */
export function hasMostOf(text: string, term: string, lacking: number): boolean {
  const rest = new Map<string, number>();
  for (const char of text) rest.set(char, (rest.get(char) ?? 0) + 1);
  let missing = 0;
  for (const char of term) {
    const count = rest.get(char) ?? 0;
    if (count === 0 && ++missing > lacking) return false;
    rest.set(char, count - 1);
  }
  return true;
}
