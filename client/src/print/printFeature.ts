// 印刷: the server's printable page goes to the default browser, or where there is none to be had, into a file.
import { t } from '@vscode/l10n';
import { commands, env, type TextDocument, Uri, window, workspace } from 'vscode';
import { bytesOf } from '../../../server/src/shared/base64.ts';
import { type ExportParams, exportRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { documentFor } from '../documentFor.ts';
import { isLocal } from '../isLocal.ts';
import { showFailure } from '../showFailure.ts';
import { type ExportedPage, writePrint } from './writePrint.ts';

export const printFeature: Feature = (context) =>
  // `{ open: false }` only writes the page; the file's URI comes back in any case.
  commands.registerCommand('hyoka.print', async (argument?: unknown): Promise<Uri | undefined> => {
    const document = await documentFor(argument);
    if (document === undefined) return undefined;
    try {
      return await print(context, document, !isWriteOnly(argument));
    } catch (error) {
      context.output.error(String(error));
      showFailure(context, t`印刷用のページを書けませんでした：「記録を見る」で原因を確かめてください`);
      return undefined;
    }
  });

async function print(
  context: ClientContext,
  document: TextDocument,
  open: boolean,
): Promise<Uri | undefined> {
  const uri = context.client.code2ProtocolConverter.asUri(document.uri);
  const params: ExportParams = { uri, format: 'html', hasMarks: true, encoding: 'utf-8' };
  const result = await askServer(context, exportRequest, params);
  if (result?.ok !== true) throw new Error(`no page for ${document.uri.toString()}`);
  const file = await writePrint(context.extension.globalStorageUri, result);
  if (!open) return file;
  // A browser on the author's own machine sees neither a remote folder nor the browser version's storage.
  if (!isLocal() || !(await env.openExternal(file))) offerToSave(context, document, result);
  return file;
}

function offerToSave(
  context: ClientContext,
  document: TextDocument,
  { fileName, base64 }: ExportedPage,
): void {
  const saveAs = t`名前を付けて保存`;
  const save = async (choice: string | undefined): Promise<void> => {
    if (choice !== saveAs) return;
    const folder = document.isUntitled
      ? workspace.workspaceFolders?.[0]?.uri
      : Uri.joinPath(document.uri, '..');
    const target = await window.showSaveDialog({
      ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, fileName) }),
      filters: { HTML: ['html'] },
      title: saveAs,
    });
    if (target !== undefined) await workspace.fs.writeFile(target, bytesOf(base64));
  };
  void window
    .showInformationMessage(
      t`ここからはブラウザを開けません：印刷用のページを保存し、ブラウザで開いてください`,
      saveAs,
    )
    .then(save)
    .then(undefined, (error: unknown) => {
      context.output.error(String(error));
      showFailure(context, t`印刷用のページを保存できませんでした：別の場所を選んで、やり直してください`);
    });
}

function isWriteOnly(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'open' in argument && argument.open === false;
}
