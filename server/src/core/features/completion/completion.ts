// What is offered at the cursor, and what it is offered from.
import type { Stock } from '../../phrases/stock.ts';
import type { Range, TextEdit } from '../../text/range.ts';

export interface Completion {
  readonly label: string;
  readonly detail: string;
  readonly kind: 'field' | 'value' | 'enumerator' | 'phrase' | 'path' | 'law' | 'block';
  /** What is replaced: on the cursor's line, up to the cursor. */
  readonly range: Range;
  readonly newText: string;
  /** What the author fills in or writes over, in the order in which it is come to; counted in `newText`. */
  readonly stops?: readonly Range[];
  /** Whether it is only for an author who asks, and not for one who just types. */
  readonly isQuiet?: true;
  /** What is to be edited on other lines with it: the numbers that follow. */
  readonly also?: readonly TextEdit[];
}

/** What is known beside the document. */
export interface CompletionSources {
  /** Today, as `dayOrder` counts; null where there is no clock. */
  readonly today: number | null;
  /** Lists of sentences beside the library's; of one text the first counts. Another list when something changed in it. */
  readonly stocks: readonly (readonly Stock[])[];
}

/** More are asked for by typing on. */
export const mostOffered = 50;
