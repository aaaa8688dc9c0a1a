// Which file an untitled document became when it was saved. VS Code does not say so: it makes a second document,
// gives it the first one's text, empties the first and closes it. Knows no preview.
import { type Disposable, type TextDocument, type Uri, workspace } from 'vscode';

export interface SavedAs extends Disposable {
  /** The file that took over the text of a document being closed. */
  heirOf(closed: TextDocument): Uri | undefined;
}

export function watchSavedAs(): SavedAs {
  const heirs = new Map<string, Uri>();
  const watch = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.isUntitled || document.languageId !== 'hyoka' || contentChanges.length === 0) return;
    const untitled = workspace.textDocuments.filter((each) => each.isUntitled && each.languageId === 'hyoka');
    if (untitled.length === 0) return;
    const text = document.getText();
    for (const each of untitled) {
      if (text !== '' && each.getText() === text) heirs.set(each.uri.toString(), document.uri);
    }
  });
  return {
    heirOf: (closed) => {
      const heir = heirs.get(closed.uri.toString());
      heirs.delete(closed.uri.toString());
      return heir;
    },
    dispose: () => watch.dispose(),
  };
}
