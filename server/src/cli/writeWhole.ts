// Writing a file whole or not at all.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError, visible } from './output.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'フォルダーがありません',
  ENOTDIR: 'フォルダーがありません',
  EEXIST: '同じ名前のファイルがあります',
  EACCES: '許可がありません',
  EPERM: '許可がありません',
  EROFS: '書けない場所です',
  ENOSPC: '空きがありません',
};

/** @throws UsageError always: why `path` could not be written. */
export function refuseToWrite(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  throw new UsageError(
    `「${visible(path)}」に書けません（${reasons[code] ?? visible(code)}）：出力先を確かめてください`,
  );
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    // What is not there, or in no folder that can be read, is found out by who writes it.
    return false;
  }
}

/**
 * Writes a file beside its place under another name and then renames it; a link stays a link, unless `follows` is false:
 * then the file takes its place.
 * @throws UsageError when there is a file already and `replace` is false, or it cannot be written.
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  replace: boolean,
  follows = true,
): void {
  const isReplacedLink = !follows && isLink(path);
  const before = !isReplacedLink && existsSync(path) ? statSync(path) : undefined;
  if (before?.isDirectory() === true)
    throw new UsageError(`「${visible(path)}」はフォルダーです：--out-dir で指定してください`);
  if (before?.isFile() === false)
    throw new UsageError(`「${visible(path)}」はファイルではありません：標準出力に書くなら「-o -」です`);
  if ((isReplacedLink || before !== undefined) && !replace)
    throw new UsageError(`「${visible(path)}」がすでにあります：別の名前にするか、--force を付けてください`);
  const target = before === undefined ? path : realpathSync(path);
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    if (before !== undefined) chmodSync(temporary, before.mode);
    renameSync(temporary, target);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    refuseToWrite(path, error);
  }
}
