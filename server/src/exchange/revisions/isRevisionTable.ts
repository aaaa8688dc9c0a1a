// Which tables are the table 変更箇所: by a heading row, or by rows that read like its rows.
import { cellText, type SourceRow, type SourceTable } from '../source/sourceTable.ts';
import { foldKey } from './foldKey.ts';
import { headingAt } from './headingRows.ts';
import { looksLikeDate } from './looksLikeDate.ts';

/** Whether there is a heading with the columns an import needs. */
export const hasHeading = (table: SourceTable): boolean =>
  table.rows.some((_, at) => headingAt(table.rows, at) !== undefined);

/**
 * Whether the rows are those of the table though no heading says so: five or six cells that start with a date
 * or with nothing, the fifth, somewhere, with 事前 or 事後.
 */
export function readsWithoutHeading(table: SourceTable): boolean {
  const rows = table.rows.filter((row) => !isStray(row));
  return rows.every(startsAsRow) && rows.some(isWholeRow);
}

export const isRevisionTable = (table: SourceTable): boolean =>
  hasHeading(table) || readsWithoutHeading(table);

/** Whether `row` is no row of the table though it stands in it: a title, a footnote, nothing at all. */
export function isStray(row: SourceRow): boolean {
  const [first, ...rest] = row;
  if (!first || rest.length === 0) return true;
  return rest.every((cell) => cell.lines.length === 0) && !looksLikeDate(cellText(first));
}

function startsAsRow(row: SourceRow): boolean {
  const date = row[0] === undefined ? '' : cellText(row[0]);
  return date === '' || (looksLikeDate(date) && (row.length === 5 || row.length === 6));
}

function isWholeRow(row: SourceRow): boolean {
  const [date, , , , timing] = row;
  if (!date || !timing || !looksLikeDate(cellText(date))) return false;
  return /^事[前後]/.test(foldKey(cellText(timing).slice(0, 20)));
}
