// What is shown of a document is made anew when the author has stopped typing for a moment.
import { Disposable, type TextDocument, workspace } from 'vscode';

/** Milliseconds after the last change: nobody reads it while typing. */
const quiet = 600;

/** Calls `run` when `document` was changed and then left alone. */
export function afterQuiet(document: TextDocument, run: () => void): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return Disposable.from(
    workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      clearTimeout(timer);
      timer = setTimeout(run, quiet);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
