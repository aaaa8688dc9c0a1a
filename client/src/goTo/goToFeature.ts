// 項目へ移動: a list that the server fills while the author types what is looked for, as it is written or as it is read.
import { t } from '@vscode/l10n';
import { commands, type QuickPickItem, type TextDocument, window } from 'vscode';
import { findPlaceRequest, type FindPlaceParams, type FoundPlace } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';
import { documentFor } from '../documentFor.ts';
import { revealLine } from '../revealLine.ts';
import { showFailure } from '../showFailure.ts';

export const goToFeature: Feature = (context) =>
  commands.registerCommand('hyoka.goTo', async (argument?: unknown): Promise<void> => {
    const document = await documentFor(argument);
    if (document !== undefined) pickPlace(context, document);
  });

const icons = {
  header: 'book',
  measureSection: 'shield',
  revision: 'history',
  item: 'list-ordered',
} as const;

interface Item extends QuickPickItem {
  readonly line: number;
}

const itemOf = ({ kind, text, within, line }: FoundPlace): Item => ({
  label: `$(${icons[kind]}) ${text}`,
  description: within,
  line,
  // It was found by its sounds, or is another word: the list is not to look for what was typed in it.
  alwaysShow: true,
});

function pickPlace(context: ClientContext, document: TextDocument): void {
  const pick = window.createQuickPick<Item>();
  pick.title = t`項目へ移動`;
  pick.placeholder = t`項目、日付、文の言葉を、読み（kansa、かんさ）か文字（監査）で書いてください`;
  const uri = context.client.code2ProtocolConverter.asUri(document.uri);
  let asked = 0;
  const show = async (typed: string): Promise<void> => {
    asked += 1;
    const own = asked;
    pick.busy = true;
    const params: FindPlaceParams = { uri, typed };
    const found = await askServer(context, findPlaceRequest, params);
    // Of several questions the last one counts, however long an earlier one takes.
    if (own !== asked) return;
    pick.busy = false;
    pick.items = found?.map(itemOf) ?? [];
  };
  pick.onDidChangeValue((typed) => void show(typed));
  pick.onDidAccept(() => {
    const [chosen] = pick.activeItems;
    pick.hide();
    if (chosen !== undefined)
      revealLine(document.uri, chosen.line, undefined).catch((error: unknown) => {
        context.output.warn(String(error));
        showFailure(context, t`文書を開けません：閉じた文書を開いてから、もう一度選んでください`);
      });
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
  void show('');
}
