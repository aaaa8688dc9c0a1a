// 公表前の確認: one page with all that is open before a document is published, kept true while the author works it off.
import { t } from '@vscode/l10n';
import { commands, Disposable, type TextDocument, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type CheckResult, checkRequest } from '../../../server/src/protocol.ts';
import { afterQuiet } from '../afterQuiet.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { documentFor } from '../documentFor.ts';
import { fileName } from '../fileName.ts';
import { loadWebview, webviewOptions } from '../loadWebview.ts';
import { revealLine } from '../revealLine.ts';
import { showFailure } from '../showFailure.ts';
import { isFromCheck, type ToCheck } from './checkMessages.ts';

const title = t`公表前の確認`;

export const checkFeature: Feature = (context) =>
  // The titles of what is open come back.
  commands.registerCommand(
    'hyoka.check',
    async (argument?: unknown): Promise<readonly string[] | undefined> => {
      const document = await documentFor(argument);
      const result = document && (await check(context, document));
      if (document === undefined) return undefined;
      if (result === undefined) {
        showFailure(context, t`確かめられませんでした：書き終えてから、もう一度実行してください`);
        return undefined;
      }
      openPage(context, document);
      return result.matters
        .filter(({ open }) => open !== null && open.length > 0)
        .map((matter) => matter.title);
    },
  );

const check = (context: ClientContext, { uri }: TextDocument): Promise<CheckResult | undefined> =>
  askServer(context, checkRequest, { uri: context.client.code2ProtocolConverter.asUri(uri) });

/** The page of each document, by its address. */
const pages = new Map<string, WebviewPanel>();

function openPage(context: ClientContext, document: TextDocument): void {
  const key = document.uri.toString();
  const known = pages.get(key);
  if (known !== undefined) return known.reveal();
  const { extensionUri } = context.extension;
  const panel = window.createWebviewPanel(
    'hyoka.check',
    title,
    { viewColumn: ViewColumn.Beside, preserveFocus: false },
    webviewOptions(extensionUri),
  );
  pages.set(key, panel);
  const subscriptions = keepTrue(context, document, panel);
  panel.onDidDispose(() => {
    pages.delete(key);
    subscriptions.dispose();
  });
  loadWebview(panel.webview, extensionUri, { bundle: 'check', title, data: {} });
}

function keepTrue(context: ClientContext, document: TextDocument, panel: WebviewPanel): Disposable {
  const show = async (): Promise<void> => {
    const result = await check(context, document);
    if (result === undefined) return;
    const message: ToCheck = { type: 'result', name: fileName(document.uri), result };
    void panel.webview.postMessage(message);
  };
  return Disposable.from(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isFromCheck(message)) return;
      if (message.type === 'ready') void show();
      else
        revealLine(document.uri, message.line, panel.viewColumn).catch((error: unknown) => {
          context.output.warn(String(error));
          showFailure(context, t`文書を開けません：閉じた文書を開いてから、もう一度選んでください`);
        });
    }),
    afterQuiet(document, () => void show()),
  );
}
