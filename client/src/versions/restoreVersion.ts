// この版に戻す: the whole text of a document becomes that of a version, in one step that one undo takes back. Nothing is
// saved, and the author is asked before.
import { t } from '@vscode/l10n';
import { Range, type Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { ClientContext } from '../clientContext.ts';
import { fileName, stemOf } from '../fileName.ts';
import { showFailure } from '../showFailure.ts';
import { saveVersion } from './saveVersion.ts';
import { documentOf } from './versionFiles.ts';

/** Whether the present text becomes a version first. */
export type Restoring = 'saveFirst' | 'atOnce';

export const isRestoring = (value: unknown): value is Restoring =>
  value === 'saveFirst' || value === 'atOnce';

/**
 * @param how absent: the author is asked
 * @returns whether the document has the text of the version now
 */
export async function restoreVersion(
  context: ClientContext,
  version: Uri,
  how?: Restoring,
): Promise<boolean> {
  try {
    return await restore(context, version, how);
  } catch (error) {
    context.output.error(String(error));
    showFailure(
      context,
      t`「${fileName(version)}」に戻せませんでした：版か文書を移したか削除したかしていないか、確かめてください`,
    );
    return false;
  }
}

async function restore(context: ClientContext, version: Uri, how: Restoring | undefined): Promise<boolean> {
  const label = stemOf(fileName(version));
  const text = new TextDecoder().decode(await workspace.fs.readFile(version));
  const document = await workspace.openTextDocument(documentOf(version));
  const isSame = () => unify(document.getText()) === unify(text);
  if (isSame()) {
    void window.showInformationMessage(t`「${fileName(document.uri)}」は版「${label}」と同じです`);
    return true;
  }
  const wanted = how ?? (await ask(fileName(document.uri), label));
  if (wanted === undefined) return false;
  if (wanted === 'saveFirst' && (await saveVersion(context, document)) === undefined) return false;
  // Shown, so that the author sees what was done and can take it back.
  await window.showTextDocument(document);
  const edit = new WorkspaceEdit();
  edit.replace(
    document.uri,
    new Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end),
    text,
  );
  if (!(await workspace.applyEdit(edit)) || !isSame())
    throw new Error(`${document.uri.toString()} was not changed`);
  return true;
}

/** The editor gives what is put into a document the document's line ends. */
const unify = (text: string): string => text.replace(/\r\n?/gu, '\n');

async function ask(name: string, label: string): Promise<Restoring | undefined> {
  const [saveFirst, atOnce] = [t`今の文を版に保存して戻す`, t`戻す`];
  const choice = await window.showWarningMessage(
    t`「${name}」の全文を、版「${label}」の文に置き換えますか`,
    { modal: true, detail: t`「元に戻す」（Ctrl+Z）の一回で取り消せます。` },
    saveFirst,
    atOnce,
  );
  if (choice === undefined) return undefined;
  return choice === saveFirst ? 'saveFirst' : 'atOnce';
}
