// The tables that a reader found into the text of a document, with all that was repaired on the way.
import { t } from '@vscode/l10n';
import { documentLimit, hasTooManyLines } from '../core/limits.ts';
import { formatEdits } from '../core/format/formatEdits.ts';
import { parse } from '../core/syntax/parse.ts';
import { applyEdits } from '../core/text/range.ts';
import type { ImportNotice, ImportOutcome } from './importOutcome.ts';
import { Refusal, tooMuchText } from './refusal.ts';
import { commentLine } from './revisions/comments.ts';
import { columnsOf } from './revisions/chooseColumns.ts';
import { readRevisions } from './revisions/readRevisions.ts';
import { writeRevision } from './revisions/writeRevision.ts';
import type { FoundTables } from './source/readHtmlTables.ts';
import type { SourceTable } from './source/sourceTable.ts';

/**
 * `before`: what the reader has to say. `isNamed`: as `readRevisions` has it. Throws a Refusal when the tables have no row.
 */
export function writeTables(
  found: FoundTables,
  chosen: (table: SourceTable) => SourceTable,
  before: readonly ImportNotice[],
  isNamed = false,
): ImportOutcome {
  const { title, above, entries, notices } = readRevisions(found.accepted.map(chosen), isNamed);
  if (entries.length === 0) {
    throw new Refusal(t`変更箇所の表に見出ししかないので、行のある表を選んでください`);
  }
  const written = entries.map(writeRevision);
  const blocks = written.map(({ lines }) => lines.join('\n'));
  if (above.length > 0) blocks.unshift(above.map((line) => commentLine('表の外', line)).join('\n'));
  if (title !== '') blocks.unshift(`評価書：${title}`);
  const others = found.others.filter((table) => table.rows.length > 0).length;
  const unread =
    others > 0 ? [{ row: 0, message: t`変更箇所の列がないほかの表${others}個は読み込みませんでした` }] : [];
  const text = `${blocks.join('\n\n')}\n`;
  if (text.length > documentLimit || hasTooManyLines(text)) throw new Refusal(tooMuchText());
  return {
    ok: true,
    columns: columnsOf(found.accepted, chosen),
    text: applyEdits(text, formatEdits(parse(text).blocks)),
    notices: [...before, ...notices, ...written.flatMap((each) => each.notices), ...unread],
  };
}
