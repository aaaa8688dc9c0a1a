// Run-on lines on lines of their own: as an edit of what stands in a body, and for text that is pasted into one. Where
// the lines divide is splitRunOn.ts's answer, how far in they stand layParts.ts's.
import type { Analysis } from '../analysis.ts';
import { layParts, lineStart, linesIn, type Parted, placeOf, usualIndentation } from '../format/layParts.ts';
import { splitRunOn } from '../syntax/runOn/splitRunOn.ts';
import { splitLines, trimmed } from '../text/lines.ts';
import { type Range, shiftRange, sliceOf, type TextEdit } from '../text/range.ts';

/** Longer pastes are no cell. */
const longestPaste = 1_000_000;

/**
 * The edits that put every item, heading and note of the run-on lines in `selection` on a line of its own, below the
 * line's own indentation; none where nothing is run on. An empty selection is the line it stands in.
 */
export function splitEdits(analysis: Analysis, selection: Range): TextEdit[] {
  const { text, offset } = around(analysis, selection);
  const { start, end } = shiftRange(selection, -offset);
  const parted = linesIn(text)
    .filter(({ range }) => range.end >= start && lineStart(text, range.start) <= end)
    .flatMap(({ range }): Parted[] => {
      const parts = splitRunOn(sliceOf(text, range));
      return parts.length === 1 ? [] : [{ parts, ...placeOf(text, range) }];
    });
  const edits = parted.length === 0 ? [] : (layParts(text, parted) ?? []);
  return edits.map(({ range, newText }) => ({ range: shiftRange(range, offset), newText }));
}

/** The text of the blocks that `range` touches, with the one that lines below a block may go on, and where it starts. */
function around({ blocks }: Analysis, range: Range): { text: string; offset: number } {
  const isLoose = (index: number) => ['blank', 'comment', 'unknown'].includes(blocks[index]?.node.kind ?? '');
  let first = blocks.findLastIndex(({ offset }) => offset <= range.start);
  while (first > 0 && isLoose(first)) first--;
  const own = blocks.slice(Math.max(first, 0)).filter(({ offset }) => offset <= range.end);
  return { text: own.map(({ text }) => text).join(''), offset: own[0]?.offset ?? 0 };
}

/**
 * What to insert at `range` for `pasted`, with every item of its run-on lines on a line of its own; null where nothing of
 * it is run on, or it would stand in no body.
 */
export function splitPasted(analysis: Analysis, selection: Range, pasted: string): string | null {
  // Cells side by side are a table.
  if (pasted.length > longestPaste || pasted.includes('\t')) return null;
  const lines = splitLines(pasted)
    .map(({ start, contentEnd }) => sliceOf(pasted, trimmed(pasted, start, contentEnd)))
    .filter((line) => line !== '');
  const parts = lines.flatMap(splitRunOn);
  if (parts.length === lines.length) return null;
  const { text, offset } = around(analysis, selection);
  const range = shiftRange(selection, -offset);
  const place = placeOf(text, range);
  const isBare = place.indentation === '' && lineStart(text, range.start) === range.start;
  const indentation = { indentation: usualIndentation, lead: usualIndentation, isOwn: false };
  const [edit] = layParts(text, [{ ...place, ...(isBare ? indentation : {}), parts }]) ?? [];
  return edit?.newText ?? null;
}
