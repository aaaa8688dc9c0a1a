// Which document a command is about: the one it was called with, else the one the author is looking at.
import { t } from '@vscode/l10n';
import { type TextDocument, Uri, window, workspace } from 'vscode';

/**
 * @param argument what the command got: a URI (menus), its text (code lenses), or anything else for none
 * @returns the open document, or undefined after telling the author that none is open
 */
export async function documentFor(argument: unknown): Promise<TextDocument | undefined> {
  if (argument instanceof Uri) return workspace.openTextDocument(argument);
  if (typeof argument === 'string') return workspace.openTextDocument(Uri.parse(argument, true));
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const document = editors.find((editor) => editor?.document.languageId === 'hyoka')?.document;
  if (document === undefined) {
    void window.showInformationMessage(
      t`対象の文書がありません：評価書（.hyoka）を開いてから、もう一度実行してください`,
    );
  }
  return document;
}
