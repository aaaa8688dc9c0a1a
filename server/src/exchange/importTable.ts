// A table in text, or on a clipboard, into the text of a document: picks the reader, refuses what is no table.
import { t } from '@vscode/l10n';
import { fileLimit, hasTooManyLines } from '../core/limits.ts';
import type { ImportNotice, ImportOutcome } from './importOutcome.ts';
import { Refusal, tooMuchText } from './refusal.ts';
import { type ChosenColumns, withChosen } from './revisions/chooseColumns.ts';
import { missing } from './revisions/describeMissing.ts';
import { isRevisionTable } from './revisions/isRevisionTable.ts';
import { decodeBytes } from './source/decodeBytes.ts';
import { type FoundTables, readHtmlTables } from './source/readHtmlTables.ts';
import { readTextTable } from './source/readTextTable.ts';
import { withoutGuard } from './text/formulaGuard.ts';
import { importJson } from './text/importJson.ts';
import type { SourceTable } from './source/sourceTable.ts';
import { writeTables } from './writeTables.ts';

export interface ImportInput {
  /** The file's name, for its ending; absent for the clipboard. */
  readonly fileName?: string;
  /** The file as it is. */
  readonly bytes?: Uint8Array;
  /** The clipboard as `text/html` and as `text/plain`; either may be absent or empty. */
  readonly html?: string;
  readonly plain?: string;
  /** Where the headings of the table are none that are known. */
  readonly columns?: ChosenColumns;
}

/**
 * The revisions of every table 変更箇所 in `input` as the text of a `.hyoka` document, ending in a line end.
 * Every non-blank character of the data cells is in it, in the order of the columns. Never throws for what
 * the input holds.
 */
export function importTable(input: ImportInput): ImportOutcome {
  try {
    return importOrRefuse(input);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message, columns: error.columns };
    throw error;
  }
}

type Reader = (accepts: (table: SourceTable) => boolean) => FoundTables;

function importOrRefuse(input: ImportInput): ImportOutcome {
  const notices: ImportNotice[] = [];
  const readers: Reader[] = [];
  const name = input.fileName ?? '';
  if (input.bytes) {
    checkSize(input.bytes.length);
    const { text, notice } = decodeBytes(input.bytes, name);
    if (/\.json$/i.test(name)) return importJson(text);
    if (notice !== undefined) notices.push({ row: 0, message: notice });
    readers.push(...textReaders(text, name));
  }
  checkSize((input.html?.length ?? 0) + (input.plain?.length ?? 0));
  if (input.html) readers.push(htmlReader(input.html));
  if (input.plain) readers.push(...textReaders(input.plain, name));

  const chosen = withChosen(input.columns ?? {});
  const unread: FoundTables[] = [];
  for (const read of readers) {
    const found = read((table) => isRevisionTable(chosen(table)));
    if (found.accepted.length > 0) {
      const read = found.notices.map((message) => ({ row: 0, message }));
      return writeTables(found, chosen, [...notices, ...read]);
    }
    unread.push(found);
  }
  throw missing(unread.flatMap(({ others }) => others));
}

/** `size`: bytes of a file, UTF-16 code units of a clipboard. */
function checkSize(size: number): void {
  if (size <= fileLimit) return;
  const megabytes = Math.ceil(size / 1024 / 1024);
  throw new Refusal(
    t`大きさが${megabytes} MBあり、読み込めるのは${fileLimit / 1024 / 1024} MBまでなので、変更箇所の表だけをコピーして、「コピーした表から」で読み込んでください`,
  );
}

/** NUL is what some programs end the clipboard with; it is no text. */
const htmlReader = (html: string): Reader => {
  return (accepts) => readHtmlTables(html.replaceAll('\0', ''), accepts);
};

function textReaders(text: string, fileName: string): Reader[] {
  const delimiter = /\.csv$/i.test(fileName) ? ',' : '\t';
  const isFile = /\.[ct]sv$/i.test(fileName);
  const asText: Reader = (accepts) => {
    if (hasTooManyLines(text)) throw new Refusal(tooMuchText());
    const plain = text.replace(/^\ufeff/, '').replaceAll('\0', '');
    let guarded = 0;
    const written = (cell: string): string => {
      const text = withoutGuard(cell);
      if (text !== cell) guarded++;
      return text;
    };
    const table = readTextTable(plain, delimiter, isFile ? written : (cell) => cell);
    if (!accepts(table)) return { accepted: [], others: [table], notices: [] };
    const notices =
      guarded > 0
        ? [t`数式に見えないように「'」を付けてあるセル${guarded}個から、その「'」を除きました`]
        : [];
    return { accepted: [table], others: [], notices };
  };
  return /<t(?:able|r)[\s>]/i.test(text) ? [htmlReader(text), asText] : [asText];
}
