// The import of whatever a file turns out to be, by its content. What reads office files is loaded when one comes.
import { t } from '@vscode/l10n';
import type { ImportOutcome } from './importOutcome.ts';
import { type ImportInput, importTable } from './importTable.ts';
import { lackingColumns } from './revisions/chooseColumns.ts';

/** As `importTable`, for office files too. */
export async function importAny(input: ImportInput): Promise<ImportOutcome> {
  const outcome = await importByContent(input);
  if (!outcome.ok || input.columns === undefined) return outcome;
  const lacking = lackingColumns(input.columns, outcome.columns);
  if (lacking === '') return outcome;
  const message = t`見出しが${lacking}の列が表にないので、選んだ列を使わずに読み込みました`;
  return { ...outcome, notices: [{ row: 0, message }, ...outcome.notices] };
}

async function importByContent(input: ImportInput): Promise<ImportOutcome> {
  const { bytes } = input;
  if (!bytes || !isArchive(bytes)) return importTable(input);
  const { importOffice } = await import('./office/importOffice.ts');
  return importOffice(bytes, input.columns ?? {});
}

/** Whether `bytes` start as a zip file does. */
const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
