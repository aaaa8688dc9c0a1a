// Asks for a table from the clipboard through a page of its own: VS Code's clipboard gives an extension plain text
// only, a page gets the table as Excel, Word and browsers copy it. Knows nothing of what becomes of it.
import { t } from '@vscode/l10n';
import { type Uri, ViewColumn, window } from 'vscode';
import { loadWebview, webviewOptions } from '../loadWebview.ts';
import { isPasted, type Pasted } from './pasted.ts';

/** Resolves with what was pasted, or undefined when the author closes the panel. */
export function askForPaste(extensionUri: Uri): Promise<Pasted | undefined> {
  const title = t`表を貼り付け`;
  const panel = window.createWebviewPanel(
    'hyoka.paste',
    title,
    ViewColumn.Active,
    webviewOptions(extensionUri),
  );
  return new Promise((resolve) => {
    panel.onDidDispose(() => resolve(undefined));
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isPasted(message)) return;
      resolve(message);
      panel.dispose();
    });
    loadWebview(panel.webview, extensionUri, { bundle: 'paste', title, data: {} });
  });
}
