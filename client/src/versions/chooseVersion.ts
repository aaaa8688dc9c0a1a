// Which versions a command is about: those it was called with, else those that the author chooses from a list.
import { t } from '@vscode/l10n';
import { type QuickPickItem, Uri, window } from 'vscode';
import { documentOf, isVersion, type Version, versionsOf } from './versionFiles.ts';

interface Choice extends QuickPickItem {
  readonly uri: Uri;
}

const choiceOf = ({ label, uri }: Version): Choice => ({ label, uri });

/** What a menu of the tree hands over: an element, and all that are selected. */
const uriOf = (given: unknown): Uri[] => {
  if (given instanceof Uri) return [given];
  const { version } = (given ?? {}) as { readonly version?: Partial<Version> };
  return version?.uri instanceof Uri ? [version.uri] : [];
};

/** The versions that a command was called with: URIs, elements of the tree, a list of elements. */
export function givenVersions(first: unknown, second: unknown): readonly Uri[] {
  const all = [first, ...(Array.isArray(second) ? second : [second])].flatMap(uriOf);
  return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
}

/** One version of a document, or undefined: none was chosen, or there is none, which is said. */
export async function chooseVersion(document: Uri, title: string): Promise<Uri | undefined> {
  const versions = await versionsOf(document);
  if (versions.length === 0) {
    void window.showInformationMessage(t`この文書の版はまだありません：「版を保存」を実行すると作られます`);
    return undefined;
  }
  const choices = versions.map(choiceOf);
  return (await window.showQuickPick(choices, { title, placeHolder: t`版を選んでください` }))?.uri;
}

/** Two to be compared, the earlier one first, beginning with those that are given. The last may be the document. */
export async function chooseTwo(
  given: readonly Uri[],
  document: Uri,
): Promise<readonly [Uri, Uri] | undefined> {
  const title = t`二つの版を比べる`;
  const one = given[0] ?? (await chooseVersion(document, title));
  if (one === undefined) return undefined;
  const own = documentOf(one);
  const versions = await versionsOf(own);
  const others: Choice[] = [
    { label: t`今の文書`, uri: own },
    ...versions.filter(({ uri }) => uri.toString() !== one.toString()).map(choiceOf),
  ];
  const other =
    given[1] ??
    (await window.showQuickPick(others, { title, placeHolder: t`比べる相手を選んでください` }))?.uri;
  if (other === undefined) return undefined;
  const ages = versions.map(({ uri }) => uri.toString());
  const ageOf = (uri: Uri): number => (isVersion(uri) ? ages.indexOf(uri.toString()) : -1);
  return ageOf(one) > ageOf(other) ? [one, other] : [other, one];
}
