// すべての文書で変更: the sentence at the cursor, its new text and the uses are chosen.
import { t } from '@vscode/l10n';
import { InputBoxValidationSeverity, window } from 'vscode';
import { changeSentenceRequest } from '../../../server/src/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import { askUses } from './askUses.ts';
import { changeUses } from './changeUses.ts';
import { useItems } from './useItems.ts';

const title = t`すべての文書で変更`;

/** @returns whether the author had it written */
export async function changeEverywhere(context: ClientContext): Promise<boolean> {
  const found = await askUses(context);
  if (found === undefined) return false;
  const { text, uses } = found;
  const newText = await askText(text);
  if (newText === undefined) return false;
  return changeUses(context, {
    title,
    request: changeSentenceRequest,
    text,
    newText,
    items: useItems(context, uses),
  });
}

const unchanged = t`このまま進むと、一、二語だけ違う文から選んだものを、この文にそろえます`;

const askText = (text: string): Thenable<string | undefined> =>
  window.showInputBox({
    title,
    prompt: t`新しい文を書いてください`,
    value: text,
    valueSelection: [text.length, text.length],
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (value.trim() === '') return t`文が空です：文をなくすには、それぞれの文書で消してください`;
      return value === text ? { message: unchanged, severity: InputBoxValidationSeverity.Info } : null;
    },
  });
