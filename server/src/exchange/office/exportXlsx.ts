// The table 変更箇所 as a workbook: the table of an author's own workbook filled, or of a blank one. The same table and
// workbook give the same bytes.
import { t } from '@vscode/l10n';
import type { RevisionTable } from '../../core/revision/table.ts';
import type { ExportedFile, ExportOptions } from '../exportFormats.ts';
import { columnsOf, lackingColumns, withChosen } from '../revisions/chooseColumns.ts';
import { type Archive, openArchive } from './openArchive.ts';
import { blankWorkbook } from './xlsx/blankWorkbook.ts';
import { CellStyles } from './xlsx/cellStyles.ts';
import { fillWorkbook } from './xlsx/fillWorkbook.ts';
import { findForm } from './xlsx/findForm.ts';
import { formRows } from './xlsx/formRows.ts';
import { isProtected, noWorkbook, openWorkbook } from './xlsx/openWorkbook.ts';
import { hasPassword } from '../source/refuseBinary.ts';
import { zipParts } from './zipParts.ts';
import { Refusal } from '../refusal.ts';

/** Throws a Refusal when the author's workbook cannot be filled. */
export function exportXlsx(
  table: RevisionTable,
  { hasMarks, template, columns = {} }: ExportOptions,
): ExportedFile {
  const workbook = openWorkbook(template ? openTemplate(template) : blankWorkbook(table, hasMarks));
  const chosen = withChosen(columns);
  const form = findForm(workbook, chosen);
  const styles = new CellStyles(workbook.styles.part);
  const { rows, notices } = formRows(table, form, styles);
  const styleSheet = styles.text === workbook.styles.part.text ? undefined : styles.text;
  const filled = fillWorkbook(workbook, form, rows, styleSheet);
  const lacking = lackingColumns(columns, columnsOf([form.table], chosen));
  const aboutColumns =
    lacking === '' ? [] : [t`見出しが${lacking}の列が表にないので、選んだ列を使わずに書き込みました`];
  return {
    bytes: zipParts(filled.archive),
    notices: [...aboutColumns, ...notices, ...filled.notices],
  };
}

function openTemplate(bytes: Uint8Array): Archive {
  if (hasPassword(bytes)) throw new Refusal(isProtected());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal(noWorkbook());
  return openArchive(bytes, 'all');
}
