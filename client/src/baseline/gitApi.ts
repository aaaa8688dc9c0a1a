// What is asked of VS Code's own git extension: where git is, which repository a file is in, what its revisions are called.
// Nothing in a workspace that is not trusted. What a revision holds the server reads, by plumbing commands.
import { type Event, extensions, type Uri, workspace } from 'vscode';

interface Ref {
  readonly name?: string;
  /** 0 for a branch, 1 for one of a remote, 2 for a tag. */
  readonly type: number;
}

export interface Repository {
  readonly state: { readonly HEAD?: { readonly commit?: string }; readonly onDidChange: Event<void> };
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly Ref[]>;
}

interface GitApi {
  /** The program, by its absolute path. */
  readonly git: { readonly path: string };
  getRepository(uri: Uri): Repository | null;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** What is asked about a file; null where there is no git, or no trust. */
export async function gitFor(uri: Uri): Promise<GitApi | null> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git === undefined || !workspace.isTrusted || uri.scheme !== 'file') return null;
  const extension = await git.activate();
  return extension.enabled ? extension.getAPI(1) : null;
}

/** The repository of a file; null where there is none, or as above. */
export const repositoryOf = async (uri: Uri): Promise<Repository | null> =>
  (await gitFor(uri))?.getRepository(uri) ?? null;

const tag = 2;

/** Tags first, the newest before the others; then branches. */
export async function refsOf(repository: Repository): Promise<readonly string[]> {
  const refs = await repository.getRefs({ sort: 'committerdate' });
  const named = (isWanted: (type: number) => boolean) =>
    refs.flatMap(({ name, type }) => (name !== undefined && isWanted(type) ? [name] : []));
  return [...named((type) => type === tag), ...named((type) => type !== tag)];
}
