// Two versions of a document as something to preview: what differs between them, item by item. A URI of its own names the
// pair, so that a preview of it is found again, also after the window was reloaded.
import { t } from '@vscode/l10n';
import { Uri, workspace } from 'vscode';
import {
  type CompareParams,
  compareRequest,
  type LineOrigin,
  type PreviewTable,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { isListOf, isString } from '../guards.ts';
import { openDocument } from '../openDocument.ts';
import { documentOf, versionNames } from '../versions/versionFiles.ts';
import { revealLine } from '../revealLine.ts';
import type { Shown } from './shown.ts';
import { tableKeeper } from './tableKeeper.ts';

const scheme = 'hyoka-comparison';

export const isComparison = (uri: Uri): boolean => uri.scheme === scheme;

/** Names the comparison of two files, each a version or the document itself. */
export function comparisonUri(before: Uri, after: Uri): Uri {
  const query = JSON.stringify([before.toString(), after.toString()]);
  return Uri.from({ scheme, path: `/${versionNames(before, after).join(' → ')}`, query });
}

/** Undefined for a URI that `comparisonUri` did not make. */
function sidesOf({ query }: Uri): readonly [Uri, Uri] | undefined {
  try {
    const sides: unknown = JSON.parse(query);
    if (!isListOf(isString)(sides)) return undefined;
    const [before, after] = sides.map((side) => Uri.parse(side, true));
    return before && after && [before, after];
  } catch {
    // Left behind by another release: there is nothing to show.
    return undefined;
  }
}

/** As the author has it in the editor, else as it is on disk. */
const textOf = async (uri: Uri): Promise<string> =>
  openDocument(uri)?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));

/** What differs between the two that `uri` names; undefined when it names none. */
export function comparisonShown(context: ClientContext, uri: Uri): Shown | undefined {
  const sides = sidesOf(uri);
  if (sides === undefined) return undefined;
  const [before, after] = sides;
  const names = versionNames(before, after);
  const title = names.join(' → ');
  const key = uri.toString();
  let origins: readonly LineOrigin[] = [];
  let version = 0;
  const compare = async (): Promise<PreviewTable | undefined> => {
    const document = documentOf(after);
    // The server has the document that is open.
    const isThere = openDocument(document)?.languageId === 'hyoka';
    const textToSend = async (side: Uri): Promise<string | null> =>
      isThere && side.toString() === document.toString() ? null : textOf(side);
    const [from, to] = [await textToSend(before), await textToSend(after)];
    const uri = context.client.code2ProtocolConverter.asUri(document);
    const params: CompareParams = { uri, before: from, after: to, names };
    const result = await askServer(context, compareRequest, params);
    if (result === undefined) return undefined;
    origins = result.origins;
    version += 1;
    return { ...result.table, uri: key, version, heading: title };
  };
  const keeper = tableKeeper(() =>
    compare().catch((error: unknown) => {
      context.output.error(title, String(error));
      return undefined;
    }),
  );
  return {
    uri,
    title,
    isOpen: () => true,
    ask: () => keeper.ask(key),
    held: () => keeper.held(),
    isAbout: (document) => sides.some((side) => side.toString() === document.toString()),
    reveal: async (line, from) => {
      const origin = origins.findLast((each) => each.line <= line);
      if (origin !== undefined) await revealLine(origin.side === 'before' ? before : after, origin.at, from);
    },
    failed: t`比べられませんでした：版や文書を移したか削除したかしていないか、確かめてください`,
  };
}
