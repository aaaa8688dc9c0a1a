// The table of a document as the preview draws it: lines counted, rows that the client has left out.
import type { RevisionTable, TableCell, TableRow } from '../core/revision/table.ts';
import type { PreviewCell, PreviewTable } from '../protocol.ts';
import type { Positions } from './openDocument.ts';

/** Lines counted below the row's first: they move with the row, so that they are counted once for what it holds. */
const countedCells = new WeakMap<readonly TableCell[], readonly PreviewCell[]>();

function toPreviewCells(
  document: Pick<Positions, 'positionAt'>,
  { range, cells }: TableRow,
): readonly PreviewCell[] {
  const known = countedCells.get(cells);
  if (known !== undefined) return known;
  const lineAt = (offset: number) => document.positionAt(range.start + offset).line;
  const firstLine = lineAt(0);
  const counted = cells.map((cell) => ({
    line: lineAt(cell.range.start) - firstLine,
    lines: cell.lines.map(({ offset, ...line }) => ({ line: lineAt(offset) - firstLine, ...line })),
  }));
  countedCells.set(cells, counted);
  return counted;
}

/** `isKnown` tells the rows whose cells the client has. */
export function toPreviewTable(
  document: Omit<Positions, 'offsetAt'>,
  { title, columns, rows }: RevisionTable,
  isKnown: (row: TableRow) => boolean,
): PreviewTable {
  const lineAt = (offset: number) => document.positionAt(offset).line;
  return {
    uri: document.uri,
    version: document.version,
    title,
    columns,
    rows: rows.map((row) => ({
      key: row.key,
      firstLine: lineAt(row.range.start),
      lastLine: lineAt(Math.max(row.range.start, row.range.end - 1)),
      cells: isKnown(row) ? null : toPreviewCells(document, row),
    })),
  };
}
