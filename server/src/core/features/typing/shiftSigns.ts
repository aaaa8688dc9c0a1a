// Numbers that follow an item which comes, goes or moves. What is out of sequence is left as it is: whether that is a slip
// or meant so is for the author to say.
import { replaceSign } from '../../facts/listStyle.ts';
import { printSign } from '../../syntax/printSign.ts';
import type { Item, List } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/range.ts';
import type { BodyPlace } from './itemPlace.ts';
import { signFor } from './levelStyle.ts';

const follows = ({ enumerator, expected }: Item, last: Item): boolean =>
  expected === undefined && enumerator.value === last.enumerator.value + 1;

/** The items of `list` after `item` that count on from it, up to the first that does not. */
export function siblingsCountingOn(list: List, item: Item): Item[] {
  const found: Item[] = [];
  let last = item;
  for (const next of list.items.slice(list.items.indexOf(item) + 1)) {
    if (!follows(next, last)) break;
    found.push(next);
    last = next;
  }
  return found;
}

/**
 * The same, and where the list ends so, what goes on with its numbers further down: ③ below a heading after ②, 措置３ below
 * the next リスク. `lists`: all of the body, outer before inner.
 */
export function countingOn(lists: readonly List[], list: List, item: Item): Item[] {
  const found = siblingsCountingOn(list, item);
  const last = found.at(-1) ?? item;
  if (last !== list.items.at(-1)) return found;
  const { family, range } = last.enumerator;
  const next = lists.find(
    ({ items: [first] }) => first?.enumerator.family === family && first.enumerator.range.start > range.start,
  );
  const [first] = next?.items ?? [];
  if (next === undefined || first === undefined || !follows(first, last)) return found;
  return [...found, first, ...countingOn(lists, next, first)];
}

/** The edits that count `items` of a body on by so much; null where a style has no sign for one of them. */
export function shiftSigns({ text, body }: BodyPlace, items: readonly Item[], by: number): TextEdit[] | null {
  if (by === 0) return [];
  const edits: TextEdit[] = [];
  for (const { enumerator } of items) {
    const due = enumerator.value + by;
    const sign = printSign(signFor(body.lists, enumerator, due), due);
    if (sign === null) return null;
    edits.push(replaceSign(text, enumerator.range, sign));
  }
  return edits;
}
