// Terms that are spelt in several ways, from the data, and where they stand in a text. Knows no document.
import { Literals } from '../text/literals.ts';
import type { Range } from '../text/range.ts';
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

/** The longest is found, so that サーバー is never taken for サーバ; what is another word is found, and left alone. */
const literals = new Literals([...indexOf.keys(), ...terms.flatMap(({ except = [] }) => except)]);

/** Calls `visit` with the place in `spellings` and the offset of each spelling in the characters of `range`. */
export const forEachSpelling = (
  text: string,
  { start, end }: Range,
  visit: (spelling: number, start: number) => void,
): void =>
  literals.forEachIn(text, start, end, (found, at) => {
    const spelling = indexOf.get(found);
    if (spelling !== undefined) visit(spelling, at);
  });
