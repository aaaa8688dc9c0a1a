// One preview beside one document: asks the server for the table, hands it to the webview, answers its clicks.
// Knows neither how the table is computed nor how it is drawn.
import type { Uri, WebviewPanel } from 'vscode';
import { type PreviewTable, type TableParams, tableRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { fileName } from '../fileName.ts';
import { latestOnly } from '../latestOnly.ts';
import { loadWebview } from '../loadWebview.ts';
import { openDocument } from '../openDocument.ts';
import { showFailure } from '../showFailure.ts';
import { isFromPreview, type PreviewState, type ToPreview } from './messages.ts';
import { revealLine } from './revealLine.ts';

export interface PreviewPanel {
  readonly webviewPanel: WebviewPanel;
  isOf(uri: Uri): boolean;
  /** Draws the newest table: soon, and however often it is asked, never twice at a time. */
  refresh(): void;
  /** Scrolls to the row that holds this zero-based line, once the newest table is drawn. */
  scrollTo(line: number): void;
  /** Goes on with another document, under which the same text lives now. */
  follow(uri: Uri): void;
  /** What the webview shows; undefined while it is hidden or its script has not begun. */
  state(): Promise<PreviewState | undefined>;
}

const missingStatus = '文書が開かれていません：文書を開くと、ここに変更箇所の表が出ます';
const closedStatus = '文書が閉じられています：表は閉じたときのものです';
const failedStatus = '表を更新できませんでした：出力の「Hyōka 評価書」に記録があります';

/** Takes over `webviewPanel`, new or restored, for the document `of`. */
export function previewPanel(context: ClientContext, webviewPanel: WebviewPanel, of: Uri): PreviewPanel {
  const { webview } = webviewPanel;
  let uri = of;
  let isReady = false;
  let lastTable: PreviewTable | undefined;
  let pendingLine: number | undefined;
  let nextId = 0;
  const waiting = new Map<number, (state: PreviewState | undefined) => void>();

  const post = (message: ToPreview): Thenable<boolean> => webview.postMessage(message);

  const draw = async (): Promise<void> => {
    if (!isReady || !webviewPanel.visible) return;
    const isOpen = openDocument(uri) !== undefined;
    if (isOpen && !context.client.isRunning()) return;
    const params: TableParams = { uri: context.client.code2ProtocolConverter.asUri(uri) };
    const table = isOpen ? await askServer<PreviewTable>(context, tableRequest, params) : undefined;
    lastTable = table ?? lastTable;
    if (lastTable !== undefined) await post({ type: 'table', table: lastTable });
    const absent = lastTable === undefined ? missingStatus : closedStatus;
    await post({ type: 'status', text: table !== undefined ? '' : isOpen ? failedStatus : absent });
    const line = pendingLine;
    pendingLine = undefined;
    if (line !== undefined) await post({ type: 'scrollTo', line });
  };
  const refresh = latestOnly(draw, (error) => context.output.error('preview', String(error)));

  const reveal = async (line: number): Promise<void> => {
    try {
      await revealLine(uri, line, webviewPanel.viewColumn);
    } catch (error) {
      context.output.error(String(error));
      const name = fileName(uri);
      showFailure(
        context,
        `「${name}」を開けませんでした：移したか削除したかした文書は、もう一度開いてください`,
      );
    }
  };

  webview.onDidReceiveMessage(async (message: unknown) => {
    if (!isFromPreview(message)) {
      context.output.warn('preview: a message of an unknown kind was left unread');
    } else if (message.type === 'ready') {
      isReady = true;
      refresh();
    } else if (message.type === 'reveal') {
      await reveal(message.line);
    } else {
      waiting.get(message.id)?.(message.state);
      waiting.delete(message.id);
    }
  });
  const giveUp = (): void => {
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  };
  webviewPanel.onDidDispose(giveUp);
  webviewPanel.onDidChangeViewState(() => {
    if (webviewPanel.visible) {
      refresh();
      return;
    }
    // A hidden webview is gone; when it is shown again its script says `ready` anew.
    isReady = false;
    giveUp();
  });
  webviewPanel.title = titleOf(uri);
  loadWebview(webview, context.extension.extensionUri, {
    bundle: 'preview',
    title: titleOf(uri),
    data: { uri: uri.toString() },
  });

  return {
    webviewPanel,
    isOf: (other) => other.toString() === uri.toString(),
    refresh,
    scrollTo: (line) => {
      pendingLine = line;
      refresh();
    },
    follow: (other) => {
      uri = other;
      webviewPanel.title = titleOf(uri);
      refresh();
    },
    state: async () => {
      if (!isReady || !webviewPanel.visible) return undefined;
      nextId += 1;
      const id = nextId;
      const answer = new Promise<PreviewState | undefined>((resolve) => waiting.set(id, resolve));
      await post({ type: 'getState', id });
      return answer;
    },
  };
}

function titleOf(uri: Uri): string {
  return `変更箇所：${fileName(uri)}`;
}
