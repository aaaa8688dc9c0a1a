// Rows that stand in no document as a table, marked to the word: they are written out as revisions and read as those are.
import { Analysis } from '../analysis.ts';
import { type RevisionTable, tableOf } from './table.ts';
import { printRow, type RowText } from './writeRow.ts';

export interface RowTable extends RevisionTable {
  /** The rows as text, in which the table's ranges count. */
  readonly text: string;
}

export function rowTable(rows: readonly RowText[]): RowTable {
  const text = rows.map(printRow).join('\n');
  return { text, ...tableOf(new Analysis(text, { rules: () => [] })) };
}
