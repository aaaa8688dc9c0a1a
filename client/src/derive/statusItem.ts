// How many sections have no row yet, in the status bar of the document that the author looks at.
import { t } from '@vscode/l10n';
import { Disposable, StatusBarAlignment, type TextEditor, window, workspace } from 'vscode';
import { deriveCommand, deriveRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { Baselines } from '../baseline/baselines.ts';
import type { ClientContext, Feature } from '../clientContext.ts';

/** Milliseconds after the last change: nobody reads it while typing. */
const quiet = 600;

export const statusItem =
  (baselines: Baselines): Feature =>
  (context) => {
    const item = window.createStatusBarItem('hyoka.missingRows', StatusBarAlignment.Right, 90);
    item.name = t`Hyōka：変更箇所`;
    item.command = deriveCommand;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const showSoon = (delay: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void show(), delay);
    };
    const show = async (): Promise<void> => {
      const editor = window.activeTextEditor;
      const text = editor && (await textFor(context, baselines, editor));
      if (editor !== window.activeTextEditor) return;
      if (text === undefined) return item.hide();
      item.text = text.label;
      item.tooltip = text.tooltip;
      item.show();
    };
    showSoon(0);
    return Disposable.from(
      item,
      window.onDidChangeActiveTextEditor(() => showSoon(0)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) showSoon(quiet);
      }),
      baselines.onDidChange(() => showSoon(0)),
      { dispose: () => clearTimeout(timer) },
    );
  };

async function textFor(
  context: ClientContext,
  baselines: Baselines,
  { document: { uri, languageId } }: TextEditor,
): Promise<{ readonly label: string; readonly tooltip: string } | undefined> {
  const baseline = baselines.of(uri);
  if (languageId !== 'hyoka' || baseline === undefined) return undefined;
  const params = { uri: context.client.code2ProtocolConverter.asUri(uri) };
  const result = await askServer(context, deriveRequest, params);
  if (result?.ok !== true) return undefined;
  const count = result.rows.length;
  return {
    label: count === 0 ? t`$(check) 変更箇所` : t`$(warning) 変更箇所 あと${count}件`,
    tooltip:
      count === 0
        ? t`「${baseline.name}」からの変更には、変更箇所がそろっています`
        : t`「${baseline.name}」から変わった${count}件の項目に変更箇所がありません：押すと作ります`,
  };
}
