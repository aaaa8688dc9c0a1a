// The blanks before items: what a line has, what a level deeper has, and lines that move from one to the other.
import { usualIndentation } from '../../format/layParts.ts';
import type { Item, List } from '../../syntax/tree.ts';
import { splitLines } from '../../text/lines.ts';
import { type Range, rangeOf, sliceOf, type TextEdit } from '../../text/range.ts';
import { isBehindKeyword, ownLineStart } from './itemPlace.ts';

/** The edit of what differs between the characters of `range` and `newText`, from their first difference on. */
export function replaceFrom(text: string, range: Range, newText: string): TextEdit {
  const written = sliceOf(text, range);
  let same = 0;
  while (same < written.length && written.charAt(same) === newText.charAt(same)) same++;
  return { range: rangeOf(range.start + same, range.end), newText: newText.slice(same) };
}

/** The blanks before the sign of an item; null where it stands behind a keyword. */
const blanksBefore = (text: string, item: Item): string | null =>
  isBehindKeyword(text, item)
    ? null
    : text.slice(ownLineStart(text, item), item.enumerator.range.start).replace('\ufeff', '');

/** The indentation of an item; of one behind a keyword, that of its next siblings, or the usual one. */
export function indentationOf(text: string, list: List, item: Item): string {
  for (const each of [item, ...list.items]) {
    const blanks = blanksBefore(text, each);
    if (blanks !== null) return blanks;
  }
  return usualIndentation;
}

/** What the lists of a body are further in than the items that hold them, as most of them is; two columns by default. */
export function stepOf(text: string, lists: readonly List[], holder: string): string {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const item of list.items) {
      const inner = item.children.find((child) => child.kind === 'list')?.items[0];
      const [outside, inside] = [item, inner].map((each) => each && blanksBefore(text, each));
      if (typeof outside !== 'string' || typeof inside !== 'string' || !inside.startsWith(outside)) continue;
      const step = inside.slice(outside.length);
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  if (usual !== undefined) return usual[0];
  return /^(?:\u3000+|\t+)$/.test(holder) ? holder.charAt(0) : usualIndentation;
}

/** The edits that move the lines of `range` from one indentation to another; lines that lack the one stay. */
export function moveLines(text: string, range: Range, from: string, to: string): TextEdit[] {
  return splitLines(sliceOf(text, range)).flatMap(({ start, contentEnd }) => {
    const line = rangeOf(range.start + start, range.start + contentEnd);
    const written = sliceOf(text, line);
    if (from === to || written.trim() === '' || !written.startsWith(from)) return [];
    return [replaceFrom(text, rangeOf(line.start, line.start + from.length), to)];
  });
}
