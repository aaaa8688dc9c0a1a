// A formula after the rows of the table were replaced: what it says of rows below the table, and of the table as a
// whole, it says of where they are now.
import { type FormulaReference, referencesIn, withReferences } from './formulaReferences.ts';
import { type MovedRows, movedBy, moveRows } from './movedRows.ts';

/** What a formula needs to be told of the sheet with the table. */
export interface FormulaPlace {
  /** As its tab shows it. */
  readonly title: string;
  /** The names of its tables of Excel. */
  readonly tables: readonly string[];
  /** Whether the formula stands on that sheet. */
  readonly isOwn: boolean;
  /** Whether it holds for every row of the table, counted from the first: as that of a format does. */
  readonly isOfRows?: boolean;
}

export interface MovedFormula {
  readonly text: string;
  /** Whether all that it says of moved rows could be moved with them. */
  readonly isSure: boolean;
}

/** More than Excel takes in one formula. */
const longest = 8192;

export function moveFormula(formula: string, place: FormulaPlace, moved: MovedRows): MovedFormula {
  if (movedBy(moved) === 0) return { text: formula, isSure: true };
  if (formula.length > longest) return { text: formula, isSure: false };
  let isSure = !isReckoned(formula, place);
  const text = withReferences(formula, (reference) => {
    if (!isOfSheet(reference, place)) return undefined;
    if (reference.isOverSheets) {
      isSure = false;
      return undefined;
    }
    const result = moveReference(reference, place, moved);
    if (result === 'gone') isSure = false;
    return result === 'gone' ? undefined : result;
  });
  return { text, isSure };
}

function isOfSheet({ sheet, isOverSheets }: FormulaReference, { title, isOwn }: FormulaPlace): boolean {
  if (sheet === undefined) return isOwn;
  return isOverSheets || sheet.toLowerCase() === title.toLowerCase();
}

/** Undefined for what stays as it is; 'gone' for what names some rows of the table that others have replaced. */
function moveReference(
  { first, last }: FormulaReference,
  { isOfRows = false }: FormulaPlace,
  moved: MovedRows,
): Pick<FormulaReference, 'first' | 'last'> | 'gone' | undefined {
  const top = first.row;
  if (top === undefined) return undefined;
  const { heading, before } = moved;
  const isRelative = isOfRows && !(first.isFixedRow && (last?.isFixedRow ?? true));
  if (isRelative) return undefined;
  if (last?.row === undefined) {
    if (top <= heading + 1 && (before > 0 || top <= heading)) return undefined;
    return top > heading + before ? { first: { ...first, row: top + movedBy(moved) } } : 'gone';
  }
  const rows = moveRows(moved, Math.min(top, last.row), Math.max(top, last.row));
  if (!rows) return 'gone';
  const [from, to] = top <= last.row ? rows : [rows[1], rows[0]];
  return { first: { ...first, row: from }, last: { ...last, row: to } };
}

/** Whether it reckons references from text or by distance, or names columns of the sheet's tables. */
function isReckoned(formula: string, { title, tables, isOwn }: FormulaPlace): boolean {
  if (tables.some((name) => formula.toLowerCase().includes(`${name.toLowerCase()}[`))) return true;
  if (!/\b(?:INDIRECT|OFFSET|ADDRESS)\(/.test(formula)) return false;
  if (formula.includes(title)) return true;
  return isOwn && [...referencesIn(formula)].some(({ sheet }) => sheet === undefined);
}
