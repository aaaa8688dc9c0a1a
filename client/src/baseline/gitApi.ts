// What is asked of VS Code's own git extension. Its program is found and run by that extension, and not in a workspace that
// is not trusted.
import { type Event, extensions, type Uri, workspace } from 'vscode';

interface Ref {
  readonly name?: string;
  /** 0 for a branch, 1 for one of a remote, 2 for a tag. */
  readonly type: number;
}

export interface Repository {
  readonly state: { readonly HEAD?: { readonly commit?: string }; readonly onDidChange: Event<void> };
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly Ref[]>;
  /** The text of a file in a revision. Rejects where there is none. */
  show(ref: string, path: string): Promise<string>;
  diffIndexWith(
    ref: string,
  ): Promise<readonly { readonly uri: Uri; readonly originalUri: Uri; readonly renameUri?: Uri }[]>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: Uri): Repository | null };
}

/** The repository of a file; null where there is none, no git, or no trust. */
export async function repositoryOf(uri: Uri): Promise<Repository | null> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git === undefined || !workspace.isTrusted || uri.scheme !== 'file') return null;
  const api = await git.activate();
  return api.enabled ? api.getAPI(1).getRepository(uri) : null;
}

const tag = 2;

/** Tags first, the newest before the others; then branches. */
export async function refsOf(repository: Repository): Promise<readonly string[]> {
  const refs = await repository.getRefs({ sort: 'committerdate' });
  const named = (isWanted: (type: number) => boolean) =>
    refs.flatMap(({ name, type }) => (name !== undefined && isWanted(type) ? [name] : []));
  return [...named((type) => type === tag), ...named((type) => type !== tag)];
}

/** The text of a document in a revision, under the name that it had then; null where it is not in it. */
export async function showFile(repository: Repository, ref: string, uri: Uri): Promise<string | null> {
  try {
    return await repository.show(ref, uri.fsPath);
  } catch {
    const changes = await repository.diffIndexWith(ref).catch(() => []);
    const renamed = changes.find(({ renameUri }) => renameUri?.toString() === uri.toString());
    if (renamed === undefined) return null;
    return repository.show(ref, renamed.originalUri.fsPath).catch(() => null);
  }
}
