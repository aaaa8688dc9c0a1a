// The import of an office file: which kind it is, by the parts it has, and who reads it.
import { t } from '@vscode/l10n';
import type { ImportOutcome } from '../importOutcome.ts';
import { Refusal } from '../refusal.ts';
import { type ChosenColumns, withChosen } from '../revisions/chooseColumns.ts';
import { missing } from '../revisions/describeMissing.ts';
import { isRevisionTable } from '../revisions/isRevisionTable.ts';
import type { FoundTables } from '../source/readHtmlTables.ts';
import type { SourceTable } from '../source/sourceTable.ts';
import { writeTables } from '../writeTables.ts';
import { type Archive, openArchive } from './openArchive.ts';
import { readWordTables } from './readWordTables.ts';
import { readWorkbookTables } from './readWorkbookTables.ts';
import { wordParts } from './wordParts.ts';

/** `bytes` start as a zip file does. Never throws for what they hold. */
export function importOffice(bytes: Uint8Array, columns: ChosenColumns): ImportOutcome {
  const chosen = withChosen(columns);
  try {
    const found = readTables(openArchive(bytes), (table) => isRevisionTable(chosen(table)));
    if (found.accepted.length === 0) throw missing(found.others);
    const before = found.notices.map((message) => ({ row: 0, message }));
    return writeTables(found, chosen, before, true);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message, columns: error.columns };
    throw error;
  }
}

function readTables(archive: Archive, accepts: (table: SourceTable) => boolean): FoundTables {
  const names = [...archive.keys()];
  if (names.some((name) => name.startsWith('xl/'))) return readWorkbookTables(archive, accepts);
  const document = wordParts(archive);
  if (document) return readWordTables(document, accepts);
  throw new Refusal(otherSentence(names));
}

const elsewhere = (): string => t`表をコピーして、「コピーした表から」で読み込んでください`;

function otherSentence(names: readonly string[]): string {
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) {
    return t`OpenDocumentのファイル（.ods、.odt）は読み込めないので、Excelのブック（.xlsx）かWordの文書（.docx）として保存し直してから読み込んでください`;
  }
  return t`圧縮されたファイルは読み込めないので、中のファイルを取り出して読み込むか、それを開き、${elsewhere()}`;
}
