// One data row into the fields of a revision, by the columns its cells stand under. Repairs nothing.
import { t } from '@vscode/l10n';
import type { RevisionFieldName } from '../../core/syntax/tree.ts';
import { quoted } from '../quoted.ts';
import { cellText, type SourceCell, type SourceRow } from '../source/sourceTable.ts';
import type { Column } from './columns.ts';
import type { DraftRevision, Extra } from './draftRevision.ts';

export interface ReadRow {
  readonly draft: DraftRevision;
  readonly notices: readonly string[];
  /** What is said as well where the row is a revision of its own: which text of merged cells it has. */
  readonly merged: readonly string[];
}

/** `number`: the data row, from 1, as the notices name it. */
export function readRow(row: SourceRow, columns: readonly Column[], number: number): ReadRow {
  const fields: Record<RevisionFieldName, string[]> = {
    変更: [],
    項目: [],
    変更前: [],
    変更後: [],
    提出時期: [],
    説明: [],
  };
  const extras: Extra[] = [];
  const notices: string[] = [];
  const merged: string[] = [];
  const reaching = new Set<RevisionFieldName>();
  const own = new Set<RevisionFieldName>();
  let at = 0;
  for (const cell of row) {
    while ((columns[at]?.end ?? Number.POSITIVE_INFINITY) <= cell.column) at++;
    if (cell.lines.length === 0) continue;
    const column = columnOf(cell, columns[at]);
    const name = column === columns[at] ? column.name : t`${column.column + 1}列目`;
    if (column.field === undefined) {
      extras.push({ name: column.name, lines: cell.lines, isReaching: cell.repeated });
      // Columns with a heading are said once for the whole table.
      if (column !== columns[at])
        notices.push(
          t`${number}行目で、見出しのない${name}の${quoted(cellText(cell))}を、コメントにしました`,
        );
    } else {
      // Not spread into push: a cell may have more lines than a call takes arguments.
      for (const line of cell.lines) fields[column.field].push(line);
      (cell.repeated ? reaching : own).add(column.field);
    }
    if (cell.repeated) {
      merged.push(t`${number}行目の${name}に、結合されたセルの${quoted(cellText(cell))}を入れました`);
      continue;
    }
    if (coversFields(cell, columns, at)) {
      notices.push(t`${number}行目で、複数の列にまたがる${quoted(cellText(cell))}を、${name}に入れました`);
    }
  }
  for (const field of own) reaching.delete(field);
  return { draft: { row: number, fields, reaching, extras }, notices, merged };
}

function columnOf(cell: SourceCell, column: Column | undefined): Column {
  const place = { column: cell.column, end: cell.column + cell.span };
  if (!column || column.column >= place.end) return { ...place, name: `${cell.column + 1}列目` };
  return column.name === '' ? { ...column, name: `${column.column + 1}列目` } : column;
}

/** Whether `cell` reaches over the heading after `columns[at]`. */
function coversFields(cell: SourceCell, columns: readonly Column[], at: number): boolean {
  const next = columns[at + 1];
  return next !== undefined && next.column < cell.column + cell.span;
}
