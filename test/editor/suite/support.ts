// What the suites share: opening documents of the workspace, waiting for what the server says.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PreviewState } from '../../../client/src/preview/messages.ts';

export const imported = '取り込んだ変更箇所.hyoka';

/** Shows a document in the first column. An editor that is slow may give the one that it still shows. */
const show = (document: vscode.TextDocument): Promise<vscode.TextEditor> =>
  until(
    'the editor of the document',
    () => vscode.window.showTextDocument(document, vscode.ViewColumn.One),
    (editor) => editor.document === document && vscode.window.activeTextEditor === editor,
  );

/** Opens a file of the workspace folder in the first column, alone. */
export async function openSample(name: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the tests run in a workspace folder');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  return show(document);
}

/** An untitled document of the language with this text. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const editor = await show(await vscode.workspace.openTextDocument({ language: 'hyoka', content }));
  // The editor may give it what it had kept of an earlier document that had the same name.
  if (editor.document.getText() !== content) {
    const { lineCount } = editor.document;
    const all = new vscode.Range(0, 0, lineCount, 0);
    assert.ok(await editor.edit((edit) => edit.replace(all, content)));
  }
  return editor;
}

const patience = 15_000;

/** Asks again until the answer is one that `good` accepts, and gives it. */
export async function until<T>(
  what: string,
  ask: () => T | Thenable<T>,
  good: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (good(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The Problems of a document as 「code line:character text」, zero-based. */
export const problemsOf = (document: vscode.TextDocument): string[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'hyoka')
    .map(({ code, range }) => {
      const name = typeof code === 'object' ? code.value : code;
      return `${name} ${range.start.line}:${range.start.character} ${document.getText(range)}`;
    });

/** Waits until the Problems of a document are these. */
export const untilProblems = (
  document: vscode.TextDocument,
  expected: readonly string[],
): Promise<string[]> =>
  until(
    'problems',
    () => problemsOf(document),
    (found) => JSON.stringify(found) === JSON.stringify(expected),
  );

/** What the preview of a document has drawn, once it has drawn this version. */
export const untilDrawn = (document: vscode.TextDocument): Promise<PreviewState> =>
  until<PreviewState | undefined>(
    'preview',
    () => vscode.commands.executeCommand('hyoka.previewState', document.uri.toString()),
    (state) => state?.version === document.version && state.uri === document.uri.toString(),
  ).then((state) => {
    assert.ok(state);
    return state;
  });

export const replaceText = async (
  editor: vscode.TextEditor,
  text: string,
  newText: string,
): Promise<void> => {
  const start = editor.document.getText().indexOf(text);
  assert.notEqual(start, -1, `「${text}」 is in the document`);
  const range = new vscode.Range(
    editor.document.positionAt(start),
    editor.document.positionAt(start + text.length),
  );
  assert.ok(await editor.edit((edit) => edit.replace(range, newText)));
};

/** Puts the cursor after the first occurrence of `text`. */
export function cursorAfter(editor: vscode.TextEditor, text: string): vscode.Position {
  const position = editor.document.positionAt(editor.document.getText().indexOf(text) + text.length);
  editor.selection = new vscode.Selection(position, position);
  return position;
}
