// hyoka lint: the findings of documents, and with --fix the safe fixes written back.
import { configsOf } from './configs.ts';
import { documentsOf } from './documentsOf.ts';
import { eachInput } from './eachInput.ts';
import { lintFiles } from './lintFiles.ts';
import { print, UsageError, visible } from './output.ts';
import { standard } from './readInput.ts';
import { json, pretty } from './report.ts';
import { sarif } from './sarif.ts';

export interface LintOptions {
  readonly format: string;
  readonly fix: boolean;
  /** The configuration to use instead of the nearest. */
  readonly config: string | undefined;
  readonly maxWarnings: number;
  readonly version: string;
}

const reports = { pretty, json, sarif };

/** Exit status: 0 nothing of severity error, 1 findings, 2 a file that could not be read, a configuration with an error. */
export async function lint(paths: readonly string[], options: LintOptions): Promise<number> {
  const { format, fix, maxWarnings, version } = options;
  if (format !== 'pretty' && format !== 'json' && format !== 'sarif')
    throw new UsageError(`--format は pretty、json、sarif のどれかにしてください：「${visible(format)}」`);
  const inputs = await documentsOf(paths);
  if (fix && inputs.includes(standard))
    throw new UsageError('--fix は標準入力には使えません：ファイルを指定してください');
  const report = reports[format](version);
  const check = lintFiles(inputs, { fix, format, configs: await configsOf(inputs, options.config) });
  // A reader that leaves early ends the program: what is to be written back comes first.
  const held: string[] = [];
  let warnings = 0;
  const status = await eachInput(inputs, async (path) => {
    const file = await check(path);
    const text = report.add(file);
    if (fix) held.push(text);
    else print(text);
    warnings += file.findings.filter(({ severity }) => severity === 'warning').length;
    return !file.findings.some(({ severity }) => severity === 'error');
  });
  for (const text of held) print(text);
  print(report.end());
  return status === 0 && warnings > maxWarnings ? 1 : status;
}
