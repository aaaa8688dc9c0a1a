// Enter on an item with nothing but its sign: it goes up to the list of the item that holds it, or ends the list.
import type { List } from '../../syntax/tree.ts';
import { type Range, rangeOf, type TextEdit } from '../../text/range.ts';
import { indentationOf, replaceFrom } from './indentation.ts';
import { isBehindKeyword, type ItemPlace, ownLineStart } from './itemPlace.ts';
import { printLead, styleAfter } from './levelStyle.ts';
import { countingOn, shiftSigns, siblingsCountingOn } from './shiftSigns.ts';

/** The edits that leave the item's list, the line that Enter `made` below it taken back. */
export const leaveList = (place: ItemPlace, made: Range): TextEdit[] | null =>
  climb(place, made) ?? endList(place, made);

/** The next item of the list above; the siblings that come after are below it, and start anew. */
function climb(place: ItemPlace, made: Range): TextEdit[] | null {
  const { text, body, list, item } = place;
  const holder = place.holders.at(-1);
  if (holder === undefined) return null;
  const lead = printLead(styleAfter(place, holder.list, holder.item), holder.item.enumerator.value + 1);
  const above = shiftSigns(place, countingOn(body.lists, holder.list, holder.item), 1);
  const below = shiftSigns(place, siblingsCountingOn(list, item), -item.enumerator.value);
  if (lead === null || above === null || below === null) return null;
  const line = rangeOf(ownLineStart(text, item), made.end);
  return [replaceFrom(text, line, indentationOf(text, holder.list, holder.item) + lead), ...above, ...below];
}

/**
 * An empty line in the place of an item that had only what stood below it: that is given to the item above, whose own it goes on
 * with.
 */
export function handBack(place: ItemPlace, made: Range, below: List): TextEdit[] | null {
  const { list, item } = place;
  const above = list.items[list.items.indexOf(item) - 1]?.children.findLast(({ kind }) => kind === 'list');
  const [first] = below.items;
  const last = above?.kind === 'list' ? above.items.at(-1) : undefined;
  if (first === undefined || last?.enumerator.family !== first.enumerator.family) return null;
  const by = last.enumerator.value + 1 - first.enumerator.value;
  const ended = endList(place, made);
  const others = shiftSigns(place, [first, ...siblingsCountingOn(below, first)], by);
  return ended === null || others === null ? null : [...ended, ...others];
}

/** An empty line; behind a keyword, nothing. The siblings that come after go on without the item. */
function endList(place: ItemPlace, made: Range): TextEdit[] | null {
  const { text, body, list, item } = place;
  const others = shiftSigns(place, countingOn(body.lists, list, item), -1);
  if (others === null) return null;
  const { start } = item.enumerator.range;
  const from = isBehindKeyword(text, item) ? start : ownLineStart(text, item);
  return [{ range: rangeOf(from, made.end), newText: '' }, ...others];
}
