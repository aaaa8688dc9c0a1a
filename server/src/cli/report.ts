// Findings as a person or another program reads them: pretty, json, sarif. Each is written as the documents come.
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../core/rules/rule.ts';
import { rules } from '../core/rules/index.ts';
import type { FileFindings } from './lintFile.ts';
import { jsonList } from '../toJson.ts';
import { coloured, visible } from './output.ts';

/** Texts that make the report when they are written one after the other. */
export interface Report {
  readonly add: (file: FileFindings) => string;
  readonly end: () => string;
}

const words: Readonly<Record<Severity, string>> = { error: '誤り', warning: '注意', information: '参考' };

/** One line a finding, `path:line:character` from 1, and a closing line with the counts. */
export function pretty(): Report {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  let files = 0;
  return {
    add: ({ path, findings }) => {
      files++;
      const lines = findings.map(({ start, severity, code, message, fixable }) => {
        counts[severity]++;
        const place = `${visible(path)}:${start.line + 1}:${start.character + 1}`;
        const fix = fixable ? ' 💡' : '';
        return `${place}: ${coloured(words[severity], severity)} ${visible(message)} ${coloured(code, 'dim')}${fix}\n`;
      });
      return lines.join('');
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

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** A relative path stays relative to where the program was run. */
const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join('/');

/** SARIF 2.1.0: one-based lines and columns, columns in UTF-16 code units. */
export function sarif(version: string): Report {
  const { add, end } = jsonList({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hyoka',
            version,
            rules: rules.map(({ code, title, why, severity }) => ({
              id: code,
              shortDescription: { text: title },
              fullDescription: { text: why },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  });
  return {
    add: ({ path, findings }) =>
      add(
        findings.map(({ code, severity, message, start, end }) => ({
          ruleId: code,
          level: levels[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(path) },
                region: {
                  startLine: start.line + 1,
                  startColumn: start.character + 1,
                  endLine: end.line + 1,
                  endColumn: end.character + 1,
                },
              },
            },
          ],
        })),
      ),
    end,
  };
}
