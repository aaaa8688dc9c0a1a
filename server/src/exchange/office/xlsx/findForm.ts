// The table in a workbook that is to be filled: where its heading is, and which rows below are its own. Reads sheets
// and headings as the import does; changes nothing.
import { t } from '@vscode/l10n';
import { quotedSome } from '../../quoted.ts';
import { Refusal } from '../../refusal.ts';
import { columnsOf } from '../../revisions/chooseColumns.ts';
import { type Column, readHeading } from '../../revisions/columns.ts';
import { looksLikeDate } from '../../revisions/looksLikeDate.ts';
import { cellText, type SourceRow, type SourceTable } from '../../source/sourceTable.ts';
import { parseXmlPart, type XmlPart } from '../parseXmlGuarded.ts';
import { readSheet } from '../readSheet.ts';
import { tableOf } from '../readWorkbookTables.ts';
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
  /** The sheet as an import reads it. */
  readonly table: SourceTable;
  /** The titles of other sheets that have such a table. */
  readonly alike: readonly string[];
}

type Chosen = (table: SourceTable) => SourceTable;

/** The first table 変更箇所 of the workbook, `chosen` giving columns their headings. Throws a Refusal when there is none. */
export function findForm(workbook: Workbook, chosen: Chosen): Form {
  const others: SourceTable[] = [];
  for (const [at, sheet] of workbook.sheets.entries()) {
    const read = readTable(workbook, sheet, chosen);
    const form = read && formIn(sheet, read.part, read.sources);
    const rest = workbook.sheets.slice(at + 1);
    if (form) {
      const alike = rest.filter((each) => hasForm(workbook, each, chosen)).map(({ title }) => title);
      return { ...form, table: read.table, alike };
    }
    if (read) others.push(read.table);
  }
  throw new Refusal(noForm(others));
}

/** What a sheet shows, as an import reads it; undefined where it has no text or is no table for its size. */
function readTable({ archive, context }: Workbook, { name }: SheetEntry, chosen: Chosen) {
  const bytes = archive.get(name);
  if (!bytes) return undefined;
  const part = parseXmlPart(bytes);
  const shown = readSheet(part.root, context);
  const table = shown.rows.length === 0 ? undefined : tableOf(shown);
  if (!table) return undefined;
  const sources = chosen(table).rows.map((row, i): [number, SourceRow] => [
    (shown.rows[i]?.row ?? 0) + 1,
    row
      .filter(({ lines }) => lines.length > 0)
      .map((cell) => ({ ...cell, column: table.left + cell.column })),
  ]);
  return { part, table, sources: new Map(sources) };
}

/** Whether a sheet that is not filled has the table too; it may be whatever it is. */
function hasForm(workbook: Workbook, sheet: SheetEntry, chosen: Chosen): boolean {
  try {
    const read = readTable(workbook, sheet, chosen);
    return read !== undefined && [...read.sources.values()].some((row) => readHeading(row) !== undefined);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function noForm(tables: readonly SourceTable[]): string {
  const headings = columnsOf(tables).map(({ heading }) => heading);
  const found = headings.length === 0 ? '' : t`（見つかった見出しは${quotedSome(headings, 6)}）`;
  return t`ひな形に「項目」「変更前の記載」「変更後の記載」の見出しのある表がない${found}ので、見出しを直すか、変更箇所の表があるブックを指定してください`;
}

function formIn(
  sheet: SheetEntry,
  part: XmlPart,
  sources: ReadonlyMap<number, SourceRow>,
): Omit<Form, 'table' | 'alike'> | undefined {
  const { rows, merges } = sheetRows(part, sources);
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

/** A heading may take two rows, some of its cells merged over both. */
function headingEnd({ number }: SheetRow, columns: readonly Column[], merges: readonly Merge[]): number {
  const starts = new Set(columns.map(({ column }) => column));
  const ends = merges
    .filter(
      ({ range: { first, last } }) => first.row <= number && number <= last.row && starts.has(first.column),
    )
    .map(({ range }) => range.last.row);
  return ends.reduce((last, end) => Math.max(last, end), number);
}

/**
 * How many of the rows below the heading are the table's: those right below it, and where the heading is repeated below
 * them, as on a new page, those below that too.
 */
function countOwn(rows: readonly SheetRow[], heading: number, columns: readonly Column[]): number {
  let count = 0;
  let above = heading;
  for (;;) {
    count += countBelow(rows.slice(count), above, columns);
    const next = rows.findIndex(({ source }, i) => i >= count && source.length > 0);
    const repeated = rows[next];
    if (!repeated || !readHeading(repeated.source)) return count;
    count = next + 1;
    above = repeated.number;
  }
}

/**
 * How many of the rows right below a heading are the table's: samples, and empty rows that look like the first.
 * Another heading, a line across the table, a footnote, a row that says something else where the dates stand, what stands
 * behind an empty row without a date, or an empty row of another look ends it.
 */
function countBelow(rows: readonly SheetRow[], heading: number, columns: readonly Column[]): number {
  const place = columns[0]?.column ?? 0;
  const styleOf = ({ cells }: SheetRow): string | undefined =>
    cells.find(({ column }) => column === place)?.element.attributes.s;
  const [first] = rows;
  if (!first || first.number !== heading + 1 || first.cells.length === 0) return 0;
  let hadEmpty = false;
  const end = rows.findIndex((row, i) => {
    if (row.number !== heading + 1 + i) return true;
    if (row.source.length === 0) {
      hadEmpty = true;
      return styleOf(row) !== styleOf(first);
    }
    if (isFootnote(row.source, place) || readHeading(row.source)) return true;
    const date = dateIn(row, columns);
    if (date === undefined) return hadEmpty;
    // The first row is the sample, whatever it says; a date may be left to be filled in.
    return i > 0 && !looksLikeDate(date) && !/年.*月/.test(date.slice(0, 100));
  });
  return end === -1 ? rows.length : end;
}

/** What `row` says where the dates of the table stand. */
export function dateIn({ source }: SheetRow, columns: readonly Column[]): string | undefined {
  const dates = columns.find(({ field }) => field === '変更')?.column ?? columns[0]?.column ?? 0;
  const cell = source.find(({ column, span }) => column <= dates && dates < column + span);
  return cell && cellText(cell);
}

function isFootnote([first, ...rest]: SourceRow, place: number): boolean {
  return first !== undefined && rest.length === 0 && first.column <= place && !looksLikeDate(cellText(first));
}
