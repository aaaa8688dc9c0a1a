// The cells of a sheet as one table: rows without text are left out, merged cells become wide and high ones.
import { documentLimit, lineLimit } from '../../core/limits.ts';
import { cellLimit, Refusal, tooManyCells, tooMuchText } from '../refusal.ts';
import { expandSpans, type MergedCell } from '../source/expandSpans.ts';
import { type SourceTable, textLines } from '../source/sourceTable.ts';
import { brokenArchive } from './archiveEntries.ts';
import { columnName, type MergedRange, type Sheet, type SheetRow } from './readSheet.ts';

/** The columns of the table in the form: rows that end earlier are filled up to them. */
const formColumns = 6;

/** A row for each row of the sheet with text; its columns are counted from `left`, a column of the sheet. */
export interface SheetTable extends SourceTable {
  readonly left: number;
  /** Merged ranges that hid text and were taken apart, as the sheet names them. */
  readonly parted: readonly string[];
}

/** `sheet` has text. Throws a Refusal when it has more than an import takes. */
export function sheetTable(sheet: Sheet): SheetTable {
  let start = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { cells } of sheet.rows) {
    start = Math.min(start, cells[0]?.column ?? start);
    last = Math.max(last, cells.at(-1)?.column ?? last);
  }
  const formEnd = Math.min(start + formColumns, last + 1);
  const { shown: merges, hiding } = shownMerges(sheet);
  let cells = 0;
  let characters = 0;
  let lines = 0;
  const count = (text: string): void => {
    characters += text.length;
    if (++cells > cellLimit) throw new Refusal(tooManyCells());
    lines += text.includes('\n') ? text.split('\n').length : 1;
    if (characters > documentLimit || lines > lineLimit) throw new Refusal(tooMuchText());
  };
  const grid = sheet.rows.map((row, index) => {
    const texts = new Map(row.cells.map(({ column, text }) => [column, text]));
    const end = Math.max(formEnd, (row.cells.at(-1)?.column ?? 0) + 1);
    const inRow = merges[index] ?? [];
    const placed: MergedCell[] = [];
    let next = 0;
    for (let column = start; column < end; ) {
      while ((inRow[next]?.right ?? column) < column) next++;
      const merge = inRow[next];
      const covers = merge !== undefined && merge.left <= column;
      const colspan = covers ? merge.right - column + 1 : 1;
      // What reaches down from a row above is put here by `expandSpans`.
      if (!covers || merge.first === index) {
        const text = texts.get(column) ?? '';
        count(text);
        placed.push({ lines: textLines(text), colspan, rowspan: covers ? merge.count : 1 });
      }
      column += colspan;
    }
    return placed;
  });
  return { above: [], rows: expandSpans([grid]), left: start, parted: hiding.map(rangeName) };
}

/** A merged range by the rows that have text: the first of them in it, and how many are in it. */
interface Merge extends MergedRange {
  readonly first: number;
  readonly count: number;
}

/**
 * For each row with text the ranges that reach into it, in order. A range that hides text in any but its first cell is
 * not among them, so that its cells are read one by one. Throws a Refusal when there are too many, or when they overlap.
 */
function shownMerges({ rows, merged }: Sheet): { shown: Merge[][]; hiding: Merge[] } {
  const byRow: Merge[][] = rows.map(() => []);
  let reached = 0;
  for (const range of merged) {
    const first = indexFrom(rows, range.top);
    const merge = { ...range, first, count: indexFrom(rows, range.bottom + 1) - first };
    reached += Math.max(1, merge.count);
    if (reached > cellLimit) throw new Refusal(tooManyCells());
    for (let at = first; at < first + merge.count; at++) byRow[at]?.push(merge);
  }
  const hiding = new Set<Merge>();
  const sorted = byRow.map((merges, index) => {
    const inOrder = merges.toSorted((a, b) => a.left - b.left);
    if (inOrder.some(({ left }, i) => left <= (inOrder[i - 1]?.right ?? -1)))
      throw new Refusal(brokenArchive());
    for (const merge of hidingIn(rows[index], inOrder)) hiding.add(merge);
    return inOrder;
  });
  const shown = sorted.map((merges) => merges.filter((merge) => !hiding.has(merge)));
  return { shown, hiding: [...hiding] };
}

const rangeName = ({ top, left, bottom, right }: MergedRange): string =>
  `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;

function hidingIn(row: SheetRow | undefined, merges: readonly Merge[]): Merge[] {
  let next = 0;
  return (row?.cells ?? []).flatMap(({ column }) => {
    while ((merges[next]?.right ?? column) < column) next++;
    const merge = merges[next];
    if (!merge || merge.left > column) return [];
    return row?.row === merge.top && column === merge.left ? [] : [merge];
  });
}

/** The first row with text at `row` or below. */
function indexFrom(rows: readonly SheetRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
