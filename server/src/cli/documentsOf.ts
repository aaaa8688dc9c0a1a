// Which documents the paths on the command line mean. Does not open them.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { findDocuments } from '../files/findDocuments.ts';
import { gitignoreOf } from '../files/gitignore.ts';
import { isVersionPath } from '../shared/versionName.ts';
import { UsageError, visible } from './output.ts';
import { standard } from './readInput.ts';

/** The files under `root` that match, without links, which may lead out of it. */
async function inFolder(root: string, pattern: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: root,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  const isIgnored = gitignoreOf(root);
  return found
    .map((file) => join(root, file))
    .filter((file) => !isIgnored(file) && !isVersionPath(resolve(file)))
    .sort();
}

/** The folder that a glob starts in, and the rest of it. */
function splitGlob(path: string): { root: string; pattern: string } {
  const parts = (process.platform === 'win32' ? path.replaceAll('\\', '/') : path).split('/');
  const first = parts.findIndex((part) => /[*?[{(!+@\\]/.test(part));
  const root = parts.slice(0, first).join('/');
  return { root: root === '' && first > 0 ? '/' : root || '.', pattern: parts.slice(first).join('/') };
}

async function named(path: string): Promise<string[]> {
  if (path === standard) return [path];
  if (existsSync(path) && statSync(path).isDirectory()) {
    const files: string[] = [];
    for await (const file of findDocuments(path)) files.push(file);
    if (files.length > 0) return files.sort();
    throw new UsageError(
      `「${visible(path)}」に調べる文書がありません（.gitignoreで除くものと「版」の中は調べません）：.hyokaファイルを指定してください`,
    );
  }
  if (existsSync(path) || !isDynamicPattern(path)) return [path];
  const { root, pattern } = splitGlob(path);
  const files = await inFolder(root, pattern);
  if (files.length > 0) return files;
  throw new UsageError(
    `「${visible(path)}」に当たるファイルがありません（「版」の中は除きます）：名前を確かめてください`,
  );
}

/**
 * The documents that `paths` name, each once: files as they are given, in folders every .hyoka that .gitignore does
 * not exclude, globs by what they match; versions only as files. @throws UsageError when a folder or a glob holds none.
 */
export async function documentsOf(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new UsageError('ファイルかフォルダーを指定してください：hyoka --help');
  const files = new Map<string, string>();
  for (const path of paths)
    for (const file of await named(path)) {
      const key = file === standard ? file : resolve(file);
      if (!files.has(key)) files.set(key, file);
    }
  return [...files.values()];
}
