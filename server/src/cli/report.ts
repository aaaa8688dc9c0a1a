// Findings as a person or another program reads them: pretty, json. Each is written as the documents come.
import { severityNames } from '../core/features/rulePage.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { LinePosition } from '../core/text/chunkedText.ts';
import { jsonList } from '../toJson.ts';
import type { FileFindings, PlacedFinding } from './lintFile.ts';
import { coloured, visible } from './output.ts';

/** Texts that make the report when they are written one after the other. */
export interface Report {
  readonly add: (file: FileFindings) => string;
  readonly end: () => string;
}

const placeOf = ({ line, character }: LinePosition): string => `${line + 1}:${character + 1}`;

/** What is found and where, the line it stands in with marks under it, and its other end. */
function block(path: string, { start, severity, code, message, fixable, excerpt, related }: PlacedFinding) {
  const fix = fixable ? ' 💡' : '';
  const what = `${coloured(severityNames()[severity], severity)} ${coloured(code, 'dim')} ${visible(message)}${fix}`;
  return [
    `${visible(path)}:${placeOf(start)}: ${what}\n`,
    ...(excerpt === undefined ? [] : [`    ${excerpt.line}\n`, `    ${coloured(excerpt.marks, severity)}\n`]),
    ...(related === undefined
      ? []
      : [`    ${coloured(`→ ${placeOf(related.start)}`, 'dim')} ${visible(related.message)}\n`]),
  ].join('');
}

/** `path:line:character` from 1 and the message, then the place itself; at the end a line with the counts. */
export function pretty(): Report {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  let files = 0;
  return {
    add: ({ path, findings }) => {
      files++;
      for (const { severity } of findings) counts[severity]++;
      return findings.map((finding) => block(path, finding)).join('');
    },
    end: () => `${files}件の文書：誤り${counts.error}、注意${counts.warning}、参考${counts.information}\n`,
  };
}

/** For other programs, and kept as it is: `range` has zero-based lines and UTF-16 characters, as in LSP. */
export function json(): Report {
  const { add, end } = jsonList({ version: 1, files: [] });
  return {
    add: ({ path, findings }) =>
      add([
        {
          path,
          findings: findings.map(({ code, severity, message, start, end, fixable }) => ({
            code,
            severity,
            message,
            range: { start, end },
            fixable,
          })),
        },
      ]),
    end,
  };
}
