// The tables of a document of Word. Asks `accepts` which of them are wanted; knows no column itself.
import { expandSpans, type MergedCell } from '../source/expandSpans.ts';
import type { SourceTable } from '../source/sourceTable.ts';
import type { FoundTables } from '../source/readHtmlTables.ts';
import { aboutWordTables } from './aboutWordTable.ts';
import { wordLabels } from './wordLabels.ts';
import { wordLines } from './wordLines.ts';
import { wordNumbering } from './wordNumbering.ts';
import { childNamed, hasTakenOut, nearest, numberOf, type XmlElement } from './wordPart.ts';
import type { WordParts } from './wordParts.ts';

/** A table that is not accepted may be the page's layout, so the tables in its cells are looked at too. */
export function readWordTables(
  { document, numbering, styles }: WordParts,
  accepts: (table: SourceTable) => boolean,
): FoundTables {
  const { labels, notices } = wordLabels(document, wordNumbering(numbering, styles));
  const linesOf: ReadLines = (cell) => wordLines(cell, labels);
  /** Cells that hold tables are left empty: read at every level, tables in tables would take for ever. */
  const outlineOf: ReadLines = (cell) => (nearest(cell, 'w:tbl').length > 0 ? [] : linesOf(cell));
  const accepted: SourceTable[] = [];
  const others: SourceTable[] = [];
  const read: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    const inner = nearest(element, 'w:tbl');
    const table = readTable(element, outlineOf);
    if (accepts(table)) {
      accepted.push(inner.length === 0 ? table : readTable(element, linesOf));
      read.push(element);
    } else if (inner.length === 0) others.push(table);
    else inner.forEach(visit);
  };
  nearest(document, 'w:tbl').forEach(visit);
  return { accepted, others, notices: [...notices, ...aboutWordTables(read)] };
}

type ReadLines = (cell: XmlElement) => readonly string[];

/** A cell while the rows that it reaches down to are still being read. */
interface OpenCell {
  readonly lines: readonly string[];
  readonly colspan: number;
  rowspan: number;
}

function readTable(table: XmlElement, linesOf: ReadLines): SourceTable {
  let reaching = new Map<number, OpenCell>();
  const rows = nearest(table, 'w:tr').flatMap((row): MergedCell[][] => {
    const properties = childNamed(row, 'w:trPr');
    if (hasTakenOut(properties)) return [];
    const placed: OpenCell[] = [];
    const open = new Map<number, OpenCell>();
    let column = spanOf(properties, 'w:gridBefore', 0);
    if (column > 0) placed.push({ lines: [], colspan: column, rowspan: 1 });
    for (const cell of nearest(row, 'w:tc')) {
      const own = childNamed(cell, 'w:tcPr');
      const colspan = spanOf(own, 'w:gridSpan', 1);
      const lines = linesOf(cell);
      const above = reaching.get(column);
      const merge = childNamed(own, 'w:vMerge');
      if (merge && goesOn(merge) && above?.colspan === colspan && lines.length === 0) {
        above.rowspan++;
        open.set(column, above);
      } else {
        const placedCell = { lines, colspan, rowspan: 1 };
        placed.push(placedCell);
        if (merge) open.set(column, placedCell);
      }
      column += colspan;
    }
    reaching = open;
    return [placed];
  });
  return { above: [], rows: expandSpans([rows]) };
}

const goesOn = ({ attributes }: XmlElement): boolean => attributes['w:val'] !== 'restart';

/** Word itself has 63 columns at most. */
const spanOf = (properties: XmlElement | undefined, name: string, least: number): number =>
  Math.min(1000, Math.max(least, numberOf(properties, name) ?? least));
