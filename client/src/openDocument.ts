// Looks a document up among the open ones, without opening it.
import { type TextDocument, type Uri, workspace } from 'vscode';

export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((each) => !each.isClosed && each.uri.toString() === uri.toString());
}
