// Delimited text as a table. Cells may be paragraphs of HTML (`<p>…</p> <p>…</p>`), and rows of dashes between
// the rows are layout.
import { cellLines } from './cellLines.ts';
import { isElement, parseGuarded } from './parseGuarded.ts';
import { type SourceTable, textLines } from './sourceTable.ts';
import { splitCells } from './splitCells.ts';

/** `written`: what was written in a cell, where the program that saved it put something before it. */
export function readTextTable(
  text: string,
  delimiter: '\t' | ',',
  written: (cell: string) => string,
): SourceTable {
  const rows = splitCells(text, delimiter).filter((cells) => !isRule(cells));
  return {
    above: [],
    rows: rows.map((cells) =>
      cells.map((cell, column) => ({
        column,
        span: 1,
        lines: linesOf(written(cell).trim()),
        repeated: false,
      })),
    ),
  };
}

const isRule = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell) => /^\s?-{2,}\s?$/.test(cell));

function linesOf(cell: string): string[] {
  if (!/^<p>/i.test(cell) || !/<\/p>$/i.test(cell)) return textLines(cell);
  // Any other `<` is the author's: 「<ID>」 is not a tag here.
  const paragraphs = cell.replace(/<(?!\/?p>|br ?\/?>)/gi, '&lt;');
  return parseGuarded(paragraphs).childNodes.filter(isElement).flatMap(cellLines);
}
