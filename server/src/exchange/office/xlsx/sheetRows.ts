// The rows of a sheet of a workbook that is to be filled, as the recognition of headings takes them. Of a cell only
// the text is read; numbers and dates stay as they are in the file.
import type { XmlElement } from '@rgrove/parse-xml';
import { type SourceCell, type SourceRow, textLines } from '../../source/sourceTable.ts';
import type { XmlPart } from '../parseXmlGuarded.ts';
import { richText } from '../richText.ts';
import { xmlChild, xmlChildren } from '../xmlChildren.ts';
import { type CellRange, parseRange } from './cellReference.ts';

export interface SheetCell {
  readonly element: XmlElement;
  /** From 0. */
  readonly column: number;
}

export interface SheetRow {
  readonly element: XmlElement;
  /** From 1. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
  /** Those of its cells that have text, as wide as they were merged. */
  readonly source: SourceRow;
}

export interface Merge {
  readonly element: XmlElement;
  readonly range: CellRange;
}

export interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

export function sheetRows({ root }: XmlPart, sharedStrings: readonly string[]): SheetRows {
  const merges = xmlChildren(xmlChild(root, 'mergeCells'), 'mergeCell').flatMap((element) => {
    const range = parseRange(element.attributes.ref ?? '');
    return range ? [{ element, range }] : [];
  });
  const spans = new Map(merges.map(({ range: { first, last } }) => [`${first.row} ${first.column}`, last]));
  let number = 0;
  const rows = xmlChildren(xmlChild(root, 'sheetData'), 'row').map((element): SheetRow => {
    number = numberOf(element.attributes.r, number + 1);
    const cells = cellsOf(element);
    const source = cells.flatMap(({ element: cell, column }): SourceCell[] => {
      const lines = textLines(textOf(cell, sharedStrings));
      const last = spans.get(`${number} ${column}`)?.column ?? column;
      return lines.length === 0 ? [] : [{ column, span: last - column + 1, lines, repeated: false }];
    });
    return { element, number, cells, source };
  });
  return { rows, merges };
}

/** Numbers may be left out; what has none follows what stands before it. */
const numberOf = (written: string | undefined, next: number): number =>
  written !== undefined && /^\d{1,7}$/.test(written) ? Number(written) : next;

function cellsOf(row: XmlElement): SheetCell[] {
  let column = -1;
  return xmlChildren(row, 'c').map((element) => {
    column = parseRange(element.attributes.r ?? '')?.first.column ?? column + 1;
    return { element, column };
  });
}

function textOf(cell: XmlElement, sharedStrings: readonly string[]): string {
  const inline = xmlChild(cell, 'is');
  if (inline) return richText(inline);
  const value = xmlChild(cell, 'v')?.text ?? '';
  return cell.attributes.t === 's' ? (sharedStrings[Number(value)] ?? '') : value;
}
