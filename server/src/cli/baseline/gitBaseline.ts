// What documents were in a revision of their git repository, for the command line: which git is asked, and what is said.
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { gitFiles } from '../../git/gitFile.ts';
import type { NotInGit } from '../../protocol.ts';
import { UsageError, visible } from '../output.ts';
import { findGit } from './findGit.ts';

const reasons: Readonly<Record<NotInGit, (rev: string) => string>> = {
  noRepository: () => 'はgitの中にありません：--base に前の版のファイルを指定してください',
  noRevision: (rev) => `のgitに「${rev}」という版はありません：タグやコミットの名前を確かめてください`,
  notInRevision: (rev) =>
    `は版「${rev}」にありません（名前を変えた後なら git add をすると前の名前で比べます）：--base に前の版のファイルを指定することもできます`,
};

/** Gives the bytes that a document has in `rev`. @throws UsageError where there is no git, repository, revision or file. */
export function gitBaseline(rev: string, folders: readonly string[]): (path: string) => Promise<Buffer> {
  const git = findGit([process.cwd(), ...folders].map(rootOf));
  if (git === null)
    throw new UsageError(
      `gitが見つからないので「${visible(rev)}」と比べられません：--base に前の版のファイルを指定してください`,
    );
  const read = gitFiles(git, rev);
  return async (path) => {
    const file = await read(path);
    if ('bytes' in file) return file.bytes;
    throw new UsageError(`「${visible(path)}」${reasons[file.why](visible(rev))}`);
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
