// Findings drawn under the lines they stand in: carets as wide as the text, `|` for an empty range, then severity,
// code and message, and 💡 for each fix. A fixture is a document with its findings drawn in.
import { eastAsianWidth } from 'get-east-asian-width';
import { expect } from 'vitest';
import type { PlacedFinding } from '../../server/src/core/placeFinding.ts';
import { type Config, noConfig } from '../../server/src/core/config/config.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import { splitLines } from '../../server/src/core/text/lines.ts';
import { checkFormat } from './checkFormat.ts';

const mark = /^[ \u3000]*[＾^|]+ (?:error|warning|information) /;

const isWide = (char: string): boolean =>
  eastAsianWidth(char.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2;

const drawn = (text: string, wide: string, narrow: string): string =>
  Array.from(text, (char) => (isWide(char) ? wide : narrow)).join('');

function draw(
  line: string,
  from: number,
  to: number,
  { severity, code, message, fixes }: PlacedFinding,
): string {
  const carets = from === to ? '|' : drawn(line.slice(from, to), '＾', '^');
  const bulbs = fixes.map(({ title, safe }) => ` 💡${safe ? '' : '?'}${title}`).join('');
  return `${drawn(line.slice(0, from), '\u3000', ' ')}${carets} ${severity} ${code}: ${message}${bulbs}`;
}

/** The text with every finding drawn under the line it starts in; one that goes on ends at the line's end. */
export function drawFindings(text: string, findings: readonly PlacedFinding[]): string {
  return splitLines(text)
    .flatMap(({ start, contentEnd }) => {
      const line = text.slice(start, contentEnd);
      const own = findings.filter(({ range }) => range.start >= start && range.start <= contentEnd);
      const marks = own.map((finding) =>
        draw(line, finding.range.start - start, Math.min(finding.range.end, contentEnd) - start, finding),
      );
      return [line, ...marks];
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** Without the common indentation of a template literal and its first line end. */
export function dedent(fixture: string): string {
  const lines = fixture
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0),
  );
  return lines.map((line) => line.slice(indent)).join('\n');
}

export const withoutMarks = (fixture: string): string =>
  fixture
    .split('\n')
    .filter((line) => !mark.test(line))
    .join('\n');

/** Takes the marks away, analyzes, draws the findings again, and compares the whole text. Formats it as well. */
export function checkFindings(fixture: string, config: Config = noConfig): void {
  const expected = dedent(fixture);
  const text = withoutMarks(expected);
  expect(drawFindings(text, analyze(text, { config }).findings)).toBe(expected);
  checkFormat(text);
}

/** Checks that a document has no finding at all. */
export const checkClean = (fixture: string, config: Config = noConfig): void => {
  const text = dedent(fixture);
  expect(drawFindings(text, analyze(text, { config }).findings)).toBe(text);
  checkFormat(text);
};

const body = (text: string): string => `対策：Ⅲ リスク対策\n${text.replace(/^(?=.)/gm, '  ')}`;

/** The codes of the findings in a body that stands in a 対策 section, each with the characters it marks. */
export function findingsInBody(text: string): string[] {
  const document = body(text);
  checkFormat(document);
  return analyze(document).findings.map(
    ({ code, range }) => `${code} ${document.slice(range.start, range.end)}`,
  );
}
