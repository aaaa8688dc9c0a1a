// From two tables, what of the drawn one has to be touched. Looks at what is seen, not at line numbers; no DOM.
import type { PreviewCell, PreviewRow } from '../../../server/src/protocol.ts';

export interface RowChange {
  /** Index of the drawn row to keep, in the order of the old table; null: a new row. */
  readonly from: number | null;
  /** Indices of the cells whose content differs; every cell of a new row. */
  readonly cells: readonly number[];
}

/**
 * One entry for each row of `after`, in order; rows of `before` that no entry names are gone.
 * The rows before and after the first and last difference are kept as they are, so that a row put in or taken out
 * in the middle touches no other.
 */
export function tableChanges(
  before: readonly PreviewRow[],
  after: readonly PreviewRow[],
): readonly RowChange[] {
  const old = before.map(seenCells);
  const next = after.map(seenCells);
  const shorter = Math.min(old.length, next.length);
  let head = 0;
  while (head < shorter && equal(old[head], next[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && equal(old.at(-1 - tail), next.at(-1 - tail))) tail += 1;
  return next.map((cells, row) => {
    const from = row < next.length - tail ? row : row - next.length + old.length;
    const isKept = row >= next.length - tail || from < old.length - tail;
    const drawn = isKept ? old[from] : undefined;
    return {
      from: drawn === undefined ? null : from,
      cells: cells.flatMap((cell, index) => (drawn?.[index] === cell ? [] : [index])),
    };
  });
}

/** What of a line is seen, as a text to compare. */
export function seenLine(line: PreviewCell['lines'][number]): string {
  return JSON.stringify([line.depth, line.runs.map((run) => [run.change, run.text])]);
}

function seenCells(row: PreviewRow): readonly string[] {
  return (row.cells ?? []).map((cell) => cell.lines.map(seenLine).join('\n'));
}

function equal(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a?.length === b?.length && a?.every((cell, index) => cell === b?.[index]) === true;
}
