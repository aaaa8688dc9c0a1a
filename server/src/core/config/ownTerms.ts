// Where a text has a word that the configuration names.
import { madeOnce } from '../text/madeOnce.ts';
import type { Range } from '../text/range.ts';

export type TermLookup = (text: string, range: Range) => boolean;

/** Answers whether the characters of a range, one at least, lie inside one of `terms`. */
export const termLookup = madeOnce((terms: readonly string[]): TermLookup => {
  const byLength = new Map<number, Set<string>>();
  for (const term of terms)
    byLength.set(term.length, (byLength.get(term.length) ?? new Set<string>()).add(term));
  return (text, { start, end }) => {
    if (start === end) return false;
    for (const [length, words] of byLength)
      for (let from = Math.max(0, end - length); from <= start && from + length <= text.length; from++)
        if (words.has(text.slice(from, from + length))) return true;
    return false;
  };
});
