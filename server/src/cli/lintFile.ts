// One document checked, and with `fix` its safe fixes written back. Keeps nothing of its text.
import { analyze } from '../core/analyze.ts';
import { type Config, noConfig } from '../core/config/config.ts';
import { fixAll } from '../core/features/fixAll.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { LinePosition } from '../core/text/chunkedText.ts';
import type { Configs } from './configs.ts';
import { readDocument } from './readInput.ts';
import { writeWhole } from './writeWhole.ts';

/** A finding as a report needs it: places instead of offsets, so that the text may go. */
export interface PlacedFinding extends Pick<Finding, 'code' | 'severity' | 'message'> {
  readonly start: LinePosition;
  readonly end: LinePosition;
  readonly fixable: boolean;
}

export interface FileFindings {
  /** As it was given; `-` for standard input. */
  readonly path: string;
  /** How long the document is. */
  readonly characters: number;
  readonly findings: readonly PlacedFinding[];
}

/** What is asked of every document. Goes to threads as it is. */
export interface LintTask {
  readonly fix: boolean;
  readonly configs: Configs;
}

/** @throws UsageError when the document cannot be read, or not be written. */
export async function lintFile(path: string, { fix, configs }: LintTask): Promise<FileFindings> {
  const config: Config = configs.get(path) ?? noConfig;
  const whole = await readDocument(path);
  // Places are counted without the byte order mark, as editors and SARIF do.
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  const text = whole.slice(mark.length);
  const fixed = fix ? fixAll(text, config) : text;
  if (fixed !== text) writeWhole(path, mark + fixed, true);
  const analysis = analyze(fixed, { config });
  const findings = analysis.findings.map(({ code, severity, message, range, fixes }) => ({
    code,
    severity,
    message,
    start: analysis.positionAt(range.start),
    end: analysis.positionAt(range.end),
    fixable: fixes.length > 0,
  }));
  return { path, characters: fixed.length, findings };
}
