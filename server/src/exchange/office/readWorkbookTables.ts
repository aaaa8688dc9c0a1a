// The tables 変更箇所 in the sheets of a workbook, and what a reader of the sheets would not expect: sheets that were
// left out, hidden rows and columns that were not.
import { t } from '@vscode/l10n';
import { listed } from '../listed.ts';
import { quoted, quotedSome } from '../quoted.ts';
import { Refusal } from '../refusal.ts';
import { hasHeading } from '../revisions/isRevisionTable.ts';
import type { FoundTables } from '../source/readHtmlTables.ts';
import type { SourceTable } from '../source/sourceTable.ts';
import type { Archive } from './openArchive.ts';
import { columnName, type Sheet } from './readSheet.ts';
import { type NamedSheet, readWorkbook } from './readWorkbook.ts';
import { type SheetTable, sheetTable } from './sheetTable.ts';

/** Throws a Refusal when the workbook is broken, or a sheet that has the table is too large. */
export function readWorkbookTables(archive: Archive, accepts: (table: SourceTable) => boolean): FoundTables {
  const accepted: SourceTable[] = [];
  const others: SourceTable[] = [];
  const notices: string[] = [];
  const unread: string[] = [];
  for (const sheet of readWorkbook(archive)) {
    if (sheet.rows.length === 0) continue;
    const table = tableOf(sheet);
    if (table && accepts(table)) {
      accepted.push(table);
      notices.push(...aboutSheet(sheet, table));
    } else {
      unread.push(sheet.name);
      if (table) others.push(table);
    }
  }
  if (accepted.length === 0) return { accepted, others, notices };
  if (unread.length > 0) {
    notices.push(t`変更箇所の表がないシート${quotedSome(unread, 8)}は、読み込みませんでした`);
  }
  // The others have been said by name.
  return { accepted, others: [], notices };
}

/** Undefined when the sheet is too large and has no heading of the table. */
export function tableOf(sheet: Sheet): SheetTable | undefined {
  try {
    return sheetTable(sheet);
  } catch (error) {
    if (!(error instanceof Refusal) || mayBeTable(sheet)) throw error;
    return undefined;
  }
}

const mayBeTable = ({ rows }: Sheet): boolean =>
  hasHeading({
    above: [],
    rows: rows.map(({ cells }) =>
      // No heading is longer.
      cells.map(({ column, text }) => ({ column, span: 1, lines: [text.slice(0, 100)], repeated: false })),
    ),
  });

function aboutSheet(sheet: NamedSheet, { parted }: SheetTable): string[] {
  const name = t`シート${quoted(sheet.name)}`;
  const hiddenRows = sheet.rows.map(({ row }) => row).filter(sheet.isHiddenRow);
  const columns = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const hiddenColumns = [...columns].toSorted((a, b) => a - b).filter(sheet.isHiddenColumn);
  const notices: string[] = [];
  if (sheet.isHidden) notices.push(t`非表示の${name}も読み込みました`);
  if (hiddenRows.length > 0) {
    notices.push(t`${name}で非表示の行（${ranges(hiddenRows, (row) => `${row + 1}`)}行目）も読み込みました`);
  }
  if (hiddenColumns.length > 0) {
    notices.push(t`${name}で非表示の列（${ranges(hiddenColumns, columnName)}列）も読み込みました`);
  }
  if (parted.length > 0) {
    notices.push(
      t`${name}の結合されたセル（${listed(parted)}）に隠れていた文字も、結合を解いて読み込みました`,
    );
  }
  if (sheet.uncounted.length > 0) {
    notices.push(
      t`${name}の${listed(sheet.uncounted)}の数式は計算結果がファイルになく、空になったので、Excelで保存し直してから読み込んでください`,
    );
  }
  if (sheet.hasComments) notices.push(t`${name}のセルに付いたコメントは、読み込みませんでした`);
  return notices;
}

/** 3、5～7 */
function ranges(numbers: readonly number[], show: (number: number) => string): string {
  const runs: (readonly [from: number, to: number])[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) runs[runs.length - 1] = [last[0], number];
    else runs.push([number, number]);
  }
  return listed(runs.map(([from, to]) => (from === to ? show(from) : `${show(from)}～${show(to)}`)));
}
