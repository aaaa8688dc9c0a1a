// Shows the rows of 変更箇所 before they are written, whole and marked to the word, and lets the author choose. Writes
// nothing; what is shown follows the document.
import { t } from '@vscode/l10n';
import { Disposable, type TextDocument, type Uri } from 'vscode';
import { afterQuiet } from '../afterQuiet.ts';
import { askOnPage } from '../askOnPage.ts';
import { isFromRows, type ToRows } from './rowsMessages.ts';

export interface RowsReview {
  readonly document: TextDocument;
  /** What the document lacks now; undefined when it changed meanwhile. */
  readonly ask: () => Promise<Omit<ToRows, 'type'> | undefined>;
}

const page = { viewType: 'hyoka.rows', bundle: 'rows', title: t`変更箇所の確認` };

/** Resolves with the keys of the rows that the author takes, or undefined when they leave it. */
export const reviewRows = (
  extensionUri: Uri,
  { document, ask }: RowsReview,
): Promise<readonly string[] | undefined> =>
  askOnPage<readonly string[]>(extensionUri, page, (webview, leave) => {
    let shown = -1;
    const show = async (): Promise<void> => {
      const { version } = document;
      const rows = await ask();
      if (rows === undefined) return;
      const message: ToRows = { type: 'rows', ...rows };
      if (await webview.postMessage(message)) shown = version;
    };
    return Disposable.from(
      afterQuiet(document, () => void show()),
      webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromRows(message)) return;
        if (message.type === 'cancel') leave();
        // What is written is what was seen.
        else if (message.type === 'write' && document.version === shown) leave(message.keys);
        else void show();
      }),
    );
  });
