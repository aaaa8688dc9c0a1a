// Which block, and what in it, an offset of the document lies in.
import type { Analysis, AnalyzedBlock } from '../analyze.ts';
import type { Item, List } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';

/** The block that holds the character before or at `offset`; the last block at the end of the document. */
export function blockAt({ blocks }: Analysis, offset: number): AnalyzedBlock | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low] ?? null;
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
