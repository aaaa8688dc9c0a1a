// Findings as SARIF 2.1.0, written as the documents come: the same bytes for the same documents, and nothing about the
// machine.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../core/rules/index.ts';
import type { Severity } from '../core/rules/rule.ts';
import { jsonList } from '../toJson.ts';
import type { PlacedFinding, Region, ReportedFix } from './lintFile.ts';
import { standard } from './readInput.ts';
import type { Report } from './report.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

const ruleIndices = new Map(rules.map(({ code }, index) => [code, index]));

/** Relative to where the program was run; only from another drive of Windows is there no such way. */
function uriOf(path: string): string {
  if (path === standard) return path;
  const way = relative('', resolve(path));
  if (isAbsolute(way)) return pathToFileURL(way).href;
  // A name that is no text cannot be written as a URI.
  return way
    .replace(/\p{Cs}/gu, '\ufffd')
    .split(sep)
    .map(encodeURIComponent)
    .join('/');
}

/** A plain text in which nothing is a placeholder (section 3.11.5) or a link (3.11.6). */
const messageOf = (text: string) => ({
  text: text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^[\]]*\]\()/g, '\\$&'),
});

/** Lines and columns from 1, columns in UTF-16 code units. */
const regionOf = ({ start, end }: Region) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

const fixOf = (uri: string, { title, edits }: ReportedFix) => ({
  description: messageOf(title),
  artifactChanges: [
    {
      artifactLocation: { uri },
      replacements: edits.map(({ newText, ...region }) => ({
        deletedRegion: regionOf(region),
        insertedContent: { text: newText },
      })),
    },
  ],
});

function resultOf(uri: string, finding: PlacedFinding) {
  const { code, severity, message, related, fixes } = finding;
  const placeOf = (region: Region) => ({ artifactLocation: { uri }, region: regionOf(region) });
  return {
    ruleId: code,
    ruleIndex: ruleIndices.get(code) ?? -1,
    level: levels[severity],
    message: messageOf(message),
    locations: [{ physicalLocation: placeOf(finding) }],
    ...(related === undefined
      ? {}
      : {
          relatedLocations: [{ physicalLocation: placeOf(related), message: messageOf(related.message) }],
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(uri, fix)) }),
  };
}

/** One by one: with their fixes they may be many times as long as the document. */
function* resultsOf(uri: string, findings: readonly PlacedFinding[]) {
  for (const finding of findings) yield resultOf(uri, finding);
}

const driverOf = (version: string) => ({
  name: 'hyoka',
  version,
  language: 'ja',
  rules: rules.map(({ code, title, why, severity }) => ({
    id: code,
    shortDescription: messageOf(title),
    fullDescription: messageOf(why),
    defaultConfiguration: { level: levels[severity] },
  })),
});

export function sarif(version: string): Report {
  const { add, end } = jsonList({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(version) },
        language: 'ja',
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: [],
      },
    ],
  });
  return {
    add: ({ path, findings }) => add(resultsOf(uriOf(path), findings)),
    end,
  };
}
