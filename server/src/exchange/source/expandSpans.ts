// Merged cells: what reaches down from the rows above is put into each row it covers. Only places cells;
// what a wide cell means is for those who know the columns.
import { t } from '@vscode/l10n';
import { fileLimit } from '../../core/limits.ts';
import { cellLimit, Refusal } from '../refusal.ts';
import type { SourceCell, SourceRow } from './sourceTable.ts';

export interface MergedCell {
  readonly lines: readonly string[];
  readonly colspan: number;
  readonly rowspan: number;
}

interface Reaching {
  readonly cell: SourceCell;
  readonly rowsLeft: number;
}

/** `groups`: the rows of each thead, tbody and tfoot, out of which no cell reaches. Throws a Refusal. */
export function expandSpans(groups: readonly (readonly (readonly MergedCell[])[])[]): SourceRow[] {
  let repeated = 0;
  let characters = 0;
  const budget = (cell: SourceCell): void => {
    repeated++;
    for (const line of cell.lines) characters += line.length;
    if (repeated > cellLimit || characters > fileLimit) {
      throw new Refusal(t`結合されたセルが多すぎるので、セルの結合を解除してから読み込んでください`);
    }
  };
  const expanded: SourceRow[] = [];
  for (const group of groups) {
    let reaching: readonly Reaching[] = [];
    for (const row of group) {
      const placed = placeRow(row, reaching, budget);
      expanded.push(placed.map(({ cell }) => cell));
      reaching = placed.filter(({ rowsLeft }) => rowsLeft > 0);
    }
  }
  return expanded;
}

function placeRow(
  row: readonly MergedCell[],
  reaching: readonly Reaching[],
  budget: (cell: SourceCell) => void,
): Reaching[] {
  const placed: Reaching[] = [];
  let column = 0;
  let next = 0;
  const placeReaching = (upTo: number): void => {
    for (let above = reaching[next]; above && above.cell.column <= upTo; above = reaching[++next]) {
      const cell = { ...above.cell, repeated: true };
      budget(cell);
      placed.push({ cell, rowsLeft: above.rowsLeft - 1 });
      column = Math.max(column, cell.column + cell.span);
      upTo = Math.max(upTo, column);
    }
  };
  for (const { lines, colspan, rowspan } of row) {
    placeReaching(column);
    placed.push({ cell: { column, span: colspan, lines, repeated: false }, rowsLeft: rowspan - 1 });
    column += colspan;
  }
  placeReaching(Number.POSITIVE_INFINITY);
  // Only cells that overlap, which browsers allow, are out of order here.
  return placed.sort((a, b) => a.cell.column - b.cell.column);
}
