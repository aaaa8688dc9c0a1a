// 表を読み込む: a table from a file or the clipboard becomes a new document. The server reads the table.
import { commands, ProgressLocation, type Uri, window, workspace } from 'vscode';
import { type ImportParams, type ImportResult, importRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { showFailure } from '../showFailure.ts';
import { chooseColumns } from './chooseColumns.ts';
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
  const again = async (): Promise<Uri | undefined> => {
    const columns = await chooseColumns(result.headings);
    return columns && importTable(context, { ...source, columns });
  };
  const logged = (told: Promise<unknown>): void =>
    void told.then(undefined, (error: unknown) => {
      context.output.error(String(error));
    });
  if (!result.ok) {
    logged(refuse(result, source.columns === undefined, again));
    return undefined;
  }
  const document = await workspace.openTextDocument({ language: 'hyoka', content: result.text });
  await window.showTextDocument(document);
  logged(tell(context, result, again));
  return document.uri;
}

/** `mayChoose`: the author has not chosen columns yet. */
async function refuse(
  { headings, message }: ImportResult & { ok: false },
  mayChoose: boolean,
  again: () => Promise<unknown>,
): Promise<void> {
  const choose = '列を選ぶ';
  const choice = await window.showErrorMessage(
    message,
    ...(mayChoose && headings.length > 0 ? [choose] : []),
  );
  if (choice === choose) await again();
}

async function tell(
  { output }: ClientContext,
  { headings, notices }: ImportResult & { ok: true },
  again: () => Promise<unknown>,
): Promise<void> {
  output.info(`列：${headings.map((heading) => `「${heading}」`).join('')}`);
  for (const notice of notices) output.info(notice);
  const [details, choose] = ['内容を見る', '列を選び直す'];
  const repaired = notices.length === 0 ? 'はありません' : `が${notices.length}件あります`;
  const choice = await window.showInformationMessage(
    `取り込みました：直したところ${repaired}`,
    ...(notices.length === 0 ? [] : [details]),
    ...(headings.length === 0 ? [] : [choose]),
  );
  if (choice === details) output.show();
  if (choice === choose) await again();
}
