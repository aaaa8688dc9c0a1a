// Which items changed from one version to the next: the server's answer, kept for as long as both files are what they were.
import { t } from '@vscode/l10n';
import { type Uri, workspace } from 'vscode';
import { type ChangedItem, changedItemsRequest, type ComparedTexts } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { documentOf } from './versionFiles.ts';

/** Undefined when they cannot be compared. */
export type ChangesBetween = (before: Uri, after: Uri) => Promise<readonly ChangedItem[] | undefined>;

/** One pair after the other, so that a long list does not keep the server from what the author is doing. */
export function changesBetween(context: ClientContext): ChangesBetween {
  const known = new Map<string, { readonly stamp: string; readonly items: readonly ChangedItem[] }>();
  let last: Promise<unknown> = Promise.resolve();

  const compare = async (before: Uri, after: Uri): Promise<readonly ChangedItem[] | undefined> => {
    const pair = `${before.toString()} ${after.toString()}`;
    const stamp = (await Promise.all([before, after].map(stampOf))).join(' ');
    const kept = known.get(pair);
    if (kept?.stamp === stamp) return kept.items;
    const [from = '', to = ''] = await Promise.all([before, after].map(textOf));
    const uri = context.client.code2ProtocolConverter.asUri(documentOf(after));
    const params: ComparedTexts = { uri, before: from, after: to };
    const items = await askServer(context, changedItemsRequest, params);
    if (items !== undefined) known.set(pair, { stamp, items });
    return items;
  };

  return (before, after) => {
    const answer = last
      .then(() => compare(before, after))
      .catch((error: unknown) => {
        context.output.error('versions', String(error));
        return undefined;
      });
    last = answer;
    return answer;
  };
}

async function stampOf(uri: Uri): Promise<string> {
  const { mtime, size } = await workspace.fs.stat(uri);
  return `${mtime}:${size}`;
}

const textOf = async (uri: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(uri));

/** 「変更3・新設1」 */
export function countsOf(items: readonly ChangedItem[]): string {
  const names = [...new Set(items.map(({ kindName }) => kindName))];
  const counts = names.map((name) => `${name}${items.filter(({ kindName }) => kindName === name).length}`);
  return counts.length === 0 ? t`項目の違いなし` : counts.join(t`・`);
}
