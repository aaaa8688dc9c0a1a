// The uses of a sentence as lines to pick from: 「文書 › 項目」, and in which words a use differs.
import { t } from '@vscode/l10n';
import { type QuickPickItem, QuickPickItemKind, workspace } from 'vscode';
import type { FindSentenceResult, SentencePlace } from '../../../server/src/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import { differenceLabel, placeLabel } from './placeLabel.ts';

type SentenceUse = FindSentenceResult['uses'][number];

export interface UseItem extends QuickPickItem {
  /** None for a heading. */
  readonly use?: SentencePlace;
}

/** How the workspace names a document. */
export const nameOf = ({ client }: ClientContext, uri: string): string =>
  workspace.asRelativePath(client.protocol2CodeConverter.asUri(uri));

const itemOf = (context: ClientContext, use: SentencePlace): UseItem & { readonly use: SentencePlace } => ({
  use,
  label: placeLabel(nameOf(context, use.uri), use.path),
  description: t`${use.range.start.line + 1}行`,
});

/** Words where they stand, each with its line; all are picked. */
export const termItems = (context: ClientContext, uses: readonly SentencePlace[]): UseItem[] =>
  uses.map((use) => ({ ...itemOf(context, use), detail: use.text, picked: true }));

/** Those that say the same are picked, those that nearly do are not. */
export function useItems(context: ClientContext, uses: readonly SentenceUse[]): UseItem[] {
  const itemsOf = (own: readonly SentenceUse[], heading: string): UseItem[] => [
    ...(own.length === 0
      ? []
      : [{ label: t`${heading}（${own.length}か所）`, kind: QuickPickItemKind.Separator }]),
    ...own.map((use) => ({
      ...itemOf(context, use),
      picked: use.differences.length === 0,
      ...(use.differences.length === 0 ? {} : { detail: differenceLabel(use.differences) }),
    })),
  ];
  const isSame = ({ differences }: SentenceUse) => differences.length === 0;
  return [
    ...itemsOf(uses.filter(isSame), t`同じ文`),
    ...itemsOf(
      uses.filter((use) => !isSame(use)),
      t`一、二語だけ違う文`,
    ),
  ];
}
