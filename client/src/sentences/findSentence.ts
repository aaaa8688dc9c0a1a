// この文を使う文書: the uses of the sentence at the cursor as a list, each of which leads to its place.
import { t } from '@vscode/l10n';
import { window } from 'vscode';
import type { ClientContext } from '../clientContext.ts';
import { askUses } from './askUses.ts';
import { openPlace } from './openPlace.ts';
import { useItems } from './useItems.ts';

export async function findSentence(context: ClientContext): Promise<void> {
  const found = await askUses(context);
  if (found === undefined) return;
  const chosen = await window.showQuickPick(useItems(context, found.uses), {
    title: t`この文を使う文書：${found.text}`,
    placeHolder: found.uses.length < 2 ? t`ほかに使っている所はありません` : t`選んだ所を開きます`,
    matchOnDetail: true,
  });
  if (chosen?.use !== undefined) await openPlace(context, chosen.use);
}
