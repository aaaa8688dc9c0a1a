// A document that is renamed or moved in the editor takes its versions along, in the same step.
import { type Disposable, type Uri, workspace, WorkspaceEdit } from 'vscode';
import { isVersion, versionsFolder, versionsOf } from './versionFiles.ts';

export const moveVersionsAlong = (): Disposable =>
  workspace.onWillRenameFiles((event) => event.waitUntil(movesFor(event.files)));

async function movesFor(
  files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[],
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    const isDocument = [oldUri, newUri].every((uri) => uri.path.endsWith('.hyoka') && !isVersion(uri));
    if (!isDocument || (await versionsOf(oldUri)).length === 0) continue;
    // Where the new name has versions already, those of the old one stay where they are.
    edit.renameFile(versionsFolder(oldUri), versionsFolder(newUri), { ignoreIfExists: true });
  }
  return edit;
}
