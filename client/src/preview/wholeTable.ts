// A table with all its cells, put together from what is held and what the server sent anew. Pure.
import type { PreviewCell, PreviewRow, PreviewTable } from '../../../server/src/protocol.ts';

export interface WholeRow extends PreviewRow {
  readonly cells: readonly PreviewCell[];
}

export interface WholeTable extends PreviewTable {
  readonly rows: readonly WholeRow[];
}

/** 変更前の記載 and 変更後の記載: the columns whose lines are compared. */
export const bodyColumns = [2, 3] as const;
/** 項目, which says what a row is about. */
export const itemColumn = 1;

/**
 * Fills the rows that came without cells from `held`; a row that did not change keeps the very same `cells`.
 * @returns undefined when a row is neither sent nor held: only the whole table helps then
 */
export function mergeTable(held: WholeTable | undefined, sent: PreviewTable): WholeTable | undefined {
  const known = new Map(held?.uri === sent.uri ? held.rows.map(({ key, cells }) => [key, cells]) : []);
  const rows: WholeRow[] = [];
  for (const row of sent.rows) {
    const cells = row.cells ?? known.get(row.key);
    if (cells === undefined) return undefined;
    rows.push({ ...row, cells });
  }
  return { ...sent, rows };
}

/** Index of the row that holds this line of the document, else of the next one, else of the last; -1 for no rows. */
export function rowAt(rows: readonly PreviewRow[], line: number): number {
  const index = rows.findIndex(({ lastLine }) => line <= lastLine);
  return index === -1 ? rows.length - 1 : index;
}
