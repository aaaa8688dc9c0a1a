// Asks the author where the table is, and fetches it. Looks neither at the file's form nor at its content.
import { t } from '@vscode/l10n';
import { type Uri, window, workspace } from 'vscode';
import { toBase64 } from '../../../server/src/shared/base64.ts';
import { tableFormats } from '../../../server/src/shared/tableFormats.ts';
import type { ImportParams } from '../../../server/src/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import { fileName } from '../fileName.ts';
import { askForPaste } from '../paste/pastePanel.ts';
import { showFailure } from '../showFailure.ts';

/** Beyond this a file is not even read; what is too much below it, the server says. */
const maxMegabytes = 32;

const sources = [
  {
    label: t`ファイルから`,
    detail: t`表のあるファイル（Excel、Word、HTML、タブ区切り、CSV）を選びます`,
    from: 'file',
  },
  {
    label: t`コピーした表から`,
    detail: t`Excel、Word又はブラウザでコピーした表を貼り付けます`,
    from: 'clipboard',
  },
] as const;

/** Resolves with the table, or undefined when the author stops or the file cannot be read (which is said). */
export async function chooseTable(context: ClientContext): Promise<ImportParams | undefined> {
  const source = await window.showQuickPick(sources, {
    title: t`表を読み込む`,
    placeHolder: t`表はどこにありますか`,
  });
  if (source?.from === 'file') return chooseFile(context);
  const pasted = source && (await askForPaste(context.extension.extensionUri));
  return pasted && { html: pasted.html, plain: pasted.plain };
}

async function chooseFile(context: ClientContext): Promise<ImportParams | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: t`表を読み込む`,
      openLabel: t`読み込む`,
      filters: {
        [t`表（Excel、Word、HTML、タブ区切り、CSV）`]: [...tableFormats],
        [t`すべてのファイル`]: ['*'],
      },
    })) ?? [];
  if (uri === undefined) return undefined;
  const name = fileName(uri);
  try {
    return await readFile(uri, name);
  } catch (error) {
    context.output.error(String(error));
    showFailure(
      context,
      t`「${name}」を読めませんでした：ほかのソフトで開いていれば閉じてから、やり直してください`,
    );
    return undefined;
  }
}

async function readFile(uri: Uri, name: string): Promise<ImportParams | undefined> {
  const { size } = await workspace.fs.stat(uri);
  if (size > maxMegabytes * 1024 * 1024) {
    void window.showErrorMessage(
      t`「${name}」は大きすぎて読み込めません：表だけを別のファイルに保存するか、「コピーした表から」を選んでください`,
    );
    return undefined;
  }
  const bytes = await workspace.fs.readFile(uri);
  return { fileName: name, base64: toBase64(bytes) };
}
