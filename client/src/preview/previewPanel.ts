// One preview of one document or comparison: gets the table, hands the webview what it does not have, passes on its messages.
// Knows neither how the table is computed nor how it is drawn.
import { t } from '@vscode/l10n';
import type { Uri, WebviewPanel } from 'vscode';
import type { ClientContext } from '../clientContext.ts';
import { fileName } from '../fileName.ts';
import { latestOnly } from '../latestOnly.ts';
import { loadWebview } from '../loadWebview.ts';
import { showFailure } from '../showFailure.ts';
import { isFromPreview, type PreviewState, type ScrollPlace, type ToPreview } from './messages.ts';
import { cursorLine } from '../revealLine.ts';
import { documentShown, type Shown } from './shown.ts';
import type { NewTable } from './tableKeeper.ts';

export interface PreviewPanel {
  readonly webviewPanel: WebviewPanel;
  isOf(uri: Uri): boolean;
  /** Whether its table is another one when this document changes. */
  isAbout(document: Uri): boolean;
  /** The document, or the comparison, that it shows. */
  uri(): Uri;
  /** Draws the newest table: soon, and however often it is asked, never twice at a time. */
  refresh(): void;
  /** To a zero-based line, once the newest table is drawn. */
  scrollTo(line: number, at: ScrollPlace): void;
  /** Says something to the webview at once, if it is there to hear it. */
  tell(message: ToPreview): void;
  /** The newest table of the document, whether the webview is there or not. */
  table(): Promise<NewTable | undefined>;
  /** Goes on with another document, under which the same text lives now. */
  follow(uri: Uri): void;
  /** What the webview shows; undefined while it is hidden or its script has not begun. */
  state(withRows: boolean): Promise<PreviewState | undefined>;
}

const missingStatus = t`文書が開かれていません：文書を開くと、ここに変更箇所の表が出ます`;
const closedStatus = t`文書が閉じられています：表は閉じたときのものです`;

export interface PanelEvents {
  /** The author scrolled the preview: this line is at its top now. */
  readonly scrolled: (panel: PreviewPanel, line: number) => void;
  /** The author chose a line, and the editor is about to go there. */
  readonly revealed: () => void;
  /** The author wants the table as a file. */
  readonly exportAsked: (panel: PreviewPanel) => void;
}

/** Takes over `webviewPanel`, new or restored, for what `of` is. */
export function previewPanel(
  context: ClientContext,
  webviewPanel: WebviewPanel,
  of: Shown,
  events: PanelEvents,
): PreviewPanel {
  const { webview } = webviewPanel;
  let shown = of;
  let isReady = false;
  /** The version of the table that the webview has. */
  let sent: number | undefined;
  let pending: { readonly line: number; readonly at: ScrollPlace } | undefined;
  let nextId = 0;
  const waiting = new Map<number, (state: PreviewState | undefined) => void>();

  const post = (message: ToPreview): Thenable<boolean> => webview.postMessage(message);

  const draw = async (): Promise<void> => {
    if (!isReady || !webviewPanel.visible) return;
    const isOpen = shown.isOpen();
    if (isOpen && !context.client.isRunning()) return;
    const answer = isOpen ? await shown.ask() : undefined;
    const held = shown.held();
    const isPatch = answer?.base !== undefined && answer.base === sent;
    if (held !== undefined && (answer !== undefined || sent !== held.version)) {
      await post({ type: 'table', table: isPatch ? answer.patch : held });
      sent = held.version;
    }
    const absent = held === undefined ? missingStatus : closedStatus;
    await post({ type: 'status', text: answer !== undefined ? '' : isOpen ? shown.failed : absent });
    const line = cursorLine(shown.uri);
    if (line !== undefined) await post({ type: 'cursor', line });
    const place = pending;
    pending = undefined;
    if (place !== undefined) await post({ type: 'scrollTo', ...place });
  };
  const refresh = latestOnly(draw, (error) => context.output.error('preview', String(error)));

  const reveal = async (line: number): Promise<void> => {
    try {
      events.revealed();
      await shown.reveal(line, webviewPanel.viewColumn);
      events.revealed();
    } catch (error) {
      context.output.error(String(error));
      const name = fileName(shown.uri);
      showFailure(
        context,
        t`「${name}」を開けませんでした：移したか削除したかした文書は、もう一度開いてください`,
      );
    }
  };

  webview.onDidReceiveMessage(async (message: unknown) => {
    if (!isFromPreview(message)) {
      context.output.warn('preview: a message of an unknown kind was left unread');
      return;
    }
    switch (message.type) {
      case 'ready':
        isReady = true;
        sent = undefined;
        refresh();
        break;
      case 'reveal':
        await reveal(message.line);
        break;
      case 'scrolled':
        events.scrolled(panel, message.line);
        break;
      case 'export':
        events.exportAsked(panel);
        break;
      case 'state':
        waiting.get(message.id)?.(message.state);
        waiting.delete(message.id);
        break;
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
  webviewPanel.title = shown.title;
  loadWebview(webview, context.extension.extensionUri, {
    bundle: 'preview',
    title: shown.title,
    data: { uri: shown.uri.toString() },
  });

  const panel: PreviewPanel = {
    webviewPanel,
    isOf: (other) => other.toString() === shown.uri.toString(),
    isAbout: (document) => shown.isAbout(document),
    uri: () => shown.uri,
    refresh,
    scrollTo: (line, at) => {
      pending = { line, at };
      refresh();
    },
    tell: (message) => {
      if (isReady && webviewPanel.visible) void post(message);
    },
    table: () => shown.ask(),
    follow: (other) => {
      shown = documentShown(context, other);
      sent = undefined;
      webviewPanel.title = shown.title;
      refresh();
    },
    state: async (rows) => {
      if (!isReady || !webviewPanel.visible) return undefined;
      nextId += 1;
      const id = nextId;
      const answer = new Promise<PreviewState | undefined>((resolve) => waiting.set(id, resolve));
      await post({ type: 'getState', id, rows });
      return answer;
    },
  };
  return panel;
}
