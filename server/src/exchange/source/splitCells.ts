// Delimited text into rows of cells, as spreadsheets copy and save them. A quotation mark is the cell's own
// unless the marks enclose the whole cell: text such as 「"通知"について」 is never cut at its marks.
import { cellLimit, Refusal, tooManyCells } from '../refusal.ts';

/** Throws a Refusal when there are more than `cellLimit` cells. */
export function splitCells(text: string, delimiter: '\t' | ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let cells = 0;
  while (at < text.length || row.length > 0) {
    if (++cells > cellLimit) throw new Refusal(tooManyCells());
    const closing = text.charAt(at) === '"' ? closingMark(text, at, delimiter) : -1;
    const end = closing === -1 ? plainEnd(text, at, delimiter) : closing + 1;
    row.push(closing === -1 ? text.slice(at, end) : text.slice(at + 1, closing).replaceAll('""', '"'));
    at = end + 1;
    if (text.charAt(end) === delimiter) continue;
    if (text.charAt(end) === '\r' && text.charAt(at) === '\n') at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Where the mark is that encloses the cell starting at `start`, or -1. */
function closingMark(text: string, start: number, delimiter: string): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  const after = text.charAt(at + 1);
  const closes = after === '' || after === delimiter || after === '\n' || after === '\r';
  return at !== -1 && closes ? at : -1;
}

function plainEnd(text: string, start: number, delimiter: string): number {
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return text.length;
}
