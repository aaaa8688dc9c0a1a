// Shows what a table was read as, before there is a document: its columns, which the author may choose anew, what was
// repaired, and its rows. Knows neither how the table is read nor what becomes of it.
import { type Uri, ViewColumn, window } from 'vscode';
import type { ImportResult } from '../../../server/src/protocol.ts';
import { loadWebview, webviewOptions } from '../loadWebview.ts';
import { type Chosen, isFromReview, type ToReview } from './reviewMessages.ts';

export type GoodImport = ImportResult & { readonly ok: true };

export interface Review {
  /** The file's name, or 「コピーした表」. */
  readonly name: string;
  readonly first: ImportResult;
  /** Reads the table with columns that the author chose; undefined when the server failed, which was said. */
  readonly read: (columns: Chosen) => Promise<ImportResult | undefined>;
}

/** Resolves with the result that the author takes, or undefined when they leave it. */
export function reviewImport(extensionUri: Uri, review: Review): Promise<GoodImport | undefined> {
  const title = '読み込みの確認';
  const panel = window.createWebviewPanel(
    'hyoka.importReview',
    title,
    ViewColumn.Active,
    webviewOptions(extensionUri),
  );
  return new Promise((resolve, reject) => {
    let shown = review.first;
    /** Only the newest choice is drawn, however long an earlier one takes. */
    let choices = 0;
    const show = (): void => {
      const message: ToReview = { type: 'result', name: review.name, result: shown };
      void panel.webview.postMessage(message);
    };
    const choose = async (columns: Chosen): Promise<void> => {
      choices += 1;
      const own = choices;
      const result = await review.read(columns);
      if (own !== choices) return;
      if (result !== undefined) shown = result;
      show();
    };
    panel.onDidDispose(() => resolve(undefined));
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isFromReview(message)) return;
      if (message.type === 'ready') show();
      else if (message.type === 'choose') choose(message.columns).catch(reject);
      else {
        if (message.type === 'accept' && shown.ok) resolve(shown);
        panel.dispose();
      }
    });
    loadWebview(panel.webview, extensionUri, { bundle: 'review', title, data: {} });
  });
}
