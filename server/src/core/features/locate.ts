// Which block, and what in it, an offset of the document lies in.
import type { Analysis } from '../analysis.ts';
import { placeFinding, type PlacedFinding } from '../placeFinding.ts';
import type { AnalyzedBlock } from '../liveBlock.ts';
import type { Item, List } from '../syntax/tree.ts';
import { lastWhere } from '../text/lastWhere.ts';
import type { Range } from '../text/range.ts';

/** The place in `blocks` of the block that holds the character at `offset`; the last one at the end of the document. */
function indexAt({ blocks }: Analysis, offset: number): number {
  return lastWhere(blocks, (block) => block.offset <= offset);
}

/** The block that holds the character at `offset`; the last block at the end of the document. */
export const blockAt = (analysis: Analysis, offset: number): AnalyzedBlock | null =>
  analysis.blocks[indexAt(analysis, offset)] ?? null;

/** The findings that `range` touches, in the order of the text, with offsets in the document. */
export function findingsIn(analysis: Analysis, range: Range): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  for (const { offset, findings } of analysis.blocks.slice(
    indexAt(analysis, range.start),
    indexAt(analysis, range.end) + 1,
  ))
    for (const finding of findings) {
      const { start, end } = finding.range;
      if (offset + start <= range.end && offset + end >= range.start)
        found.push(placeFinding(finding, offset));
    }
  return found;
}

/** Whether `offset` is in the range or right after its last character. */
export const touches = (range: Range, offset: number): boolean =>
  range.start <= offset && offset <= range.end;

/** The items around `offset`, outermost first, each with its list. An item reaches to its last child. */
export function itemsAt(lists: readonly List[], offset: number): { list: List; item: Item }[] {
  const found: { list: List; item: Item }[] = [];
  for (const list of lists)
    for (const item of list.items)
      if (item.range.start < offset && offset <= item.range.end) found.push({ list, item });
  return found;
}
