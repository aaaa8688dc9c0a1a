// Lines that stand in the table 変更箇所 and are no row of it: a title, a note, the number of a page, another table.
import { cellText, type SourceCell, type SourceRow } from '../source/sourceTable.ts';
import type { RevisionFieldName } from '../../core/syntax/tree.ts';
import type { Column } from './columns.ts';
import { foldKey } from './foldKey.ts';
import { looksLikeDate } from './looksLikeDate.ts';

/** That nothing follows or that the table goes on, and the number of a page, as it is printed at its foot. */
const ofPage =
  /^(?:\(?以下(?:余白|空白)\)?|\(?次の?(?:ページ|頁)[へに]続く\)?|[-‐‑–—―ー]\d{1,4}[-‐‑–—―ー]|(?:第|p\.?)?\d{1,4}(?:ページ|頁)|p\.?\d{1,4}|\d{1,4}\/\d{1,4}(?:ページ|頁)?)$/i;
const ofNote = /^(?:※|[([【]?(?:注|注意|注記|備考)\d{0,2}[)\]】:])/;
/** 【全項目】: what heads the rows below. */
const ofSection = /^【[^】]*】$/;

const isOfPage = (text: string): boolean => text.length < 40 && ofPage.test(foldKey(text));
const isNote = (text: string): boolean => ofNote.test(foldKey(text.slice(0, 20)));

const withText = (row: SourceRow): SourceCell[] => row.filter(({ lines }) => lines.length > 0);

/** Whether `row` has nothing but a note or the number of a page: such rows at the end of a table are below it. */
export function isBelow(row: SourceRow): boolean {
  const [first, ...rest] = withText(row);
  return rest.length === 0 && (first === undefined || isOfPage(cellText(first)) || isNote(cellText(first)));
}

/**
 * Whether `row` is no row of the table though it stands in it. `columns`: those with a field. `isEnd`: whether nothing
 * but what `isBelow` follows. A body alone is none: it goes on from the row above.
 */
export function isStray(row: SourceRow, columns: readonly Column[], isEnd: boolean): boolean {
  if (row.length < 2) return true;
  const [first, ...rest] = withText(row);
  if (first === undefined) return true;
  if (rest.length > 0) return isOfOtherTable([first, ...rest], columns);
  return isLine(cellText(first), fieldsOver(first, columns), isEnd);
}

const fieldsOver = ({ column, span }: SourceCell, columns: readonly Column[]): RevisionFieldName[] =>
  columns.flatMap(({ column: start, end, field }) =>
    field !== undefined && start < column + span && column < end ? [field] : [],
  );

/** Whether a text that is all of a row, under `fields`, is a line by itself. */
function isLine(text: string, fields: readonly RevisionFieldName[], isEnd: boolean): boolean {
  const [field, next] = fields;
  if (field === undefined || isOfPage(text)) return true;
  const isBody = fields.every((each) => each === '変更前' || each === '変更後');
  if (field === '変更' || (next !== undefined && !isBody)) return !looksLikeDate(text);
  if (field === '提出時期') return !/^事[前後]/.test(foldKey(text.slice(0, 20)));
  return isBody ? isEnd && isNote(text) : isNote(text) || (text.length < 100 && ofSection.test(text));
}

/** Whether `cells` say something else where the dates stand, and nothing of what a revision is made of. */
function isOfOtherTable(cells: readonly SourceCell[], columns: readonly Column[]): boolean {
  const dates = cells.find((cell) => fieldsOver(cell, columns).includes('変更'));
  if (!dates || saysWhen(cellText(dates))) return false;
  return cells
    .flatMap((cell) => fieldsOver(cell, columns))
    .every((field) => field === '変更' || field === '項目');
}

/** A date, a form for one, or that it is the one above. */
const saysWhen = (text: string): boolean =>
  looksLikeDate(text) || /年.*月|同上|同日|[〃"”]/.test(text.slice(0, 100));
