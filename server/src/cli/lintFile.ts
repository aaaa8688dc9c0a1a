// One document checked, and with `fix` its safe fixes written back. Keeps nothing of its text but what a report shows.
import type { Analysis } from '../core/analysis.ts';
import type { PlacedFinding as CoreFinding } from '../core/placeFinding.ts';
import { analyze } from '../core/analyze.ts';
import { type Config, noConfig } from '../core/config/config.ts';
import { fixAll } from '../core/features/fixAll.ts';
import type { LinePosition } from '../core/text/chunkedText.ts';
import type { Range } from '../core/text/range.ts';
import type { Configs } from './configs.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { readDocument } from './readInput.ts';
import { writeWhole } from './writeWhole.ts';

/** Places instead of offsets, so that the text may go. */
export interface Region {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly (Region & { readonly newText: string })[];
}

/** A finding as a report needs it. */
export interface PlacedFinding extends Region, Pick<CoreFinding, 'code' | 'severity' | 'message'> {
  readonly fixable: boolean;
  readonly related?: Region & { readonly message: string };
  /** For the pretty report. */
  readonly excerpt?: Excerpt;
  /** For SARIF; elsewhere none, for they may be long. */
  readonly fixes: readonly ReportedFix[];
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
  /** What the report needs to know depends on it. */
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly configs: Configs;
}

/** @throws UsageError when the document cannot be read, or not be written. */
export async function lintFile(path: string, { fix, format, configs }: LintTask): Promise<FileFindings> {
  const config: Config = configs.get(path) ?? noConfig;
  const whole = await readDocument(path);
  // Places are counted without the byte order mark, as editors and SARIF do.
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : '';
  const text = whole.slice(mark.length);
  const fixed = fix ? fixAll(text, config) : text;
  if (fixed !== text) writeWhole(path, mark + fixed, true);
  const analysis = analyze(fixed, { config });
  const findings = analysis.findings.map((finding) => reported(analysis, finding, format));
  return { path, characters: fixed.length, findings };
}

function reported(
  analysis: Analysis,
  { code, severity, message, range, fixes, related }: CoreFinding,
  format: LintTask['format'],
): PlacedFinding {
  const regionOf = ({ start, end }: Range): Region => ({
    start: analysis.positionAt(start),
    end: analysis.positionAt(end),
  });
  const region = regionOf(range);
  return {
    code,
    severity,
    message,
    ...region,
    fixable: fixes.length > 0,
    ...(related === undefined ? {} : { related: { ...regionOf(related.range), message: related.message } }),
    ...(format === 'pretty'
      ? { excerpt: excerptOf(analysis, range, analysis.offsetAt({ line: region.start.line, character: 0 })) }
      : {}),
    fixes:
      format === 'sarif'
        ? fixes.map(({ title, edits }) => ({
            title,
            edits: edits.map(({ range: edited, newText }) => ({ ...regionOf(edited), newText })),
          }))
        : [],
  };
}
