// References of a sheet: 「B12」, 「A1:F20」. Columns count from 0, rows from 1 as in the file.
import { columnName } from '../readSheet.ts';

export interface CellReference {
  readonly column: number;
  readonly row: number;
}

export interface CellRange {
  readonly first: CellReference;
  readonly last: CellReference;
}

export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const printReference = ({ column, row }: CellReference): string => `${columnName(column)}${row}`;

export const printRange = ({ first, last }: CellRange): string =>
  first.column === last.column && first.row === last.row
    ? printReference(first)
    : `${printReference(first)}:${printReference(last)}`;

/** Undefined for what is no cell or range of cells, such as whole columns. */
export function parseRange(text: string): CellRange | undefined {
  const [, left = '', top = '', right = left, bottom = top] =
    /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(text) ?? [];
  if (left === '') return undefined;
  return {
    first: { column: columnOf(left), row: Number(top) },
    last: { column: columnOf(right), row: Number(bottom) },
  };
}
