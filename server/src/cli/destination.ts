// Where a result goes: standard output, the file of -o, or a folder with a name made from the input's.
import { mkdirSync, realpathSync, existsSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { standard, writeWhole } from './files.ts';
import { say, UsageError, visible } from './output.ts';

export interface Destination {
  readonly out: string | undefined;
  readonly outDir: string | undefined;
  readonly force: boolean;
}

const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));

/** @throws UsageError when several inputs have one output, or -o and --out-dir are both given. */
export function checkDestination(inputs: readonly string[], { out, outDir }: Destination): void {
  if (out !== undefined && outDir !== undefined) throw new UsageError('-o と --out-dir は一緒には使えません');
  if (inputs.length > 1 && outDir === undefined)
    throw new UsageError('入力が二つ以上のときは --out-dir で出力先のフォルダーを指定してください');
}

/** Writes the result of `input`. Without a destination it goes to standard output. */
export function deliver(input: string, content: string, ending: string, destination: Destination): void {
  const { out, outDir, force } = destination;
  if (outDir === undefined && (out === undefined || out === standard)) {
    process.stdout.write(content);
    return;
  }
  if (outDir !== undefined) mkdirSync(outDir, { recursive: true });
  const name = input === standard ? '標準入力' : basename(input, extname(input));
  const path = outDir === undefined ? (out ?? standard) : join(outDir, name + ending);
  if (real(path) === real(input))
    throw new UsageError(`「${visible(path)}」は入力そのものです：別の名前にしてください`);
  writeWhole(path, content, force);
  say(`書き出しました：${visible(path)}`);
}
