// 版: earlier versions of a document for authors without git. The commands about them, and when the tree shows which.
import { t } from '@vscode/l10n';
import { commands, Disposable, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import { openPreviewCommand } from '../../../server/src/protocol.ts';
import type { Feature } from '../clientContext.ts';
import { documentFor } from '../documentFor.ts';
import { isCount } from '../guards.ts';
import { comparisonUri } from '../preview/comparison.ts';
import { chooseTwo, chooseVersion, givenVersions } from './chooseVersion.ts';
import { moveVersionsAlong } from './renamedVersions.ts';
import { isRestoring, restoreVersion } from './restoreVersion.ts';
import { saveVersion } from './saveVersion.ts';
import { documentOf, isVersion } from './versionFiles.ts';
import { versionTree } from './versionTree.ts';

const isHyoka = ({ languageId }: TextDocument): boolean => languageId === 'hyoka';

export const versionsFeature: Feature = (context) => {
  const tree = versionTree(context);

  const follow = (editor: TextEditor | undefined): void => {
    // The focus is in a panel or on a file of another kind: the list stays.
    if (editor === undefined || !isHyoka(editor.document)) return;
    const { uri, isUntitled } = editor.document;
    // What git shows of a commit is in no folder.
    const hasFolder = !isUntitled && workspace.fs.isWritableFileSystem(uri.scheme) === true;
    tree.show(hasFolder ? documentOf(uri) : undefined);
  };
  const showView = (): void => {
    if (workspace.textDocuments.some(isHyoka))
      void commands.executeCommand('setContext', 'hyoka.hasDocument', true);
  };
  showView();
  follow(window.activeTextEditor);

  const documentUri = async (): Promise<Uri | undefined> =>
    tree.document() ?? (await documentFor(undefined))?.uri;
  const compare = (before: Uri, after: Uri, row?: number): Thenable<unknown> =>
    commands.executeCommand(openPreviewCommand, comparisonUri(before, after), row);
  /** The version that a command was called with, that the author looks at, or chooses. */
  const versionFor = async (given: unknown, title: string): Promise<Uri | undefined> => {
    const [uri] = givenVersions(given, undefined);
    if (uri !== undefined) return uri;
    const active = window.activeTextEditor?.document.uri;
    if (active !== undefined && isVersion(active)) return active;
    const document = await documentUri();
    return document && chooseVersion(document, title);
  };

  return Disposable.from(
    tree,
    moveVersionsAlong(),
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidOpenTextDocument(showView),
    // The file's URI comes back.
    commands.registerCommand('hyoka.saveVersion', async (argument?: unknown): Promise<Uri | undefined> => {
      const document = await documentFor(argument ?? tree.document());
      const saved = document && (await saveVersion(context, document));
      tree.refresh();
      return saved;
    }),
    commands.registerCommand('hyoka.compareWithDocument', async (given?: unknown): Promise<void> => {
      const version = await versionFor(given, t`今の文書と比べる`);
      if (version !== undefined) await compare(version, documentOf(version));
    }),
    commands.registerCommand(
      'hyoka.compareVersions',
      async (first?: unknown, second?: unknown, row?: unknown): Promise<void> => {
        const given = givenVersions(first, second);
        const document = given[0] ?? (await documentUri());
        const two = document && (await chooseTwo(given, documentOf(document)));
        if (two !== undefined) await compare(two[0], two[1], isCount(row) ? row : undefined);
      },
    ),
    // Whether the document has the version's text now comes back.
    commands.registerCommand(
      'hyoka.restoreVersion',
      async (given?: unknown, how?: unknown): Promise<boolean> => {
        const version = await versionFor(given, t`この版に戻す`);
        if (version === undefined) return false;
        const isDone = await restoreVersion(context, version, isRestoring(how) ? how : undefined);
        tree.refresh();
        return isDone;
      },
    ),
  );
};
