// Shift+Tab: an item goes behind the one that holds it, with everything below itself. Lines stay in their order, so the
// siblings after it are below it from then on.
import type { Family } from '../../syntax/tree.ts';
import { rangeOf, type TextEdit } from '../../text/range.ts';
import { adaptChildren } from './adaptChildren.ts';
import { indentationOf, moveLines } from './indentation.ts';
import { printedEnd } from './itemLines.ts';
import { type ItemPlace, type Listed, ownLineStart } from './itemPlace.ts';
import { type LevelStyle, styleAfter, styleOf } from './levelStyle.ts';
import { depthsWithin, readsAs } from './readsAs.ts';
import { resign, resignItem, valueIn } from './resign.ts';
import { countingOn, shiftSigns, siblingsCountingOn } from './shiftSigns.ts';

/** The edits; none where the item is in no other, or would be read otherwise. */
export function outdentItem(place: ItemPlace): TextEdit[] {
  const { holders } = place;
  const holder = holders.at(-1);
  const edits = holder === undefined ? null : editsBehind(place, holder);
  return edits !== null && readsAs(place, edits, depthsWithin(place, -1)) ? edits : [];
}

function editsBehind(place: ItemPlace, holder: Listed): TextEdit[] | null {
  const { text, list, item, body, holders } = place;
  const level = styleAfter(place, holder.list, holder.item);
  const own = resignItem(text, item, level, holder.item.enumerator.value + 1);
  const others = shiftSigns(place, countingOn(body.lists, holder.list, holder.item), 1);
  const taken = new Set(holders.map((each) => each.item.enumerator.family));
  const isLast = list.items.at(-1) === item;
  const below = isLast ? childrenAlone(place, level, taken) : childrenWithSiblings(place, taken);
  if (own === null || others === null || below === null) return null;
  const lines = rangeOf(ownLineStart(text, item), printedEnd(text, item));
  const indentation = indentationOf(text, holder.list, holder.item);
  return [...moveLines(text, lines, indentationOf(text, list, item), indentation), own, ...below, ...others];
}

/** What is below the item comes to the level that the item had, and is written as that is. */
const childrenAlone = (place: ItemPlace, holder: LevelStyle, taken: ReadonlySet<Family>): TextEdit[] | null =>
  adaptChildren(place, place.item, { holder, taken, beside: styleOf(place.text, place.list, place.item) });

/** What is below the item, and the siblings after it, as one list that starts at its first. */
function childrenWithSiblings(place: ItemPlace, above: ReadonlySet<Family>): TextEdit[] | null {
  const { text, list, item } = place;
  const level = styleOf(text, list, item);
  const coming = { holder: level, taken: new Set([...above, level.sign.family]), beside: null };
  const edits: (TextEdit[] | null)[] = [];
  let last = 0;
  for (const inner of item.children) {
    if (inner.kind !== 'list') continue;
    edits.push(resign(text, inner, level), ...inner.items.map((each) => adaptChildren(place, each, coming)));
    last = inner.items.reduce((_, each, index) => valueIn(each, index), last);
  }
  edits.push(shiftSigns(place, siblingsCountingOn(list, item), last - item.enumerator.value));
  return edits.includes(null) ? null : edits.flatMap((each) => each ?? []);
}
