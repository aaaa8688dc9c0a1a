// Where the versions of a document are, and which there are. How they are named is versionName.ts's.
import { t } from '@vscode/l10n';
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import {
  isVersionPath,
  newestFirst,
  parseVersionName,
  versionFolder,
  type VersionName,
} from '../../../server/src/shared/versionName.ts';
import { fileName, stemOf } from '../fileName.ts';

export interface Version extends VersionName {
  readonly uri: Uri;
}

export const isVersion = (uri: Uri): boolean => isVersionPath(uri.path);

/** The folder with the versions of a document, whether it is there or not. */
export const versionsFolder = (document: Uri): Uri =>
  Uri.joinPath(document, '..', versionFolder, stemOf(fileName(document)));

/** The document that a file is a version of; any other file is its own. */
export const documentOf = (uri: Uri): Uri =>
  isVersion(uri) ? Uri.joinPath(uri, '..', '..', '..', `${fileName(Uri.joinPath(uri, '..'))}.hyoka`) : uri;

/** The versions of a document, newest first; none of one that is in no folder, as before it is saved. */
export async function versionsOf(document: Uri): Promise<readonly Version[]> {
  if (workspace.fs.isWritableFileSystem(document.scheme) === undefined) return [];
  const folder = versionsFolder(document);
  const versions = (await entriesOf(folder)).flatMap(([name, type]): Version[] => {
    const parsed = type === FileType.File ? parseVersionName(name) : null;
    return parsed === null ? [] : [{ ...parsed, uri: Uri.joinPath(folder, name) }];
  });
  return versions.sort(newestFirst);
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}

/** What two files that are compared are called: a version by its date, its document 「今の文書」. */
export function versionNames(before: Uri, after: Uri): readonly [string, string] {
  const nameOf = (uri: Uri, other: Uri): string =>
    isVersion(other) && documentOf(other).toString() === uri.toString() ? t`今の文書` : stemOf(fileName(uri));
  return [nameOf(before, after), nameOf(after, before)];
}
