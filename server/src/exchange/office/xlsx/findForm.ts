// The table in a workbook that is to be filled: where its heading is, and which rows below are its own. Knows the
// headings through the import; changes nothing.
import { Refusal } from '../../refusal.ts';
import { type Column, readHeading } from '../../revisions/columns.ts';
import { looksLikeDate } from '../../revisions/looksLikeDate.ts';
import { cellText, type SourceRow } from '../../source/sourceTable.ts';
import { parseXmlPart, type XmlPart } from '../parseXmlGuarded.ts';
import { type Merge, type SheetRow, sheetRows } from './sheetRows.ts';
import type { SheetEntry, Workbook } from './openWorkbook.ts';

export interface Form {
  readonly sheet: SheetEntry;
  readonly part: XmlPart;
  /** Those with a field. */
  readonly columns: readonly Column[];
  /** The column behind the last heading: what stands beside the table is not repeated with its rows. */
  readonly end: number;
  /** The last row of the heading. */
  readonly heading: SheetRow;
  /** The rows that its heading has in the sheet up to now; the first gives the style of all. */
  readonly rows: readonly SheetRow[];
  /** How far they reach: rows without any cell are not among them. */
  readonly rowCount: number;
  readonly below: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

/** The first table 変更箇所 of the workbook. Throws a Refusal when there is none. */
export function findForm(workbook: Workbook): Form {
  for (const sheet of workbook.sheets) {
    const bytes = workbook.archive.get(sheet.name);
    const form = bytes && formIn(workbook, sheet, parseXmlPart(bytes));
    if (form) return form;
  }
  throw new Refusal(
    'ひな形に「項目」「変更前の記載」「変更後の記載」の見出しのある表がないので、変更箇所の表があるブックを指定してください',
  );
}

function formIn(workbook: Workbook, sheet: SheetEntry, part: XmlPart): Form | undefined {
  const { rows, merges } = sheetRows(part, workbook.sharedStrings);
  for (const row of rows) {
    const columns = readHeading(row.source);
    if (!columns) continue;
    const own = columns.filter(({ field }) => field !== undefined);
    const lastRow = headingEnd(row, own, merges);
    const first = rows.findIndex(({ number }) => number > lastRow);
    const below = first === -1 ? [] : rows.slice(first);
    const heading = rows[first === -1 ? rows.length - 1 : first - 1] ?? row;
    const count = countOwn(below, lastRow, own);
    return {
      sheet,
      part,
      columns: own,
      end: columns.reduce((most, { end }) => Math.max(most, end), 0),
      heading: { ...heading, number: lastRow },
      rows: below.slice(0, count),
      rowCount: count === 0 ? 0 : (below[count - 1]?.number ?? lastRow) - lastRow,
      below: below.slice(count),
      merges,
    };
  }
  return undefined;
}

/** A heading may take two rows, its cells merged over both. */
function headingEnd({ number }: SheetRow, columns: readonly Column[], merges: readonly Merge[]): number {
  const starts = new Set(columns.map(({ column }) => column));
  const ends = merges
    .filter(({ range: { first } }) => first.row === number && starts.has(first.column))
    .map(({ range }) => range.last.row);
  return ends.reduce((last, end) => Math.max(last, end), number);
}

/**
 * How many of the rows right below the heading are the table's: samples, and empty rows that look like the first.
 * A line across the table, a footnote, a row that says something else where the dates stand, what stands behind an empty
 * row without a date, or an empty row of another look ends it.
 */
function countOwn(rows: readonly SheetRow[], heading: number, columns: readonly Column[]): number {
  const place = columns[0]?.column ?? 0;
  const styleOf = ({ cells }: SheetRow): string | undefined =>
    cells.find(({ column }) => column === place)?.element.attributes.s;
  const [first] = rows;
  if (!first || first.number !== heading + 1 || first.cells.length === 0) return 0;
  const dates = columns.find(({ field }) => field === '変更')?.column ?? place;
  let hadEmpty = false;
  const end = rows.findIndex((row, i) => {
    if (row.number !== heading + 1 + i) return true;
    if (row.source.length === 0) {
      hadEmpty = true;
      return styleOf(row) !== styleOf(first);
    }
    if (isFootnote(row.source, place)) return true;
    const date = row.source.find(({ column, span }) => column <= dates && dates < column + span);
    if (date === undefined) return hadEmpty;
    // The first row is the sample, whatever it says; a date may be left to be filled in.
    return i > 0 && !looksLikeDate(cellText(date)) && !/年.*月/.test(cellText(date).slice(0, 100));
  });
  return end === -1 ? rows.length : end;
}

function isFootnote([first, ...rest]: SourceRow, place: number): boolean {
  return first !== undefined && rest.length === 0 && first.column <= place && !looksLikeDate(cellText(first));
}
