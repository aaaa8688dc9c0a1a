// Which previews there are: opens, restores and closes them, and tells each when its document changed.
import { t } from '@vscode/l10n';
import {
  commands,
  Disposable,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { DidChangeTextDocumentNotification, DidOpenTextDocumentNotification } from 'vscode-languageclient';
import { openPreviewCommand } from '../../../server/src/protocol.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { documentFor } from '../documentFor.ts';
import { isCount } from '../guards.ts';
import { webviewOptions } from '../loadWebview.ts';
import { openDocument } from '../openDocument.ts';
import { isSavedPreview, type PreviewState } from './messages.ts';
import { type ChangePlaces, goToChange } from './goToChange.ts';
import { comparisonShown, isComparison } from './comparison.ts';
import { type PreviewPanel, previewPanel } from './previewPanel.ts';
import { cursorLine } from '../revealLine.ts';
import { watchSavedAs } from './savedAs.ts';
import { scrollSync } from './scrollSync.ts';
import { documentShown, serverTable, type Shown } from './shown.ts';

const viewType = 'hyoka.preview';

export const previewFeature: Feature = (context) => {
  const panels = new Set<PreviewPanel>();
  const panelOf = (uri: Uri): PreviewPanel | undefined => [...panels].find((panel) => panel.isOf(uri));
  const refresh = ({ uri }: Pick<TextDocument, 'uri'>): void =>
    panels.forEach((panel) => panel.isAbout(uri) && panel.refresh());

  const sync = scrollSync(panelOf);

  const adopt = (webviewPanel: WebviewPanel, shown: Shown): PreviewPanel => {
    const panel = previewPanel(context, webviewPanel, shown, {
      scrolled: sync.follow,
      revealed: sync.moving,
      exportAsked: (asking) => void commands.executeCommand('hyoka.export', asking.uri()),
    });
    panels.add(panel);
    webviewPanel.onDidDispose(() => panels.delete(panel));
    return panel;
  };

  const openComparison = async (uri: Uri, row: unknown): Promise<void> => {
    const shown = comparisonShown(context, uri);
    if (shown === undefined) return;
    const panel = panelOf(uri) ?? adopt(createPanel(context), shown);
    panel.webviewPanel.reveal(undefined, true);
    const wanted = isCount(row) ? (await panel.table())?.whole.rows[row] : undefined;
    if (wanted !== undefined) panel.scrollTo(wanted.firstLine, 'row');
  };

  /** `target`: a document, or a comparison; `line`: of the document, or a row of the comparison. */
  const open = async (target?: unknown, line?: unknown): Promise<void> => {
    if (target instanceof Uri && isComparison(target)) return openComparison(target, line);
    const document = await documentFor(target);
    if (document === undefined) return;
    const panel = panelOf(document.uri) ?? adopt(createPanel(context), documentShown(context, document.uri));
    panel.webviewPanel.reveal(undefined, true);
    // To open it is to ask for the revision that the cursor is in.
    const wanted = isCount(line) ? line : cursorLine(document.uri);
    if (wanted !== undefined) panel.scrollTo(wanted, 'row');
  };

  const state = async (target?: unknown, withRows: unknown = true): Promise<PreviewState | undefined> => {
    const panel =
      typeof target === 'string'
        ? panelOf(Uri.parse(target, true))
        : [...panels].find(({ webviewPanel }) => webviewPanel.visible);
    return panel?.state(withRows === true);
  };

  // An untitled document that is saved lives on as a file, and its preview with it.
  const savedAs = watchSavedAs();
  const close = (closed: TextDocument): void => {
    const panel = panelOf(closed.uri);
    const heir = savedAs.heirOf(closed);
    if (heir !== undefined && panelOf(heir) === undefined) panel?.follow(heir);
    else refresh(closed);
  };

  const { client } = context;
  // For documents without a preview: one table is kept, that of the document asked about last.
  const table = serverTable(context);
  const activePanel = () => [...panels].find(({ webviewPanel }) => webviewPanel.active);
  const changePlaces: ChangePlaces = {
    panelOf: ({ uri }) => panelOf(uri),
    activePanel,
    tableOf: async ({ uri }) => {
      const ask = panelOf(uri)?.table() ?? table.ask(client.code2ProtocolConverter.asUri(uri));
      return (await ask)?.whole;
    },
    moving: sync.moving,
  };
  return Disposable.from(
    commands.registerCommand(openPreviewCommand, open),
    commands.registerCommand('hyoka.previewState', state),
    commands.registerCommand('hyoka.nextChange', () => goToChange(changePlaces, 1)),
    commands.registerCommand('hyoka.previousChange', () => goToChange(changePlaces, -1)),
    ...(['cell', 'row', 'table'] as const).map((what) =>
      commands.registerCommand(`hyoka.copy.${what}`, () => activePanel()?.tell({ type: 'copy', what })),
    ),
    sync,
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (webviewPanel, saved: unknown) => {
        if (!isSavedPreview(saved)) {
          webviewPanel.dispose();
          return;
        }
        const uri = Uri.parse(saved.uri, true);
        const shown = isComparison(uri) ? comparisonShown(context, uri) : documentShown(context, uri);
        if (shown === undefined) {
          webviewPanel.dispose();
          return;
        }
        const panel = adopt(webviewPanel, shown);
        if (isComparison(uri)) return;
        // Opening an untitled document that is no more would make an empty one.
        if (uri.scheme !== 'untitled' && openDocument(uri) === undefined) {
          await workspace.openTextDocument(uri).then(undefined, (error: unknown) => {
            context.output.warn(String(error));
            panel.refresh();
          });
        }
      },
    }),
    // Only once the server was told of a change can its table be the newest.
    client
      .getFeature(DidOpenTextDocumentNotification.method)
      .onNotificationSent((event) => refresh(event.textDocument)),
    client
      .getFeature(DidChangeTextDocumentNotification.method)
      .onNotificationSent((event) => refresh(event.textDocument)),
    client.onDidChangeState(() => panels.forEach((panel) => panel.refresh())),
    savedAs,
    workspace.onDidCloseTextDocument(close),
    { dispose: () => panels.forEach(({ webviewPanel }) => webviewPanel.dispose()) },
  );
};

function createPanel({ extension }: ClientContext): WebviewPanel {
  const show = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return window.createWebviewPanel(viewType, t`変更箇所`, show, {
    ...webviewOptions(extension.extensionUri),
    enableFindWidget: true,
  });
}
