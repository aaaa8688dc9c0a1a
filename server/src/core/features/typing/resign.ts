// The signs of items anew, in another style.
import type { Item, List } from '../../syntax/tree.ts';
import { rangeOf, type TextEdit } from '../../text/range.ts';
import { ownLineEnd } from './itemPlace.ts';
import { type LevelStyle, printLead } from './levelStyle.ts';

/** The edit that gives one item another sign, and the blank that belongs behind it; null where there is none. */
export function resignItem(text: string, item: Item, level: LevelStyle, value: number): TextEdit | null {
  const { enumerator, text: own } = item;
  const lead = printLead(level, value);
  const end = own.start < own.end ? own.start : ownLineEnd(text, item);
  return lead === null ? null : { range: rangeOf(enumerator.range.start, end), newText: lead };
}

/** The values of a list from now on: bullets are counted. */
export const valueIn = (item: Item, index: number): number => item.enumerator.value || index + 1;

/** The edits that write all of a list in another style; null where it has no sign for one of the values. */
export function resign(text: string, { items }: List, level: LevelStyle): TextEdit[] | null {
  const edits = items.flatMap((item, index) => resignItem(text, item, level, valueIn(item, index)) ?? []);
  return edits.length === items.length ? edits : null;
}
