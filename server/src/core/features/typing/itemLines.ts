// The lines that an item takes with it: its own, those of its children, and the comments right above it. Blank lines and
// comments below stay where they are.
import { isComment } from '../../syntax/parseBody.ts';
import type { Item, ItemChild } from '../../syntax/tree.ts';
import { lineEndAt, lineStartBefore } from '../../text/lines.ts';
import { contentAt, ownLineEnd, ownLineStart } from './itemPlace.ts';

/** The end of the last line with something printed in it, without its line end. */
export function printedEnd(text: string, item: Item): number {
  const last = item.children.findLast(isPrinted);
  if (last === undefined) return ownLineEnd(text, item);
  if (last.kind !== 'list') return lineEndAt(text, last.text.end);
  const inner = last.items.at(-1);
  return inner === undefined ? last.range.end : printedEnd(text, inner);
}

export const isPrinted = (
  child: ItemChild,
): child is Exclude<ItemChild, { kind: 'comment' } | { kind: 'blank' }> =>
  child.kind !== 'comment' && child.kind !== 'blank';

/** The first character of the comments right above an item, or its sign where there are none. */
export function commentedStart(text: string, item: Item): number {
  let found = item.enumerator.range.start;
  for (let start = ownLineStart(text, item); start > 0; ) {
    start = lineStartBefore(text, start);
    const content = contentAt(text, start);
    if (!isComment(text, content.start, content.end)) break;
    found = content.start;
  }
  return found;
}
