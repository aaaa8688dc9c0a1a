// 語を置き換える: where a word stands in the 対策 sections of a document. Revisions are history.
import { itemPathOf } from '../facts/facts.ts';
import type { ReadDocument } from '../facts/readText.ts';
import { type Range, rangeOf, shiftRange, sliceOf } from '../text/range.ts';

export interface TermPlace {
  /** The word itself, in the document. */
  readonly range: Range;
  /** The item path of its section; empty where that has none. */
  readonly path: string;
  /** What stands on its line. */
  readonly text: string;
}

/** Where `newTerm` in its turn holds `term`, a place that has it already is none: サーバ in サーバー. */
function placesIn(line: string, term: string, newTerm: string): number[] {
  const places: number[] = [];
  const into = newTerm.indexOf(term);
  for (let at = line.indexOf(term); at !== -1; at = line.indexOf(term, at + term.length)) {
    const isDone = into !== -1 && newTerm !== term && line.startsWith(newTerm, at - into) && at >= into;
    if (!isDone) places.push(at);
  }
  return places;
}

/** Where `term`, as it is written, is to become `newTerm`: in the lines of bodies, in order. */
export const termsIn = ({ blocks }: ReadDocument, term: string, newTerm: string): readonly TermPlace[] =>
  term === ''
    ? []
    : blocks.flatMap(({ facts, offset }) =>
        facts.prose
          .filter(({ role }) => role === 'section')
          .flatMap(({ range }) => {
            const text = sliceOf(facts.text, range);
            const path = itemPathOf(facts)?.path ?? '';
            return placesIn(text, term, newTerm).map((at): TermPlace => {
              const start = range.start + at;
              return { range: shiftRange(rangeOf(start, start + term.length), offset), path, text };
            });
          }),
      );
