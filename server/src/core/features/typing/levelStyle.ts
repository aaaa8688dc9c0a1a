// How the items of one level are written: their sign and the blank behind it. From a list, as its siblings go on.
import { commonStyle, unlikeSiblings } from '../../facts/listStyle.ts';
import { printSign } from '../../syntax/printSign.ts';
import { isBare } from '../../syntax/signs.ts';
import type { Enumerator, Item, List } from '../../syntax/tree.ts';
import type { BodyPlace } from './itemPlace.ts';

export interface LevelStyle {
  readonly sign: Pick<Enumerator, 'family' | 'style'>;
  /** What stands between a sign and the text behind it. */
  readonly gap: string;
}

/** What stands behind the sign of an item; null where nothing does. */
const gapOf = (text: string, { enumerator, text: own }: Item): string | null =>
  own.start === own.end ? null : text.slice(enumerator.range.end, own.start);

/** How `item` is written; a gap that it has not itself is that of its siblings. */
export function styleOf(text: string, list: List, item: Item): LevelStyle {
  const gaps = [item, ...list.items].map((each) => gapOf(text, each));
  return { sign: item.enumerator, gap: gaps.find((gap) => gap !== null) ?? ' ' };
}

/** How the item after `item` is written: like it, or like most of the list where it is unlike them itself. */
export function styleAfter({ text, body }: BodyPlace, list: List, item: Item): LevelStyle {
  const common = commonStyle(list);
  const isOdd = common !== null && unlikeSiblings(list, common).includes(item);
  const due = item.enumerator.value + 1;
  return { ...styleOf(text, list, item), sign: signFor(body.lists, isOdd ? common : item.enumerator, due) };
}

/**
 * How a sign is written with the value `due`. ９ before 10 is usual: a number that gets a digit more or less is as wide as
 * its like is in the body.
 */
export function signFor(lists: readonly List[], sign: Enumerator, due: number): LevelStyle['sign'] {
  const { family, style, value } = sign;
  const isNumber = ({ numeral }: Enumerator['style']): boolean => numeral === 'half' || numeral === 'full';
  if (value > 9 === due > 9 || !isNumber(style)) return sign;
  const like = lists
    .flatMap(({ items }) => items.map(({ enumerator }) => enumerator))
    .find((each) => each.family === family && isNumber(each.style) && each.value > 9 === due > 9);
  return { family, style: { ...style, numeral: like?.style.numeral ?? style.numeral } };
}

/** How most of a list is written. */
export function styleOfList(text: string, list: List): LevelStyle | null {
  const [first] = list.items;
  const sign = commonStyle(list);
  return first === undefined || sign === null ? null : { ...styleOf(text, list, first), sign };
}

/** The sign of `value` with the gap behind it; null where the style has none for so high a value. */
export function printLead({ sign, gap }: LevelStyle, value: number): string | null {
  const written = printSign(sign, value);
  if (written === null) return null;
  return written + (gap === '' && isBare(sign.style) ? ' ' : gap);
}
