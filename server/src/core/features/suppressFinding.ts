// A finding silenced by a comment of its own, with a place for the reason.
import type { Analysis, PlacedFinding } from '../analysis.ts';
import { ignoreUnused } from '../rules/ignoreUnused.ts';
import { lineEndLength } from '../text/lines.ts';
import { rangeOf, type TextEdit } from '../text/range.ts';
import { isBlankCode } from '../text/width.ts';

/** Past the end of any line. */
const farRight = Number.MAX_SAFE_INTEGER;

/** The line end at the end of `line`; empty where the text ends. */
function lineEndOf(analysis: Analysis, line: number): string {
  const end = analysis.offsetAt({ line, character: farRight });
  const after = analysis.slice(rangeOf(end, end + 2));
  return after.slice(0, lineEndLength(after, 0));
}

/**
 * The edit that puts `// hyoka-ignore CODE 理由` on a line above the one in which the finding starts, indented as it is;
 * null for a finding about such comments. Above the first line of a block it silences the rule in the whole block.
 */
export function suppressFinding(
  analysis: Analysis,
  { code, range }: Pick<PlacedFinding, 'code' | 'range'>,
): TextEdit | null {
  if (code === ignoreUnused.code) return null;
  const { line } = analysis.positionAt(range.start);
  const lineStart = analysis.offsetAt({ line, character: 0 });
  const content = analysis.slice(rangeOf(lineStart, Math.max(range.start, lineStart + 1)));
  const mark = lineStart === 0 && content.startsWith('\ufeff') ? 1 : 0;
  let end = mark;
  while (isBlankCode(content.charCodeAt(end))) end++;
  const lineEnd = lineEndOf(analysis, line) || (line > 0 ? lineEndOf(analysis, line - 1) : '') || '\n';
  const at = lineStart + mark;
  return {
    range: rangeOf(at, at),
    newText: `${content.slice(mark, end)}// hyoka-ignore ${code} 理由${lineEnd}`,
  };
}
