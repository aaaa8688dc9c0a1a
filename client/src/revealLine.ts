// Shows a line of a document in the editor the author has it in. Knows nothing of tables.
import {
  Range,
  TabInputText,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { openDocument } from './openDocument.ts';

/**
 * Opens the document if need be, puts the cursor at the start of the zero-based line and gives the editor the focus.
 * Rejects when the document cannot be opened.
 * @param from the column the request came from, which the editor should not cover
 */
export async function revealLine(uri: Uri, line: number, from: ViewColumn | undefined): Promise<void> {
  // Opening an untitled document that is no more would make an empty one.
  if (uri.scheme === 'untitled' && openDocument(uri) === undefined)
    throw new Error(`${uri.toString()} is closed`);
  const document = await workspace.openTextDocument(uri);
  const { start } = document.validateRange(new Range(line, 0, line, 0));
  const editor = await window.showTextDocument(document, {
    viewColumn: columnOf(uri) ?? (from === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One),
    selection: new Range(start, start),
  });
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The editor that shows a document now, the active one first. */
export function editorOf(uri: Uri): TextEditor | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.uri.toString() === uri.toString());
}

/** The zero-based line of the cursor in the editor that shows a document. */
export const cursorLine = (uri: Uri): number | undefined => editorOf(uri)?.selection.active.line;

function columnOf(uri: Uri): ViewColumn | undefined {
  const shows = (other: Uri): boolean => other.toString() === uri.toString();
  const editor = window.visibleTextEditors.find(({ document }) => shows(document.uri));
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && shows(input.uri)),
  );
  return editor?.viewColumn ?? group?.viewColumn;
}
