// What a file was in a revision of its git repository, under the name that it had then.
import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileLimit } from '../core/limits.ts';
import type { NotInGit } from '../protocol.ts';
import { gitRunner, type RunGit } from './runGit.ts';

/** The bytes, or why there are none. */
export type GitFile = { readonly bytes: Buffer } | { readonly why: NotInGit };

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

/**
 * Reads files as they were in `rev`, any name of a revision. What is found out about folders and repositories is kept for the
 * next file. `git`: the absolute path of the program; the paths of the files lead to files that are there now.
 */
export function gitFiles(git: string, rev: string): (path: string) => Promise<GitFile> {
  const run = gitRunner(git);
  const prefixes = new Map<string, Promise<string | null>>();
  const revisions = new Map<string, Promise<Revision | null>>();
  return async (path) => {
    const file = realpathSync(path);
    const folder = dirname(file);
    const prefix = await once(prefixes, folder, async () =>
      line(await run(folder, ['rev-parse', '--show-prefix'])),
    );
    if (prefix === null) return { why: 'noRepository' };
    const root = resolve(
      folder,
      ...prefix
        .split('/')
        .filter(Boolean)
        .map(() => '..'),
    );
    const revision = await once(revisions, root, () => revisionOf(run, root, rev));
    if (revision === null) return { why: 'noRevision' };
    const own = prefix + basename(file);
    const object = `${revision.commit}:${revision.renamed.get(own) ?? own}`;
    const bytes = await run(root, ['cat-file', 'blob', object], fileLimit);
    return bytes === null ? { why: 'notInRevision' } : { bytes };
  };
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
