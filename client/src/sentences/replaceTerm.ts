// 対策の語を置き換える: the selected word, or one that is asked for, becomes another in the 対策 sections of the documents.
import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { changeTermRequest, findTermRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { changeUses } from './changeUses.ts';
import { termItems } from './useItems.ts';

const title = t`対策の語を置き換える`;

/** @returns whether the author had it written */
export async function replaceTerm(context: ClientContext): Promise<boolean> {
  const text = selectedTerm() || (await askTerm());
  const newText = text && (await askNewTerm(text));
  if (text === undefined || newText === undefined || newText === text) return false;
  const found = await askServer(context, findTermRequest, { text, newText });
  const items = termItems(context, found?.uses ?? []);
  if (items.length === 0) {
    void window.showInformationMessage(
      t`「${text}」は対策にありません：変更箇所は記録なので、置き換えません`,
    );
    return false;
  }
  return changeUses(context, { title, request: changeTermRequest, text, newText, items });
}

/** What is selected in one line. */
function selectedTerm(): string {
  const editor = window.activeTextEditor;
  return editor?.selection.isSingleLine === true ? editor.document.getText(editor.selection).trim() : '';
}

const askTerm = (): Thenable<string | undefined> =>
  window.showInputBox({
    title,
    prompt: t`置き換える語を書いてください`,
    ignoreFocusOut: true,
    validateInput: (term) => (term.trim() === '' ? t`語が空です：置き換える語を書いてください` : null),
  });

/** May be empty: the word is taken out. */
const askNewTerm = (term: string): Thenable<string | undefined> =>
  window.showInputBox({
    title,
    prompt: t`「${term}」の代わりに書く語を書いてください`,
    value: term,
    ignoreFocusOut: true,
  });
