// Where results go: standard output, the file of -o, or a folder with names made from the inputs'.
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { say, UsageError, visible } from './output.ts';
import { standard } from './readInput.ts';
import { refuseToWrite, writeWhole } from './writeWhole.ts';

export interface Destination {
  readonly out: string | undefined;
  readonly outDir: string | undefined;
  readonly force: boolean;
}

const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));

/**
 * The output of each input; all are known before the first is written. `ending`: with its dot, for --out-dir. `template`:
 * a file that is read too.
 * @throws UsageError when two inputs have one output, an output is an input, or -o and --out-dir are both given.
 */
export function outputsOf(
  inputs: readonly string[],
  ending: string,
  { out, outDir }: Destination,
  template?: string,
): Map<string, string> {
  if (out !== undefined && outDir !== undefined)
    throw new UsageError('-o と --out-dir は一緒には使えません：どちらかにしてください');
  if (inputs.length > 1 && outDir === undefined)
    throw new UsageError('入力が二つ以上のときは --out-dir で出力先のフォルダーを指定してください');
  const outputs = new Map<string, string>();
  const taken = new Map(inputs.filter((input) => input !== standard).map((input) => [real(input), input]));
  for (const input of inputs) {
    const name = input === standard ? '標準入力' : basename(input, extname(input));
    const output = outDir === undefined ? (out ?? standard) : join(outDir, name + ending);
    outputs.set(input, output);
    if (output === standard) continue;
    if (template !== undefined && real(output) === real(template))
      throw new UsageError(`「${visible(output)}」はひな形そのものです：別の名前にしてください`);
    const other = taken.get(real(output));
    if (other !== undefined)
      throw new UsageError(
        outputs.get(other) === output && other !== input
          ? `「${visible(other)}」と「${visible(input)}」の出力先がどちらも「${visible(output)}」です：別々に書き出してください`
          : `「${visible(output)}」は入力そのものです：別の名前にしてください`,
      );
    taken.set(real(output), input);
  }
  return outputs;
}

/** Writes one result; `output` is one of `outputsOf`. */
export function deliver(output: string, content: string | Uint8Array, { outDir, force }: Destination): void {
  if (output === standard) {
    process.stdout.write(content);
    return;
  }
  if (outDir !== undefined) makeFolder(outDir);
  // The folder is the user's wish, whatever it is; what a link in it leads to is not.
  writeWhole(output, content, force, outDir === undefined);
  say(`書き出しました：${visible(output)}`);
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    refuseToWrite(path, error);
  }
}
