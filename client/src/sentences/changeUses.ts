// Uses of a sentence or a word, chosen and changed: what is written, the rows of 変更箇所 with it, is shown in the editor's own
// preview of refactorings. Nothing is written before the author applies that.
import { t } from '@vscode/l10n';
import { Position, window, workspace, WorkspaceEdit } from 'vscode';
import type {
  ChangeSentenceParams,
  ChangeSentenceResult,
  RequestName,
  SentencePlace,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { openDocument } from '../openDocument.ts';
import { showFailure } from '../showFailure.ts';
import { today } from '../today.ts';
import { nameOf, type UseItem } from './useItems.ts';

export interface EverywhereChange {
  /** Over what is asked. */
  readonly title: string;
  readonly request: RequestName<ChangeSentenceParams, ChangeSentenceResult>;
  readonly text: string;
  readonly newText: string;
  /** To choose from. */
  readonly items: readonly UseItem[];
}

/** @returns whether the author had it written */
export async function changeUses(context: ClientContext, change: EverywhereChange): Promise<boolean> {
  const uses = await askWhere(change);
  if (uses === undefined || uses.length === 0) return false;
  const { request, text, newText } = change;
  const params: ChangeSentenceParams = { text, newText, uses, date: today() };
  const changed = await askServer(context, request, params);
  if (changed === undefined || !isCurrent(context, changed)) {
    showFailure(context, t`変更を作れませんでした：書き終えてから、もう一度実行してください`);
    return false;
  }
  tell(context, changed);
  return (
    changed.documents.length > 0 && workspace.applyEdit(editOf(context, changed), { isRefactoring: true })
  );
}

/** Undefined when the author leaves. */
async function askWhere({
  title,
  items,
}: Pick<EverywhereChange, 'title' | 'items'>): Promise<SentencePlace[] | undefined> {
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: t`変更する所を選んでください：次の画面で確かめるまで、何も書きません`,
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return chosen?.flatMap(({ use }) => use ?? []);
}

/** Whether the open documents are what the server saw. */
const isCurrent = ({ client }: ClientContext, { documents }: ChangeSentenceResult): boolean =>
  documents.every(({ uri, version }) => {
    const open = openDocument(client.protocol2CodeConverter.asUri(uri));
    return version === null || open === undefined || open.version === version;
  });

/**
 * The preview comes up only where something is to be confirmed, and has that unticked. So it is an insertion of nothing at the
 * top of the first document: all that is really written is ticked, and need not be ticked document by document.
 */
const confirmation = {
  needsConfirmation: true,
  label: t`チェックのある変更だけを書きます：確かめて「適用」を選んでください`,
};

function editOf({ client }: ClientContext, { documents }: ChangeSentenceResult): WorkspaceEdit {
  const { protocol2CodeConverter: convert } = client;
  const edit = new WorkspaceEdit();
  for (const [index, { uri, edits }] of documents.entries()) {
    const target = convert.asUri(uri);
    if (index === 0) edit.insert(target, new Position(0, 0), '', confirmation);
    for (const { range, newText, isRow } of edits) {
      const label = isRow ? t`変更箇所` : t`対策の文`;
      edit.replace(target, convert.asRange(range), newText, { needsConfirmation: false, label });
    }
  }
  return edit;
}

function tell(context: ClientContext, { documents, notices }: ChangeSentenceResult): void {
  const said = notices.map(({ uri, message }) => t`${nameOf(context, uri)}：${message}`);
  for (const line of said) context.output.warn(line);
  if (said.length > 0)
    showFailure(
      context,
      said.length === 1 ? (said[0] ?? '') : t`確かめるところが${said.length}件あります：記録を見てください`,
    );
  else if (documents.length === 0)
    void window.showInformationMessage(t`変わるところがありません：元と違う文を書いてください`);
}
