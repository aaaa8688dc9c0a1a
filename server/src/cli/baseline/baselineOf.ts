// What documents are compared with: a file, which may be another format, or a revision of git.
import { existsSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { UsageError, visible } from '../output.ts';
import { decodeDocument, readBytes, readDocument, standard } from '../readInput.ts';
import { gitBaseline } from './gitBaseline.ts';

/** Gives the text of the baseline of a document. */
export type Baseline = (path: string) => Promise<string>;

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

async function readAny(file: string): Promise<string> {
  if (extname(file) === '.hyoka') return readDocument(file);
  const { importAny } = await import('../../exchange/exchange.ts');
  const outcome = await importAny({ fileName: file, bytes: await readBytes(file), columns: {} });
  if (!outcome.ok) throw new UsageError(`${visible(file)}: ${visible(outcome.message)}`);
  return outcome.text;
}

/**
 * `base`: the name of a file, or else of a revision. @throws UsageError when it is a file and there are several `paths`, or
 * one of them is standard input and it is a revision.
 */
export function baselineOf(base: string, paths: readonly string[]): Baseline {
  if (isFile(base)) {
    if (paths.length > 1)
      throw new UsageError('--base にファイルを指定するときは、文書を一つだけ指定してください');
    return () => readAny(base);
  }
  if (paths.includes(standard))
    throw new UsageError('標準入力と比べるときは、--base に前の版のファイルを指定してください');
  const read = gitBaseline(base, [...new Set(paths.map((path) => dirname(path)))]);
  return async (path) => decodeDocument(await read(path), path);
}

/** The same, with the baseline of the next of `paths` asked for while this one is worked on: git is another process. */
export function aheadOf(paths: readonly string[], baseline: Baseline): Baseline {
  const asked = new Map<string, Promise<string>>();
  const ask = (path: string): Promise<string> => {
    const answer = asked.get(path) ?? baseline(path);
    // Whoever asks for it hears why there is none.
    answer.catch(() => {});
    asked.set(path, answer);
    return answer;
  };
  return (path) => {
    const answer = ask(path);
    asked.delete(path);
    const next = paths[paths.indexOf(path) + 1];
    if (next !== undefined) void ask(next);
    return answer;
  };
}
