// A page of its own that shows something and is left with an answer, or with none.
import { type Disposable, type Uri, ViewColumn, type Webview, window } from 'vscode';
import { loadWebview, webviewOptions } from './loadWebview.ts';

export interface Page {
  /** Of the panel, for VS Code: 「hyoka.importReview」. */
  readonly viewType: string;
  /** `review` for `dist/review.js` and `dist/review.css`. */
  readonly bundle: string;
  readonly title: string;
}

/** `leave` closes the page with an answer; whoever closes it otherwise gives none. The result is disposed of with the page. */
type Run<Answer> = (webview: Webview, leave: (answer?: Answer) => void) => Disposable;

/** Opens `page` in the place of the editor; `run` listens to its script and talks to it. */
export function askOnPage<Answer>(
  extensionUri: Uri,
  { viewType, bundle, title }: Page,
  run: Run<Answer>,
): Promise<Answer | undefined> {
  const options = webviewOptions(extensionUri);
  const panel = window.createWebviewPanel(viewType, title, ViewColumn.Active, options);
  return new Promise((resolve) => {
    const running = run(panel.webview, (answer) => {
      resolve(answer);
      panel.dispose();
    });
    panel.onDidDispose(() => {
      running.dispose();
      resolve(undefined);
    });
    loadWebview(panel.webview, extensionUri, { bundle, title, data: {} });
  });
}
