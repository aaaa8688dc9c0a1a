// The rows of the tables into revisions: skips headings, joins what a page break parted, takes merged cells
// apart, and says so. Knows columns and rows; neither HTML nor the layout of a document.
import { t } from '@vscode/l10n';
import { revisionFields } from '../../core/syntax/keywords.ts';
import type { ImportNotice } from '../importOutcome.ts';
import { quoted } from '../quoted.ts';
import { cellText, type SourceRow, type SourceTable } from '../source/sourceTable.ts';
import { type Column, ownColumns } from './columns.ts';
import { continuesRowAbove, joinRows } from './continueRow.ts';
import type { DraftRevision } from './draftRevision.ts';
import { headingAt } from './headingRows.ts';
import { readRow } from './readRow.ts';
import { byPlace, hasHeading } from './isRevisionTable.ts';
import { isBelow, isStray } from './isStray.ts';
import { splitTiming } from './splitTiming.ts';
import { readTableName } from './tableName.ts';

export interface ReadRevisions {
  /** The name of the document, where a line over the table gives it; else empty. */
  readonly title: string;
  /** Lines that stand before the first row: titles over the table. */
  readonly above: readonly string[];
  readonly entries: readonly RevisionEntry[];
  readonly notices: readonly ImportNotice[];
}

export interface RevisionEntry {
  readonly draft: DraftRevision;
  /** Lines after the row that belong to no column, such as a footnote across the table. */
  readonly below: readonly string[];
}

/** An entry while its rows are still being read. */
interface OpenEntry {
  readonly first: DraftRevision;
  readonly rest: DraftRevision[];
  readonly below: string[];
}

/**
 * `tables`: those that `isRevisionTable` accepts, in order. `isNamed`: whether a line over the table may be its name, with
 * that of the document; else it is a line like others.
 */
export function readRevisions(tables: readonly SourceTable[], isNamed: boolean): ReadRevisions {
  let title = '';
  const above: string[] = [];
  const entries: OpenEntry[] = [];
  const notices: ImportNotice[] = [];
  let rows = 0;
  let partedRows = 0;

  const setAside = (lines: readonly string[]): void => {
    if (lines.length === 0) return;
    const isName = isNamed && entries.length === 0 && lines.length === 1;
    const name = isName ? readTableName(lines[0] ?? '') : undefined;
    if (name !== undefined && title === '') {
      title = name;
      return;
    }
    const target = entries.at(-1)?.below ?? above;
    for (const line of lines) target.push(line);
    notices.push({ row: 0, message: t`表の行ではない${quoted(lines.join(' '))}を、コメントにしました` });
  };

  const addRow = (row: SourceRow, columns: readonly Column[]): void => {
    const number = ++rows;
    const say = (message: string): void => void notices.push({ row: number, message });
    const read = readRow(row, columns, number);
    read.notices.forEach(say);
    const parted = splitTiming(read.draft);
    if (parted) {
      partedRows++;
      say(t`${number}行目で、1つのセルにあった${quoted(parted.fields.提出時期.join(''))}と説明を分けました`);
    }
    const draft = parted ?? read.draft;
    const last = entries.at(-1);
    if (last && continuesRowAbove(draft, last.rest.at(-1) ?? last.first)) {
      last.rest.push(draft);
      say(
        draft.reaching.size > 0
          ? t`${number}行目は、変更日と項目と提出時期が上の行と一つなので、上の行の続きとしてつなげました`
          : t`${number}行目は、変更日も項目も提出時期もないので、上の行の続きとしてつなげました`,
      );
      return;
    }
    read.merged.forEach(say);
    if (draft.fields.変更.length === 0) {
      say(t`${number}行目に変更日がないので、「変更：」を空にしました`);
    }
    entries.push({ first: draft, rest: [], below: [] });
  };

  for (const table of tables) {
    setAside(table.above);
    let columns = hasHeading(table) ? undefined : ownColumns;
    let first: { readonly columns: readonly Column[]; readonly notices: number } | undefined;
    const partedBefore = partedRows;
    let repeated = 0;
    let fields = ownColumns;
    let inHeading = 0;
    const end = table.rows.findLastIndex((row) => !isBelow(row));
    for (const [at, source] of table.rows.entries()) {
      if (--inHeading > 0) continue;
      const row = columns === ownColumns ? byPlace(source) : source;
      if (row.every(({ lines, repeated }) => lines.length === 0 || (repeated && columns))) continue;
      const heading = headingAt(table.rows, at);
      if (heading) {
        inHeading = heading.count;
        if (columns) repeated += row.every((cell) => cell.repeated) ? 0 : heading.count;
        else first = { columns: heading.columns, notices: notices.length };
        columns = heading.columns;
        fields = columns.filter(({ field }) => field !== undefined);
      } else if (columns && !isStray(row, fields, at > end)) {
        addRow(row, columns);
      } else {
        setAside(row.flatMap((cell) => (cell.lines.length > 0 ? [cellText(cell)] : [])));
      }
    }
    // What is said of the columns depends on the rows, and stands before what is said of them.
    if (first) {
      const aboutRows = notices.splice(first.notices);
      for (const notice of aboutColumns(first.columns, partedRows > partedBefore)) notices.push(notice);
      for (const notice of aboutRows) notices.push(notice);
    }
    if (repeated > 0) {
      notices.push({ row: 0, message: t`繰り返されている見出しの行を${repeated}行読み飛ばしました` });
    }
  }
  return {
    title,
    above,
    entries: entries.map(({ first, rest, below }) => ({ draft: joinRows(first, rest), below })),
    notices,
  };
}

/** `isParted`: whether 説明 was found in the cells of 提出時期. */
function aboutColumns(heading: readonly Column[], isParted: boolean): ImportNotice[] {
  const present = new Set(heading.map((column) => column.field));
  const missing = revisionFields
    .filter((field) => !present.has(field))
    .map((field) =>
      field === '説明' && isParted
        ? t`「説明」の列がないので、提出時期のセルにある説明を分け、ない行では空にしました`
        : t`「${field}」の列がないので、どの行でも空にしました`,
    );
  const without = heading
    .filter((column) => column.field === undefined && column.name !== '')
    .map((column) => t`${quoted(column.name)}の列に当たる欄がないので、コメントにしました`);
  return [...missing, ...without].map((message) => ({ row: 0, message }));
}
