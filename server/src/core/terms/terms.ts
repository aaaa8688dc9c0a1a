// Terms that are spelt in several ways, from the data, and where they stand in a text. Knows no document.
import data from './terms.json' with { type: 'json' };

export interface Spelling {
  readonly text: string;
  /** The term, by its place in the data. */
  readonly term: number;
  /** Official style avoids it. */
  readonly isAvoided: boolean;
}

interface Term {
  readonly spellings: readonly string[];
  readonly avoided?: readonly string[];
  readonly except?: readonly string[];
}

const terms: readonly Term[] = data.terms;

/** Every spelling, those of one term one after the other, the one to choose in doubt first. */
export const spellings: readonly Spelling[] = terms.flatMap(({ spellings: own, avoided = [] }, term) =>
  own.map((text) => ({ text, term, isAvoided: avoided.includes(text) })),
);

const indexOf = new Map(spellings.map(({ text }, index) => [text, index]));

/** Longest first, so that サーバー is never taken for サーバ; what is another word is found, and left alone. */
const literals = [...indexOf.keys(), ...terms.flatMap(({ except = [] }) => except)].sort(
  (a, b) => b.length - a.length,
);
const pattern = new RegExp(literals.join('|'), 'g');

/** Calls `visit` with the place in `spellings` and the offset of each spelling in `text`. */
export function forEachSpelling(text: string, visit: (spelling: number, start: number) => void): void {
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const spelling = indexOf.get(found);
    if (spelling !== undefined) visit(spelling, index);
  }
}
