// 表を読み込む: a table from a file or the clipboard becomes a new document. The server reads the table.
import { commands, ProgressLocation, type Uri, window, workspace } from 'vscode';
import { type ImportParams, type ImportResult, importRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { showFailure } from '../showFailure.ts';
import { chooseTable } from './chooseTable.ts';
import { isTableSource } from './tableSource.ts';

export const importFeature: Feature = (context) =>
  // An argument is the table itself, and no dialog is shown; the new document's URI comes back.
  commands.registerCommand('hyoka.import', async (argument?: unknown): Promise<Uri | undefined> => {
    const source = isTableSource(argument) ? argument : await chooseTable(context);
    return source === undefined ? undefined : importTable(context, source);
  });

async function importTable(context: ClientContext, source: ImportParams): Promise<Uri | undefined> {
  const result = await window.withProgress(
    { location: ProgressLocation.Window, title: '表を読み込んでいます' },
    () => askServer<ImportResult>(context, importRequest, source),
  );
  if (result === undefined) {
    showFailure(context, '表を読み込めませんでした：「記録を見る」で原因を確かめてください');
    return undefined;
  }
  if (!result.ok) {
    void window.showErrorMessage(result.message);
    return undefined;
  }
  const document = await workspace.openTextDocument({ language: 'hyoka', content: result.text });
  await window.showTextDocument(document);
  showNotices(context, result.notices);
  return document.uri;
}

function showNotices({ output }: ClientContext, notices: readonly string[]): void {
  for (const notice of notices) output.info(notice);
  if (notices.length === 0) {
    void window.showInformationMessage('取り込みました：直したところはありません');
    return;
  }
  const details = '内容を見る';
  void window
    .showInformationMessage(`取り込みました：直したところが${notices.length}件あります`, details)
    .then((choice) => {
      if (choice === details) output.show();
    });
}
