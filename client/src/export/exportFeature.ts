// 書き出す: a document, or its table 変更箇所, as a file for another program. The server makes the file.
import { t } from '@vscode/l10n';
import { commands, env, ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import { bytesOf, toBase64 } from '../../../server/src/shared/base64.ts';
import { type ExportParams, exportRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { documentFor } from '../documentFor.ts';
import { fileName } from '../fileName.ts';
import { isLocal } from '../isLocal.ts';
import { isSameFile } from '../isSameFile.ts';
import { showFailure } from '../showFailure.ts';
import { writeWhole } from '../writeWhole.ts';
import { formatChoices, markChoices } from './choices.ts';

interface Wanted extends Omit<ExportParams, 'uri'> {
  /** Where the workbook that is to be filled is. */
  readonly templateFile?: Uri;
}

/** What is wanted and where it goes, known beforehand: no dialog is shown then. */
interface Order extends Wanted {
  readonly target: Uri;
}

const isOrder = (argument: unknown): argument is Order =>
  typeof argument === 'object' && argument !== null && 'format' in argument && 'target' in argument;

export const exportFeature: Feature = (context) =>
  // The file's URI comes back.
  commands.registerCommand('hyoka.export', async (argument?: unknown): Promise<Uri | undefined> => {
    const document = await documentFor(argument);
    if (document === undefined) return undefined;
    try {
      if (!isOrder(argument)) return await exportTo(context, document, await askWhat());
      const { target, ...wanted } = argument;
      return await exportTo(context, document, wanted, target);
    } catch (error) {
      context.output.error(String(error));
      showFailure(
        context,
        t`書き出せませんでした：同じ名前のファイルをほかのソフトで開いていれば閉じてから、やり直してください`,
      );
      return undefined;
    }
  });

async function askWhat(): Promise<Wanted | undefined> {
  const title = t`書き出す`;
  const chosen = await window.showQuickPick(formatChoices, { title, placeHolder: t`何に書き出しますか` });
  if (chosen === undefined) return undefined;
  const { format, encoding } = chosen;
  if (!chosen.canMark) return { format, encoding, hasMarks: false };
  const templateFile = chosen.fillsOwn ? await askTemplate() : undefined;
  if (chosen.fillsOwn && templateFile === undefined) return undefined;
  const marks = await window.showQuickPick(markChoices, {
    title,
    placeHolder: t`変更した所に印を付けますか`,
  });
  const wanted = marks && { format, encoding, hasMarks: marks.hasMarks };
  if (wanted === undefined || templateFile === undefined) return wanted;
  return { ...wanted, templateFile, template: toBase64(await workspace.fs.readFile(templateFile)) };
}

/** The author's own workbook. */
async function askTemplate(): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: t`ひな形のブックを選ぶ`,
      openLabel: t`選ぶ`,
      filters: { [t`Excel のブック`]: ['xlsx', 'xltx'] },
    })) ?? [];
  return file;
}

async function exportTo(
  context: ClientContext,
  document: TextDocument,
  wanted: Wanted | undefined,
  target?: Uri,
): Promise<Uri | undefined> {
  if (wanted === undefined) return undefined;
  const uri = context.client.code2ProtocolConverter.asUri(document.uri);
  const { templateFile, ...asked } = wanted;
  const params: ExportParams = { uri, ...asked };
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: t`書き出しています` },
    () => askServer(context, exportRequest, params),
  );
  if (result === undefined) throw new Error(`no file for ${uri}`);
  if (!result.ok) {
    const about = templateFile === undefined ? '' : t`「${fileName(templateFile)}」：`;
    void window.showErrorMessage(`${about}${result.message}`);
    return undefined;
  }
  const file = target ?? (await askWhere(document, result.fileName, wanted.format));
  if (file === undefined) return undefined;
  if (templateFile !== undefined && (await isSameFile(file, templateFile))) {
    void window.showErrorMessage(
      t`「${fileName(file)}」はひな形そのものなので、別の名前にして書き出してください`,
    );
    return undefined;
  }
  await writeWhole(file, bytesOf(result.base64));
  for (const notice of result.notices) context.output.info(notice);
  void tell(context, file, result.notices.length).then(undefined, (error: unknown) => {
    context.output.error(String(error));
  });
  return file;
}

function askWhere(document: TextDocument, name: string, format: string): Thenable<Uri | undefined> {
  const folder = document.isUntitled
    ? workspace.workspaceFolders?.[0]?.uri
    : Uri.joinPath(document.uri, '..');
  return window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
    filters: { [format.toUpperCase()]: [format] },
    title: t`書き出す`,
  });
}

/** Says where it was written, and offers what can be done with it there. */
async function tell({ output }: ClientContext, file: Uri, notices: number): Promise<void> {
  const [open, reveal, details] = [t`開く`, t`フォルダーで見る`, t`内容を見る`];
  const changed = notices === 0 ? '' : t`：そのまま書けなかったところが${notices}件あります`;
  const choice = await window.showInformationMessage(
    t`「${fileName(file)}」に書き出しました${changed}`,
    ...(isLocal() ? [open, reveal] : []),
    ...(notices === 0 ? [] : [details]),
  );
  if (choice === open) await env.openExternal(file);
  if (choice === reveal) await commands.executeCommand('revealFileInOS', file);
  if (choice === details) output.show();
}
