// The signs of two siblings that change places: each place keeps its own, and what counts on from the one to the other
// (措置 below the first リスク and the second) counts on again.
import { replaceSign } from '../../facts/listStyle.ts';
import { printSign } from '../../syntax/printSign.ts';
import type { Family, Item } from '../../syntax/tree.ts';
import { sliceOf, type TextEdit } from '../../text/range.ts';
import type { ItemPlace } from './itemPlace.ts';
import { isWithin, nestedItems } from './readsAs.ts';

export function exchangedSigns({ text, body }: ItemPlace, upper: Item, lower: Item): TextEdit[] {
  const signOf = ({ enumerator }: Item): string => sliceOf(text, enumerator.range);
  const edits = [
    replaceSign(text, upper.enumerator.range, signOf(lower)),
    replaceSign(text, lower.enumerator.range, signOf(upper)),
  ];
  const all = nestedItems(body.node).map(({ item }) => item);
  const inside = (outer: Item): Item[] => all.filter((item) => item !== outer && isWithin(item, outer));
  for (const family of new Set(inside(upper).map(({ enumerator }) => enumerator.family)))
    edits.push(...recounted(text, ofFamily(inside(upper), family), ofFamily(inside(lower), family)));
  return edits;
}

const ofFamily = (items: readonly Item[], family: Family): Item[] =>
  items.filter(({ enumerator }) => enumerator.family === family);

/** The signs of items that count on from `before` to `after`, which come first from now on. */
function recounted(text: string, before: readonly Item[], after: readonly Item[]): TextEdit[] {
  const values = [...before, ...after].map(({ enumerator }) => enumerator.value);
  const countsOn = values.every((value, index) => value === (values[0] ?? 0) + index);
  if (!countsOn || after.length === 0) return [];
  return [...after, ...before].flatMap(({ enumerator }, index) => {
    const sign = printSign(enumerator, values[index] ?? 0);
    return sign === null ? [] : [replaceSign(text, enumerator.range, sign)];
  });
}
