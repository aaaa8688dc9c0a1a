// Reading one input within the limits. Does not know which files are meant.
import { createReadStream } from 'node:fs';
import { documentLimit, documentLimits, fileLimit, hasTooManyLines } from '../core/limits.ts';
import { UsageError, visible } from './output.ts';

/** Standard input or output instead of a file. */
export const standard = '-';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'ありません：名前を確かめてください',
  EACCES: '開く許可がありません：権限を確かめてください',
  EISDIR: 'フォルダーです：ファイルを指定してください',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reasons[code] ?? `読めません（${visible(code)}）：ファイルを確かめてください`;
}

const nameOf = (path: string): string => (path === standard ? '標準入力' : visible(path));

/**
 * The bytes of a file or of standard input. Reads no further than the limit, so that a source without an end is
 * refused too. @throws UsageError when it cannot be read or is too large.
 */
export async function readBytes(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of path === standard ? process.stdin : createReadStream(path)) {
      const bytes = chunk as Buffer;
      chunks.push(bytes);
      size += bytes.length;
      if (size > fileLimit) break;
    }
  } catch (error) {
    throw new UsageError(`「${nameOf(path)}」は${reasonOf(error)}`);
  }
  if (size > fileLimit)
    throw new UsageError(
      `「${nameOf(path)}」は${fileLimit / 1024 / 1024} MBを超えるので読めません：分けてください`,
    );
  return Buffer.concat(chunks);
}

/** A document's text, its byte order mark included. @throws UsageError when it is no UTF-8 text, with what it is. */
export const readDocument = async (path: string): Promise<string> =>
  decodeDocument(await readBytes(path), path);

/** The same of bytes that are those of `path`. */
export function decodeDocument(bytes: Uint8Array, path: string): string {
  const name = nameOf(path);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new UsageError(`「${name}」はUTF-16の文書です：UTF-8で保存し直してください`);
  if (bytes.includes(0))
    throw new UsageError(`「${name}」は文書ではありません：UTF-8の.hyokaファイルを指定してください`);
  const text = decode(bytes);
  if (text === null)
    throw new UsageError(
      `「${name}」はUTF-8の文書ではありません（Shift_JISかもしれません）：UTF-8で保存し直すか、表なら hyoka import で読み込んでください`,
    );
  if (text.length > documentLimit || hasTooManyLines(text))
    throw new UsageError(
      `「${name}」は${documentLimits()}を超えるので調べられません：評価書ごとに分けてください`,
    );
  return text;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
