// The rows of the document as rows of the table in a sheet: each cell under its heading, in the style of the table's
// first row, high enough for its lines.
import { t } from '@vscode/l10n';
import {
  columns as documentColumns,
  type RevisionTable,
  type TableRow,
} from '../../../core/revision/table.ts';
import type { RevisionFieldName } from '../../../core/syntax/tree.ts';
import { type Column, readHeading } from '../../revisions/columns.ts';
import { looksLikeDate } from '../../revisions/looksLikeDate.ts';
import { quotedSome } from '../../quoted.ts';
import { cellText } from '../../source/sourceTable.ts';
import { columnName } from '../readSheet.ts';
import { xmlChild, xmlChildren } from '../xmlChildren.ts';
import { prefixOf, printAttributes } from '../xmlEdits.ts';
import { type CellPlace, cellXml, type RunFonts } from './cellXml.ts';
import type { CellStyles } from './cellStyles.ts';
import { columnRoom, rowHeight } from './columnRoom.ts';
import { dateIn, type Form } from './findForm.ts';
import { printedLines } from './printedLines.ts';
import type { SheetRow } from './sheetRows.ts';
import { type RowColumn, type RowLines, splitRow } from './splitRow.ts';

export interface FormRows {
  readonly rows: readonly string[];
  readonly notices: readonly string[];
}

interface FormColumn extends RowColumn {
  readonly column: number;
  /** 説明 stands in the column of 提出時期 where it has none of its own. */
  readonly fields: readonly RevisionFieldName[];
  readonly fonts: RunFonts;
}

export function formRows(table: RevisionTable, form: Form, styles: CellStyles): FormRows {
  const sample = form.rows[0] ?? form.heading;
  const columns = form.columns.map((column) => formColumn(column, form, styles));
  const places = placesOf(form, columns, styles);
  const prefix = prefixOf(sample.element);
  const kept = Object.entries(sample.element.attributes).filter(([name]) => keptAttributes.has(name));
  const attributes = printAttributes(Object.fromEntries(kept));
  const rows = table.rows.flatMap((row) =>
    splitRow(
      columns.map((column) => linesOf(row, column)),
      columns,
    ),
  );
  if (rows.length === 0) rows.push(columns.map(() => []));
  return {
    rows: rows.map((lines, i) => {
      const number = form.heading.number + 1 + i;
      const cells = places.map(({ column, style, index }) => {
        const place: CellPlace = { reference: `${columnName(column)}${number}`, prefix, ...style };
        return cellXml(place, lines[index] ?? [], columns[index]?.fonts ?? {});
      });
      const height = rowHeight(heightsOf(lines, columns));
      return `<${prefix}row r="${number}"${attributes} ht="${height}" customHeight="1">${cells.join('')}</${prefix}row>`;
    }),
    notices: [...aboutForm(form, columns)],
  };
}

/** Of the attributes of a row those that give its style; the others speak of its place or its height. */
const keptAttributes = new Set(['s', 'customFormat', 'outlineLevel', 'thickTop', 'thickBot']);

const heightsOf = (lines: RowLines, columns: readonly FormColumn[]): number[] =>
  lines.map(
    (each, i) => each.reduce((sum, { height }) => sum + height, 0) * (columns[i]?.room.lineHeight ?? 0),
  );

function formColumn(column: Column, form: Form, styles: CellStyles): FormColumn {
  const style = styleAt(form, column.column);
  const hasReason = form.columns.some(({ field }) => field === '説明');
  const { field } = column;
  const side = field === '変更前' ? 'before' : field === '変更後' ? 'after' : undefined;
  return {
    column: column.column,
    fields: field === '提出時期' && !hasReason ? ['提出時期', '説明'] : field === undefined ? [] : [field],
    room: columnRoom(form.part, styles, { first: column.column, end: column.end, style }),
    fonts: styles.runFontsOf(style),
    ...(side === undefined ? {} : { side }),
  };
}

/** A cell that is not there has the style of its row, or else of its column. */
function styleAt({ rows, heading, part }: Form, column: number): string | undefined {
  const row = rows[0] ?? heading;
  const cell = row.cells.find((each) => each.column === column);
  if (cell) return cell.element.attributes.s;
  const described = xmlChildren(xmlChild(part.root, 'cols'), 'col').find(
    ({ attributes: { min, max } }) => Number(min) <= column + 1 && column + 1 <= Number(max),
  );
  return row.element.attributes.s ?? described?.attributes.style;
}

interface Place {
  readonly column: number;
  readonly style: { readonly style?: string };
  /** In the columns of the table; -1 for a cell that is only there for its borders. */
  readonly index: number;
}

/** The cells of every row, from left to right. Cells with text wrap their lines. */
function placesOf(form: Form, columns: readonly FormColumn[], styles: CellStyles): Place[] {
  const sample = form.rows[0] ?? form.heading;
  const cells = sample.cells.filter(({ column }) => column < form.end);
  const all = new Set([...cells, ...columns].map(({ column }) => column));
  return [...all]
    .sort((a, b) => a - b)
    .map((column) => {
      const style = styleAt(form, column);
      const index = columns.findIndex((each) => each.column === column);
      if (index !== -1) return { column, index, style: { style: styles.wrapping(style) } };
      return { column, index, style: style === undefined ? {} : { style } };
    });
}

function linesOf(row: TableRow, { fields, room }: FormColumn) {
  const lines = fields.flatMap(
    (field) => row.cells[documentColumns.findIndex((each) => each.field === field)]?.lines ?? [],
  );
  return printedLines(lines, room);
}

const textsOf = (rows: readonly SheetRow[]): string[] =>
  rows.flatMap(({ source }) => source.filter(({ repeated }) => !repeated).map(cellText));

const listed = (texts: readonly string[]): string => quotedSome(texts, 3);

function* aboutForm(
  { rows, below, columns: named, alike }: Form,
  columns: readonly FormColumn[],
): Generator<string> {
  if (rows.length === 0) yield t`ひな形の見出しの下に空の行がないので、見出しの書式で行を書きました`;
  // The first row is a sample, unless it has a date.
  const old = rows.filter((row, i) => i > 0 || looksLikeDate(dateIn(row, named) ?? ''));
  const left = textsOf(old.filter(({ source }) => !readHeading(source)));
  if (left.length > 0) yield t`ひな形の表にあった${listed(left)}は、新しい行と入れ替えました`;
  const kept = below.filter((row) => readHeading(row.source) || looksLikeDate(dateIn(row, named) ?? ''));
  if (kept[0])
    yield t`ひな形の${kept[0].number}行目からの${listed(textsOf(kept))}は、表の続きではないとみてそのまま残したので、要らなければ消してください`;
  if (alike.length > 0)
    yield t`ひな形のシート${listed(alike)}にも変更箇所の表がありますが、そちらはそのままです`;
  const present = new Set(columns.flatMap(({ fields }) => fields));
  for (const { field, heading } of documentColumns)
    if (!present.has(field))
      yield t`ひな形の表に「${heading}」の列がないので、「${field}」は書き出していません`;
}
