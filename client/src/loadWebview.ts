// Fills a webview with one of the bundles in `dist`: its script, its style sheet, a fresh nonce. Knows no messages.
import { Uri, type Webview, type WebviewOptions } from 'vscode';
import { words } from './language.ts';
import { webviewHtml } from './webviewHtml.ts';

/** A webview may run its script and read `dist`, and nothing else. */
export function webviewOptions(extensionUri: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
}

export interface WebviewContent {
  /** `preview` for `dist/preview.js` and `dist/preview.css`. */
  readonly bundle: string;
  readonly title: string;
  /** What the script finds in `document.body.dataset`. */
  readonly data: Readonly<Record<string, string>>;
}

export function loadWebview(webview: Webview, extensionUri: Uri, content: WebviewContent): void {
  const inDist = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
  webview.options = webviewOptions(extensionUri);
  webview.html = webviewHtml({
    cspSource: webview.cspSource,
    nonce: crypto.randomUUID(),
    scriptUri: inDist(`${content.bundle}.js`),
    styleUri: inDist(`${content.bundle}.css`),
    title: content.title,
    data: { ...content.data, words: JSON.stringify(words) },
  });
}
