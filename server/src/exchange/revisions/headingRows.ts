// The heading of the table 変更箇所 where it stands: in one row, or in two, the lower one naming what the upper one
// groups, as 変更前 and 変更後 under 変更内容. Both the import and the forms to be filled find their tables by it.
import type { SourceCell, SourceRow } from '../source/sourceTable.ts';
import { type Column, headedField, readHeading } from './columns.ts';

export interface HeadingRows {
  readonly columns: readonly Column[];
  /** The cell that heads each of the columns. */
  readonly cells: SourceRow;
  readonly count: 1 | 2;
}

/** The heading whose first row is `rows[at]`, or nothing. */
export function headingAt(rows: readonly SourceRow[], at: number): HeadingRows | undefined {
  const upper = rows[at] ?? [];
  const lower = rows[at + 1] ?? [];
  const cells = isDivided(upper, lower) ? underOneAnother(upper, lower) : [];
  const both = readHeading(cells);
  if (both) return { columns: both, cells, count: 2 };
  const columns = readHeading(upper);
  return columns && { columns, cells: upper, count: 1 };
}

const ownCells = (row: SourceRow): SourceCell[] =>
  row.filter(({ lines, repeated }) => lines.length > 0 && !repeated);

/** Whether `lower` has headings, and nothing else, that are not in `upper`, which has others. */
function isDivided(upper: SourceRow, lower: SourceRow): boolean {
  const above = new Set(ownCells(upper).map(headedField));
  const below = ownCells(lower).map(headedField);
  above.delete(undefined);
  return (
    above.size > 0 && below.length > 0 && below.every((field) => field !== undefined && !above.has(field))
  );
}

/** The cells of both rows that say what stands under them: those of `lower`, and of `upper` where it has none. */
function underOneAnother(upper: SourceRow, lower: SourceRow): SourceCell[] {
  const own = ownCells(lower);
  let next = 0;
  const alone = upper.filter(({ column, span }) => {
    for (let cell = own[next]; cell && cell.column + cell.span <= column; cell = own[++next]);
    return (own[next]?.column ?? Number.POSITIVE_INFINITY) >= column + span;
  });
  return [...alone, ...own].toSorted((a, b) => a.column - b.column);
}
