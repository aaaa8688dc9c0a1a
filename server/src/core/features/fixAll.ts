// The fixes that may be made without asking.
import type { Analysis } from '../analysis.ts';
import { analyze } from '../analyze.ts';
import { type Config, noConfig } from '../config/config.ts';
import { applyEdits, type TextEdit } from '../text/range.ts';

/** The edits of every safe fix; where two touch the same characters, only the first. */
export function fixAllEdits({ findings }: Analysis): TextEdit[] {
  const edits: TextEdit[] = [];
  let end = -1;
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some(({ range }) => range.start < end)) continue;
    for (const edit of fix.edits) {
      edits.push(edit);
      end = Math.max(end, edit.range.end);
    }
  }
  return edits;
}

/** One fix may make room for the next; more rounds than this are never needed by text that people write. */
const mostRounds = 10;

/** The text after every safe fix. */
export function fixAll(text: string, config: Config = noConfig): string {
  let fixed = text;
  for (let round = 0; round < mostRounds; round++) {
    const edits = fixAllEdits(analyze(fixed, { config }));
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
  }
  return fixed;
}
