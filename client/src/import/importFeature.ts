// 表を読み込む: a table from a file or the clipboard becomes a new document, once the author has seen what was read. The
// server reads the table.
import { t } from '@vscode/l10n';
import { commands, ProgressLocation, type Uri, window, workspace } from 'vscode';
import { type ImportParams, type ImportResult, importRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { showFailure } from '../showFailure.ts';
import { tellNotices } from '../tellNotices.ts';
import { chooseTable } from './chooseTable.ts';
import { type GoodImport, reviewImport } from './reviewPanel.ts';
import { isTableSource } from './tableSource.ts';

export const importFeature: Feature = (context) =>
  // An argument is the table itself, and nothing is asked; the new document's URI comes back.
  commands.registerCommand('hyoka.import', async (argument?: unknown): Promise<Uri | undefined> => {
    const given = isTableSource(argument) ? argument : undefined;
    const source = given ?? (await chooseTable(context));
    if (source === undefined) return undefined;
    const first = await readTable(context, source);
    if (first === undefined) return undefined;
    if (!first.ok && (given !== undefined || first.columns.length === 0)) {
      void window.showErrorMessage(first.message);
      return undefined;
    }
    const result = given === undefined ? await review(context, source, first) : first;
    return result?.ok ? openResult(context, result) : undefined;
  });

function review(
  context: ClientContext,
  source: ImportParams,
  first: ImportResult,
): Promise<GoodImport | undefined> {
  return reviewImport(context.extension.extensionUri, {
    name: source.fileName ?? t`コピーした表`,
    first,
    read: (columns) => readTable(context, { ...source, columns }),
  });
}

/** Resolves with undefined when the server failed, which is said. */
async function readTable(context: ClientContext, source: ImportParams): Promise<ImportResult | undefined> {
  const result = await window.withProgress(
    { location: ProgressLocation.Window, title: t`表を読み込んでいます` },
    () => askServer(context, importRequest, source),
  );
  if (result === undefined)
    showFailure(context, t`表を読み込めませんでした：「記録を見る」で原因を確かめてください`);
  return result;
}

/** The repairs stay in the log, to be looked up while the document is read through. */
async function openResult(context: ClientContext, { text, notices }: GoodImport): Promise<Uri> {
  const document = await workspace.openTextDocument({ language: 'hyoka', content: text });
  await window.showTextDocument(document);
  if (notices.length > 0)
    tellNotices(context, t`取り込みました：直したところが${notices.length}件あります`, notices);
  return document.uri;
}
