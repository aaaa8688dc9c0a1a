// One sheet of a workbook: its cells as they are shown, what is merged, what is hidden. Knows no table.
import type { XmlElement } from '@rgrove/parse-xml';
import { richText, unescaped } from './richText.ts';
import { showNumber } from './showNumber.ts';
import { isSet, xmlChild, xmlChildren } from './xmlChildren.ts';

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

export interface SheetCell {
  /** From 0, as are all rows and columns here. */
  readonly column: number;
  readonly text: string;
}

export interface SheetRow {
  readonly row: number;
  /** Those with text, in order; at least one. */
  readonly cells: readonly SheetCell[];
}

/** Ends inclusive. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** Those with text, in order. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedRange[];
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  /** Cells with a formula whose result is not in the file. */
  readonly uncounted: readonly string[];
}

/** The columns of a sheet, and so the most descriptions of columns that it can have. */
const mostColumns = 16_384;

export function readSheet(root: XmlElement, context: SheetContext): Sheet {
  const rows = new Map<number, Map<number, string>>();
  const hiddenRows = new Set<number>();
  const uncounted: string[] = [];
  let row = -1;
  for (const element of xmlChildren(xmlChild(root, 'sheetData'), 'row')) {
    row = (Number(element.attributes.r) || row + 2) - 1;
    if (isSet(element.attributes.hidden)) hiddenRows.add(row);
    const cells = rows.get(row) ?? new Map<number, string>();
    let column = -1;
    for (const cell of xmlChildren(element, 'c')) {
      column = columnOf(cell.attributes.r ?? '') ?? column + 1;
      const text = shownText(cell, context);
      if (text.trim() !== '') cells.set(column, text);
      if (text === '' && xmlChild(cell, 'f') && cell.attributes.t !== 'str')
        uncounted.push(`${columnName(column)}${row + 1}`);
    }
    if (cells.size > 0) rows.set(row, cells);
  }
  const hiddenColumns = xmlChildren(xmlChild(root, 'cols'), 'col')
    .slice(0, mostColumns)
    .filter(({ attributes }) => isSet(attributes.hidden))
    .map(({ attributes }) => [Number(attributes.min) - 1, Number(attributes.max) - 1] as const);
  return {
    rows: inOrder(rows).map(([at, cells]) => ({
      row: at,
      cells: inOrder(cells).map(([column, text]) => ({ column, text })),
    })),
    merged: xmlChildren(xmlChild(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => {
      const range = rangeOf(attributes.ref ?? '');
      return range ? [range] : [];
    }),
    isHiddenRow: (at) => hiddenRows.has(at),
    isHiddenColumn: (at) => hiddenColumns.some(([from, to]) => from <= at && at <= to),
    uncounted,
  };
}

const inOrder = <T>(byNumber: ReadonlyMap<number, T>): (readonly [number, T])[] =>
  [...byNumber].toSorted(([a], [b]) => a - b);

/** `t`: what kind of value the cell has; its formula is never read. */
function shownText(cell: XmlElement, { strings, formats, from1904 }: SheetContext): string {
  const { t: kind = 'n', s: style } = cell.attributes;
  if (kind === 'inlineStr') {
    const own = xmlChild(cell, 'is');
    return own ? richText(own) : '';
  }
  const value = xmlChild(cell, 'v')?.text ?? '';
  if (value === '') return '';
  if (kind === 's') return strings[Number(value)] ?? '';
  if (kind === 'b') return isSet(value) ? 'TRUE' : 'FALSE';
  if (kind === 'str') return unescaped(value);
  const number = kind === 'd' ? serialOf(value, from1904) : Number(value);
  if (kind === 'e' || Number.isNaN(number)) return value;
  return showNumber(number, formats[Number(style ?? 0)] ?? '', from1904);
}

/** The days of a date that is written as text (ISO 8601), as the others are counted. */
function serialOf(text: string, from1904: boolean): number {
  const time = Date.parse(/T/.test(text) && !/Z|[+-]\d\d:?\d\d$/.test(text) ? `${text}Z` : text);
  return (time - (from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
}

/** BC → 54; undefined where no column is named, or none that a sheet has. */
function columnOf(reference: string): number | undefined {
  const name = /^\$?([a-z]{1,3})(?=\$?\d|$)/i.exec(reference)?.[1];
  if (name === undefined) return undefined;
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 54 → BC. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function rangeOf(reference: string): MergedRange | undefined {
  const parts = /^\$?([a-z]{1,3})\$?(\d{1,7}):\$?([a-z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!parts) return undefined;
  const [left = 0, right = 0] = [columnOf(parts[1] ?? ''), columnOf(parts[3] ?? '')];
  return { top: Number(parts[2]) - 1, left, bottom: Number(parts[4]) - 1, right };
}
