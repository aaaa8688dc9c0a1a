// Where the rows of a sheet are after those of its table were replaced by more or fewer. Knows numbers only.
import { type CellRange, parseRange, printRange } from './cellReference.ts';

/** Rows count from 1. The table's rows follow its heading. */
export interface MovedRows {
  /** The last row of the heading. */
  readonly heading: number;
  /** How many rows of the table there were, and how many there are. */
  readonly before: number;
  readonly after: number;
}

export const movedBy = ({ before, after }: MovedRows): number => after - before;

/**
 * The rows from `first` to `last` after that. What covers the table's first row covers all of its rows, and what
 * covers some of the others is gone with them: undefined.
 */
export function moveRows(
  moved: MovedRows,
  first: number,
  last: number,
): readonly [first: number, last: number] | undefined {
  const { heading, before, after } = moved;
  const end = heading + before;
  if (first > end) return [first + movedBy(moved), last + movedBy(moved)];
  if (last < heading || (last === heading && (before > 0 || first === heading))) return [first, last];
  if (first > heading + 1 && last <= end) return undefined;
  return [Math.min(first, heading + 1), last <= end ? heading + after : last + movedBy(moved)];
}

/** The same for one or more ranges with blanks between them, as `ref` and `sqref` have them. */
export function moveRanges(moved: MovedRows, text: string): string | undefined {
  const ranges = text.split(' ').flatMap((each) => {
    const range = parseRange(each);
    if (!range) return [each];
    const rows = moveRows(moved, range.first.row, range.last.row);
    return rows ? [printRange(withRows(range, rows))] : [];
  });
  return ranges.length === 0 ? undefined : ranges.join(' ');
}

const withRows = ({ first, last }: CellRange, [top, bottom]: readonly [number, number]): CellRange => ({
  first: { ...first, row: top },
  last: { ...last, row: bottom },
});
