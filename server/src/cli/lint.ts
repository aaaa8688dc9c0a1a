// hyoka lint: the findings of documents, and with --fix the safe fixes written back.
import { analyze } from '../core/analyze.ts';
import { fixAll } from '../core/features/fixAll.ts';
import { documentsOf, readDocument, standard, writeWhole } from './files.ts';
import { say, UsageError } from './output.ts';
import { type FileFindings, json, pretty, sarif } from './report.ts';

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
    throw new UsageError(`--format は pretty、json、sarif のどれかです：「${format}」`);
  const files: FileFindings[] = [];
  let unreadable = 0;
  for (const path of await documentsOf(paths)) {
    try {
      files.push(lintFile(path, fix));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      say(error.message);
      unreadable++;
    }
  }
  process.stdout.write(reports[format](files, version));
  if (unreadable > 0) return 2;
  const all = files.flatMap(({ findings }) => findings);
  const warnings = all.filter(({ severity }) => severity === 'warning').length;
  return all.some(({ severity }) => severity === 'error') || warnings > maxWarnings ? 1 : 0;
}

function lintFile(path: string, fix: boolean): FileFindings {
  const text = readDocument(path);
  const fixed = fix ? fixAll(text) : text;
  if (fixed !== text) {
    if (path === standard) throw new UsageError('--fix は標準入力には使えません');
    writeWhole(path, fixed, true);
  }
  return { path, text: fixed, findings: analyze(fixed).findings };
}
