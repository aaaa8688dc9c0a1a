// Files: which ones are meant, reading them within the limits, writing them whole or not at all.
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore from 'ignore';
import { glob, isDynamicPattern } from 'tinyglobby';
import { fileLimit } from '../core/limits.ts';
import { UsageError, visible } from './output.ts';

/** Standard input or output instead of a file. */
export const standard = '-';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'ありません',
  EACCES: '開く許可がありません',
  EISDIR: 'フォルダーです',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `読めません（${code || String(error)}）`;
}

/** The bytes of a file or of standard input. @throws UsageError when it cannot be read or is too large. */
export function readBytes(path: string): Buffer {
  try {
    if (path !== standard && statSync(path).size > fileLimit)
      throw new UsageError(
        `「${visible(path)}」は${fileLimit / 1024 / 1024} MBを超えるので読めません：分けてください`,
      );
    const bytes = readFileSync(path === standard ? 0 : path);
    if (bytes.length > fileLimit)
      throw new UsageError(`入力が${fileLimit / 1024 / 1024} MBを超えるので読めません：分けてください`);
    return bytes;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`「${visible(path)}」は${reasonOf(error)}`);
  }
}

/** A document's text. @throws UsageError when it is no UTF-8 text, with what it is likely to be. */
export function readDocument(path: string): string {
  const bytes = readBytes(path);
  const name = visible(path);
  if (bytes.includes(0))
    throw new UsageError(`「${name}」は文書ではありません：UTF-8の.hyokaファイルを指定してください`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError(
      `「${name}」はUTF-8の文書ではありません（Shift_JISかもしれません）：UTF-8で保存し直すか、表なら hyoka import で読み込んでください`,
    );
  }
}

/** The folders from `folder` up to the root of its repository, nearest last. */
function withParents(folder: string): string[] {
  const parents = [folder];
  for (let at = folder; !existsSync(join(at, '.git')); ) {
    const parent = dirname(at);
    if (parent === at) return [folder];
    parents.unshift(parent);
    at = parent;
  }
  return parents;
}

/** Whether a file under `root` is ignored by a .gitignore on its way. */
function ignoredIn(root: string): (file: string) => boolean {
  const filters = new Map<string, ReturnType<typeof ignore> | null>();
  const filterOf = (folder: string) => {
    let filter = filters.get(folder);
    if (filter === undefined) {
      const path = join(folder, '.gitignore');
      filter = existsSync(path) ? ignore().add(readFileSync(path, 'utf8')) : null;
      filters.set(folder, filter);
    }
    return filter;
  };
  const above = withParents(resolve(root));
  return (file) => {
    const folders = [...above];
    const inside = relative(resolve(root), dirname(file));
    let at = resolve(root);
    for (const part of inside.split(sep).filter((name) => name !== '')) folders.push((at = join(at, part)));
    return folders.some((folder) => {
      const path = relative(folder, file).split(sep).join('/');
      return filterOf(folder)?.ignores(path) ?? false;
    });
  };
}

const leaves = (root: string, file: string): boolean => {
  const inside = relative(realpathSync(root), realpathSync(file));
  return inside.startsWith('..') || resolve(inside) === inside;
};

async function inFolder(root: string, pattern: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd: root,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  const isIgnored = ignoredIn(root);
  return found
    .filter((file) => !isIgnored(file) && !(lstatSync(file).isSymbolicLink() && leaves(root, file)))
    .sort();
}

/**
 * The documents that `paths` name: files as they are, in folders every .hyoka that .gitignore does not exclude, globs
 * by what they match. @throws UsageError when a path names nothing.
 */
export async function documentsOf(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new UsageError('ファイルかフォルダーを指定してください');
  const files: string[] = [];
  for (const path of paths) {
    if (path === standard) files.push(path);
    else if (existsSync(path) && statSync(path).isDirectory())
      files.push(...(await inFolder(path, '**/*.hyoka')));
    else if (!existsSync(path) && isDynamicPattern(path)) {
      const found = await inFolder('.', path);
      if (found.length === 0) throw new UsageError(`「${visible(path)}」に当たるファイルがありません`);
      files.push(...found);
    } else files.push(path);
  }
  return [...new Set(files.map((file) => (file === standard ? file : relative('', resolve(file)) || file)))];
}

/**
 * Writes a file whole or not at all: beside it under another name, then renamed.
 * @throws UsageError when there is a file already and `replace` is false, or it cannot be written.
 */
export function writeWhole(path: string, content: string, replace: boolean): void {
  if (!replace && existsSync(path))
    throw new UsageError(`「${visible(path)}」がすでにあります：別の名前にするか、--force を付けてください`);
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UsageError(
      `「${visible(path)}」に書けません（${error instanceof Error ? error.message : String(error)}）`,
    );
  }
}
