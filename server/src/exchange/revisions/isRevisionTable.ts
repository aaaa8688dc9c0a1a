// Which tables are the table 変更箇所: by a heading row, or by rows that read like its rows.
import { cellText, type SourceRow, type SourceTable } from '../source/sourceTable.ts';
import { ownColumns } from './columns.ts';
import { foldKey } from './foldKey.ts';
import { headingAt } from './headingRows.ts';
import { isStray } from './isStray.ts';
import { looksLikeDate } from './looksLikeDate.ts';

/** Whether there is a heading with the columns an import needs. */
export const hasHeading = (table: SourceTable): boolean =>
  table.rows.some((_, at) => headingAt(table.rows, at) !== undefined);

/**
 * Whether the rows are those of the table though no heading says so: five or six cells that start with a date
 * or with nothing, the fifth, somewhere, with 事前 or 事後.
 */
function readsWithoutHeading(table: SourceTable): boolean {
  const rows = table.rows.filter((row) => !isStray(byPlace(row), ownColumns, true));
  return rows.every(startsAsRow) && rows.some(isWholeRow);
}

export const isRevisionTable = (table: SourceTable): boolean =>
  hasHeading(table) || readsWithoutHeading(table);

/** Without a heading the columns are counted in cells, not in the grid columns they cover. */
export const byPlace = (row: SourceRow): SourceRow => row.map((cell, i) => ({ ...cell, column: i, span: 1 }));

function startsAsRow(row: SourceRow): boolean {
  const date = row[0] === undefined ? '' : cellText(row[0]);
  return date === '' || (looksLikeDate(date) && (row.length === 5 || row.length === 6));
}

function isWholeRow(row: SourceRow): boolean {
  const [date, , , , timing] = row;
  if (!date || !timing || !looksLikeDate(cellText(date))) return false;
  return /^事[前後]/.test(foldKey(cellText(timing).slice(0, 20)));
}
