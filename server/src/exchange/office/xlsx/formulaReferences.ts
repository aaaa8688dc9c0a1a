// The references in a formula: 「A10」, 「$A$6:$F$8」, 「12:15」, 「'変更 箇所'!B4」. Knows how they are written and not what
// a sheet holds; strings, names, functions and references to other files are none.
import { columnName } from '../readSheet.ts';
import { columnOf } from './cellReference.ts';

export interface FormulaPoint {
  /** From 0; absent where whole rows are meant. */
  readonly column?: number;
  /** From 1; absent where whole columns are meant. */
  readonly row?: number;
  readonly isFixedColumn: boolean;
  readonly isFixedRow: boolean;
}

export interface FormulaReference {
  readonly start: number;
  readonly end: number;
  /** The name of its sheet; undefined where none is written. */
  readonly sheet?: string;
  /** Whether it reaches over several sheets. */
  readonly isOverSheets: boolean;
  readonly first: FormulaPoint;
  /** Where a range ends. */
  readonly last?: FormulaPoint;
}

/** A string, a name in quotation marks, what stands in brackets, a word, or another character. */
const token = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?!?|\[[^\]]*\]?|[^\s'"!,:;()+*/&=<>^%{}[\]@#|~?-]+!?|[^]/g;

export function* referencesIn(formula: string): Generator<FormulaReference> {
  const tokens = Array.from(formula.matchAll(token), ({ 0: text, index }) => ({ text, index }));
  const textAt = (at: number): string => tokens[at]?.text ?? '';
  for (let at = 0; at < tokens.length; at++) {
    const hasSheet = textAt(at).length > 1 && textAt(at).endsWith('!');
    const from = hasSheet ? at + 1 : at;
    const isRange = textAt(from + 1) === ':';
    const first = pointOf(textAt(from));
    const last = isRange ? pointOf(textAt(from + 2)) : undefined;
    const isOne = first?.column !== undefined && first.row !== undefined;
    const isBoth =
      first !== undefined &&
      last !== undefined &&
      (first.column === undefined) === (last.column === undefined) &&
      (first.row === undefined) === (last.row === undefined);
    const end = isBoth ? from + 2 : from;
    if (!first || (!isOne && !isBoth) || textAt(end + 1) === '(') {
      // The name of a sheet goes with what stands behind it.
      if (hasSheet) at++;
      continue;
    }
    const before = textAt(at - 1);
    const sheet = hasSheet ? unquoted(textAt(at).slice(0, -1)) : undefined;
    const start = tokens[at]?.index ?? 0;
    at = end;
    // A sheet of another file: its number, or its name, stands in brackets.
    if (before.startsWith('[') || sheet?.includes('[')) continue;
    yield {
      start,
      end: (tokens[end]?.index ?? 0) + textAt(end).length,
      ...(sheet === undefined ? {} : { sheet }),
      isOverSheets: sheet !== undefined && (before === ':' || sheet.includes(':')),
      first,
      ...(isBoth ? { last } : {}),
    };
  }
}

function pointOf(text: string): FormulaPoint | undefined {
  const [whole, fixed = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Z]{0,3})(\$?)(\d{0,7})$/.exec(text) ?? [];
  if (whole === undefined || (letters === '' && digits === '')) return undefined;
  return {
    ...(letters === '' ? {} : { column: columnOf(letters) }),
    ...(digits === '' ? {} : { row: Number(digits) }),
    isFixedColumn: letters !== '' && fixed !== '',
    isFixedRow: fixedRow !== '' || (letters === '' && fixed !== ''),
  };
}

const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;

const printPoint = ({ column, row, isFixedColumn, isFixedRow }: FormulaPoint): string =>
  (column === undefined ? '' : (isFixedColumn ? '$' : '') + columnName(column)) +
  (row === undefined ? '' : (isFixedRow ? '$' : '') + String(row));

/** `formula` with each of its references as `move` gives it, its sheet as it is written; undefined leaves it. */
export function withReferences(
  formula: string,
  move: (reference: FormulaReference) => Pick<FormulaReference, 'first' | 'last'> | undefined,
): string {
  let at = 0;
  let result = '';
  for (const reference of referencesIn(formula)) {
    const moved = move(reference);
    if (!moved) continue;
    const written = formula.slice(reference.start, reference.end);
    const sheet = reference.sheet === undefined ? '' : written.slice(0, written.lastIndexOf('!') + 1);
    const last = moved.last === undefined ? '' : `:${printPoint(moved.last)}`;
    result += formula.slice(at, reference.start) + sheet + printPoint(moved.first) + last;
    at = reference.end;
  }
  return result + formula.slice(at);
}

/** A formula as it reads when its cell is filled so many rows down and columns to the right. */
export function filledFormula(formula: string, rows: number, columns: number): string {
  const shifted = (point: FormulaPoint): FormulaPoint => ({
    ...point,
    ...(point.column === undefined || point.isFixedColumn ? {} : { column: point.column + columns }),
    ...(point.row === undefined || point.isFixedRow ? {} : { row: point.row + rows }),
  });
  return withReferences(formula, ({ first, last }) => ({
    first: shifted(first),
    ...(last === undefined ? {} : { last: shifted(last) }),
  }));
}
