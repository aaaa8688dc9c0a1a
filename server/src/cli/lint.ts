// hyoka lint: the findings of documents, and with --fix the safe fixes written back.
import { analyze } from '../core/analyze.ts';
import { fixAll } from '../core/features/fixAll.ts';
import { documentsOf } from './documentsOf.ts';
import { eachInput } from './eachInput.ts';
import { UsageError, visible } from './output.ts';
import { readDocument, standard } from './readInput.ts';
import { type FileFindings, json, pretty, sarif } from './report.ts';
import { writeWhole } from './writeWhole.ts';

export interface LintOptions {
  readonly format: string;
  readonly fix: boolean;
  readonly maxWarnings: number;
  readonly version: string;
}

const reports = { pretty, json, sarif };

/** Exit status: 0 nothing of severity error, 1 findings, 2 a file that could not be read. */
export async function lint(paths: readonly string[], options: LintOptions): Promise<number> {
  const { format, fix, maxWarnings, version } = options;
  if (format !== 'pretty' && format !== 'json' && format !== 'sarif')
    throw new UsageError(`--format は pretty、json、sarif のどれかにしてください：「${visible(format)}」`);
  const inputs = await documentsOf(paths);
  if (fix && inputs.includes(standard))
    throw new UsageError('--fix は標準入力には使えません：ファイルを指定してください');
  const files: FileFindings[] = [];
  const status = await eachInput(inputs, async (path) => {
    files.push(await lintFile(path, fix));
    return true;
  });
  process.stdout.write(reports[format](files, version));
  if (status === 2) return status;
  const all = files.flatMap(({ findings }) => findings);
  const warnings = all.filter(({ severity }) => severity === 'warning').length;
  return all.some(({ severity }) => severity === 'error') || warnings > maxWarnings ? 1 : 0;
}

async function lintFile(path: string, fix: boolean): Promise<FileFindings> {
  const whole = await readDocument(path);
  // Places are counted without the byte order mark, as editors and SARIF do.
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  const text = whole.slice(mark.length);
  const fixed = fix ? fixAll(text) : text;
  if (fixed !== text) writeWhole(path, mark + fixed, true);
  const { findings } = analyze(fixed);
  // The text is for the places of findings: without any, a thousand documents need not be kept.
  return { path, text: findings.length > 0 ? fixed : '', findings };
}
