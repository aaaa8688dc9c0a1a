// Shows what a table was read as, before there is a document: its columns, which the author may choose anew, what was
// repaired, and its rows. Knows neither how the table is read nor what becomes of it.
import { t } from '@vscode/l10n';
import type { Uri } from 'vscode';
import type { ImportResult } from '../../../server/src/protocol.ts';
import { askOnPage } from '../askOnPage.ts';
import { type Chosen, isFromReview, type ToReview } from './reviewMessages.ts';

export type GoodImport = ImportResult & { readonly ok: true };

export interface Review {
  /** The file's name, or 「コピーした表」. */
  readonly name: string;
  readonly first: ImportResult;
  /** Reads the table with columns that the author chose; undefined when it could not, which was said. */
  readonly read: (columns: Chosen) => Promise<ImportResult | undefined>;
}

const page = { viewType: 'hyoka.importReview', bundle: 'review', title: t`読み込みの確認` };

/** Resolves with the result that the author takes, or undefined when they leave it. */
export const reviewImport = (extensionUri: Uri, review: Review): Promise<GoodImport | undefined> =>
  askOnPage<GoodImport>(extensionUri, page, (webview, leave) => {
    let shown = review.first;
    /** Only the newest choice is drawn, however long an earlier one takes. */
    let choices = 0;
    const show = (): void => {
      const message: ToReview = { type: 'result', name: review.name, result: shown };
      void webview.postMessage(message);
    };
    const choose = async (columns: Chosen): Promise<void> => {
      choices += 1;
      const own = choices;
      const result = await review.read(columns);
      if (own !== choices) return;
      if (result !== undefined) shown = result;
      show();
    };
    return webview.onDidReceiveMessage((message: unknown) => {
      if (!isFromReview(message)) return;
      if (message.type === 'ready') show();
      else if (message.type === 'choose') void choose(message.columns);
      else leave(message.type === 'accept' && shown.ok ? shown : undefined);
    });
  });
