// LSP values on the side of the editor: places in a text, and what its edits make of it.
import type { Diagnostic, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect } from 'vitest';
import { uri } from './session.ts';

const documentOf = (text: string): TextDocument => TextDocument.create(uri, 'hyoka', 1, text);

/** Where `<|>` stands in `marked`, and the text without it. */
export function atCursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('<|>');
  expect(offset).toBeGreaterThan(-1);
  const text = marked.replace('<|>', '');
  return { text, position: documentOf(text).positionAt(offset) };
}

export const textIn = (text: string, range: Range): string => documentOf(text).getText(range);

/** The code of each diagnostic with the characters it is about. */
export const drawn = (text: string, diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, range }) => `${code} ${textIn(text, range)}`);

export const applied = (text: string, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(documentOf(text), [...edits]);

/** The text after an edit of version 1 of the one document that is open. */
export function appliedToWorkspace(text: string, edit: WorkspaceEdit | undefined): string {
  const [change, ...others] = edit?.documentChanges ?? [];
  expect(others).toEqual([]);
  if (change === undefined || !('edits' in change)) throw new Error('no edit of a document');
  expect(change.textDocument).toEqual({ uri, version: 1 });
  return applied(text, change.edits as TextEdit[]);
}
