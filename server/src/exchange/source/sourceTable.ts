// A table as it stands in the source, before anyone knows what its columns mean.
import { hasTooManyLines } from '../../core/limits.ts';
import { Refusal, tooMuchText } from '../refusal.ts';

export interface SourceCell {
  /** The first grid column it covers, from 0, and how many. */
  readonly column: number;
  readonly span: number;
  /** Its lines without blanks around them; lines of blanks are left out. */
  readonly lines: readonly string[];
  /** Whether it was written in a row above and reaches down to this one. */
  readonly repeated: boolean;
}

/** In the order of the columns. */
export type SourceRow = readonly SourceCell[];

export interface SourceTable {
  /** The lines of its caption. */
  readonly above: readonly string[];
  readonly rows: readonly SourceRow[];
}

export const cellText = (cell: SourceCell): string => cell.lines.join(' ');

/** The lines of a text of the source; everything that breaks a line anywhere breaks it here. */
export const textLines = (text: string): string[] => {
  if (hasTooManyLines(text)) throw new Refusal(tooMuchText());
  return text
    .split(/[\n\r\v\f\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
};
