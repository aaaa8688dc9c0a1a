// Where else the sentences of a section stand, from its code lens: a list, each line of which leads to its place.
import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { type SectionUsesParams, sectionUsesRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { isCount } from '../guards.ts';
import { openPlace } from './openPlace.ts';
import { termItems } from './useItems.ts';

export async function sectionUses(context: ClientContext, uri: unknown, line: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isCount(line)) return;
  const params: SectionUsesParams = { uri, line };
  const found = await askServer(context, sectionUsesRequest, params);
  const chosen = await window.showQuickPick(termItems(context, found ?? []), {
    title: t`この対策の文を使うほかの文書`,
    placeHolder: t`選んだ所を開きます`,
    matchOnDetail: true,
  });
  if (chosen?.use !== undefined) await openPlace(context, chosen.use);
}
