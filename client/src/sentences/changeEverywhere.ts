// すべての文書で変更: the sentence at the cursor, its new text and the uses are chosen; what is written then, the rows of 変更箇所
// with it, is shown in the editor's own preview of refactorings. Nothing is written before the author applies that.
import { InputBoxValidationSeverity, Position, window, workspace, WorkspaceEdit } from 'vscode';
import {
  type ChangeSentenceParams,
  type ChangeSentenceResult,
  changeSentenceRequest,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import { today } from '../today.ts';
import type { ClientContext } from '../clientContext.ts';
import { openDocument } from '../openDocument.ts';
import { showFailure } from '../showFailure.ts';
import { askUses } from './askUses.ts';
import { nameOf, type SentenceUse, useItems } from './useItems.ts';

const title = 'すべての文書で変更';

/** @returns whether the author had it written */
export async function changeEverywhere(context: ClientContext): Promise<boolean> {
  const found = await askUses(context);
  if (found === undefined) return false;
  const newText = await askText(found.text);
  if (newText === undefined) return false;
  const uses = await askWhere(context, found.uses);
  if (uses === undefined || uses.length === 0) return false;
  const params: ChangeSentenceParams = { text: found.text, newText, uses, date: today() };
  const changed = await askServer<ChangeSentenceResult>(context, changeSentenceRequest, params);
  if (changed === undefined || !isCurrent(context, changed)) {
    showFailure(context, '変更を作れませんでした：書き終えてから、もう一度実行してください');
    return false;
  }
  tell(context, changed);
  return (
    changed.documents.length > 0 && workspace.applyEdit(editOf(context, changed), { isRefactoring: true })
  );
}

const unchanged = 'このまま進むと、一、二語だけ違う文から選んだものを、この文にそろえます';

const askText = (text: string): Thenable<string | undefined> =>
  window.showInputBox({
    title,
    prompt: '新しい文を書いてください',
    value: text,
    valueSelection: [text.length, text.length],
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (value.trim() === '') return '文が空です：文をなくすには、それぞれの文書で消してください';
      return value === text ? { message: unchanged, severity: InputBoxValidationSeverity.Info } : null;
    },
  });

/** Undefined when the author leaves. */
async function askWhere(
  context: ClientContext,
  all: readonly SentenceUse[],
): Promise<SentenceUse[] | undefined> {
  const chosen = await window.showQuickPick(useItems(context, all), {
    title,
    placeHolder: '変更する所を選んでください：次の画面で確かめるまで、何も書きません',
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
  label: 'チェックのある変更だけを書きます：確かめて「適用」を選んでください',
};

function editOf({ client }: ClientContext, { documents }: ChangeSentenceResult): WorkspaceEdit {
  const { protocol2CodeConverter: convert } = client;
  const edit = new WorkspaceEdit();
  for (const [index, { uri, edits }] of documents.entries()) {
    const target = convert.asUri(uri);
    if (index === 0) edit.insert(target, new Position(0, 0), '', confirmation);
    for (const { range, newText, isRow } of edits) {
      const label = isRow ? '変更箇所' : '対策の文';
      edit.replace(target, convert.asRange(range), newText, { needsConfirmation: false, label });
    }
  }
  return edit;
}

function tell(context: ClientContext, { documents, notices }: ChangeSentenceResult): void {
  const said = notices.map(({ uri, message }) => `${nameOf(context, uri)}：${message}`);
  for (const line of said) context.output.warn(line);
  if (said.length > 0)
    showFailure(
      context,
      said.length === 1 ? (said[0] ?? '') : `確かめるところが${said.length}件あります：記録を見てください`,
    );
  else if (documents.length === 0)
    void window.showInformationMessage('変わるところがありません：元と違う文を書いてください');
}
