// What documents were in a revision of their git repository.
import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileLimit } from '../../core/limits.ts';
import { UsageError, visible } from '../output.ts';
import { findGit } from './findGit.ts';
import { gitRunner, type RunGit } from './runGit.ts';

/** A revision in one repository. */
interface Revision {
  /** The commit's name in full. */
  readonly commit: string;
  /** Paths now → paths in the revision, from the root of the repository, for files that were renamed since. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Bytes of the list of renamed files; a longer one is as good as none. */
const mostChanges = 20_000_000;

const line = (output: Buffer | null): string | null => output?.toString('utf8').replace(/\r?\n$/, '') ?? null;

/** Why there is nothing to compare with; `path` as it was given. */
const refuse = (path: string, why: string) => new UsageError(`「${visible(path)}」${why}`);

/** Gives the bytes that a document has in `rev`. @throws UsageError where there is no git, repository, revision or file. */
export function gitBaseline(rev: string, folders: readonly string[]): (path: string) => Promise<Buffer> {
  const git = findGit([process.cwd(), ...folders].map(rootOf));
  if (git === null)
    throw new UsageError(
      `gitが見つからないので「${visible(rev)}」と比べられません：--base に前の版のファイルを指定してください`,
    );
  const run = gitRunner(git);
  const prefixes = new Map<string, Promise<string | null>>();
  const revisions = new Map<string, Promise<Revision | null>>();
  return async (path) => {
    const file = realpathSync(path);
    const folder = dirname(file);
    const prefix = await once(prefixes, folder, async () =>
      line(await run(folder, ['rev-parse', '--show-prefix'])),
    );
    if (prefix === null)
      throw refuse(path, 'はgitの中にありません：--base に前の版のファイルを指定してください');
    const root = resolve(
      folder,
      ...prefix
        .split('/')
        .filter(Boolean)
        .map(() => '..'),
    );
    const revision = await once(revisions, root, () => revisionOf(run, root, rev));
    if (revision === null)
      throw refuse(
        path,
        `のgitに「${visible(rev)}」という版はありません：タグやコミットの名前を確かめてください`,
      );
    const own = prefix + basename(file);
    const bytes = await run(
      root,
      ['cat-file', 'blob', `${revision.commit}:${revision.renamed.get(own) ?? own}`],
      fileLimit,
    );
    if (bytes !== null) return bytes;
    throw refuse(
      path,
      `は版「${visible(rev)}」にありません（名前を変えた後なら git add をすると前の名前で比べます）：--base に前の版のファイルを指定することもできます`,
    );
  };
}

/** The real path of a folder, where there is one. */
function rootOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

async function revisionOf(run: RunGit, root: string, rev: string): Promise<Revision | null> {
  const commit = line(
    await run(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`]),
  );
  if (commit === null || !/^[0-9a-f]{40,64}$/.test(commit)) return null;
  const options = '--cached -r -M --no-ext-diff --no-textconv --diff-filter=R --name-status -z'.split(' ');
  const changes = await run(root, ['diff-index', ...options, commit], mostChanges);
  const renamed = new Map<string, string>();
  const parts = changes?.toString('utf8').split('\0') ?? [];
  // R100, the old name, the new one, and so on.
  for (let at = 0; at + 2 < parts.length; at += 3) renamed.set(parts[at + 2] ?? '', parts[at + 1] ?? '');
  return { commit, renamed };
}
