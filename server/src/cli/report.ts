// Findings as a person or another program reads them: pretty, json, sarif.
import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../core/rules/rule.ts';
import { rules } from '../core/rules/index.ts';
import { coloured, toJson, visible } from './output.ts';

export interface FileFindings {
  /** As it was given; `-` for standard input. */
  readonly path: string;
  /** Where there are findings, the text that they stand in. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

const placed = ({ path, text, findings }: FileFindings) => {
  const document = TextDocument.create(path, 'hyoka', 0, text);
  return findings.map((finding) => ({
    ...finding,
    start: document.positionAt(finding.range.start),
    end: document.positionAt(finding.range.end),
  }));
};

const words: Readonly<Record<Severity, string>> = { error: '誤り', warning: '注意', information: '参考' };

const counts = (files: readonly FileFindings[]) => {
  const all = files.flatMap(({ findings }) => findings);
  const of = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), information: of('information') };
};

/** One line a finding, `path:line:character` from 1, and a closing line with the counts. */
export function pretty(files: readonly FileFindings[]): string {
  const lines = files.flatMap((file) =>
    placed(file).map(({ start, severity, code, message, fixes }) => {
      const place = `${visible(file.path)}:${start.line + 1}:${start.character + 1}`;
      const fix = fixes.length > 0 ? ' 💡' : '';
      return `${place}: ${coloured(words[severity], severity)} ${visible(message)} ${coloured(code, 'dim')}${fix}`;
    }),
  );
  const { error, warning, information } = counts(files);
  const summary = `${files.length}件の文書：誤り${error}、注意${warning}、参考${information}`;
  return `${[...lines, summary].join('\n')}\n`;
}

/** For other programs, and kept as it is: `range` has zero-based lines and UTF-16 characters, as in LSP. */
export const json = (files: readonly FileFindings[]): string =>
  toJson({
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      findings: placed(file).map(({ code, severity, message, start, end, fixes }) => ({
        code,
        severity,
        message,
        range: { start, end },
        fixable: fixes.length > 0,
      })),
    })),
  });

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** A relative path stays relative to where the program was run. */
const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join('/');

/** SARIF 2.1.0: one-based lines and columns, columns in UTF-16 code units. */
export const sarif = (files: readonly FileFindings[], version: string): string =>
  toJson({
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
        results: files.flatMap((file) =>
          placed(file).map(({ code, severity, message, start, end }) => ({
            ruleId: code,
            level: levels[severity],
            message: { text: message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(file.path) },
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
      },
    ],
  });
