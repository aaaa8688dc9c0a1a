// The rows of a sheet of a workbook that is to be filled: their elements, and what their cells show, as the import
// reads them.
import type { XmlElement } from '@rgrove/parse-xml';
import type { SourceRow } from '../../source/sourceTable.ts';
import type { XmlPart } from '../parseXmlGuarded.ts';
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
  /** Those of its cells that show text, as wide as they were merged, and what reaches down to them. */
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

/** `sources`: by the number of a row what its cells show. */
export function sheetRows({ root }: XmlPart, sources: ReadonlyMap<number, SourceRow>): SheetRows {
  const merges = xmlChildren(xmlChild(root, 'mergeCells'), 'mergeCell').flatMap((element) => {
    const range = parseRange(element.attributes.ref ?? '');
    return range ? [{ element, range }] : [];
  });
  let number = 0;
  const rows = xmlChildren(xmlChild(root, 'sheetData'), 'row').map((element): SheetRow => {
    number = numberOf(element.attributes.r, number + 1);
    return { element, number, cells: cellsOf(element), source: sources.get(number) ?? [] };
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
