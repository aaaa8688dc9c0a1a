// A sign that is a keystroke off, so that its line was read as text of the item above: `2、` or `2技術的対策` before `3.`.
// Asked only where that number is missing; on its own such a line is text.
import { printSign } from '../syntax/printSign.ts';
import type { Item, ItemChild } from '../syntax/tree.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { foldWidth } from '../text/width.ts';

const opens = '([{（［〔「';
const marks = ')]},.:、。';
const counters = '年月日時分秒名人件台回個条項号円枚冊階週歳割倍度つかカヶヵ箇段種%-/~';

/** A sign that was not read as one, and how it should have been written. */
export interface MissedSign {
  /** The two characters `2、` of 「2、技術的対策」. */
  readonly range: Range;
  readonly due: string;
}

function* paragraphsOf(children: readonly ItemChild[]): Generator<Range> {
  for (const child of children) {
    if (child.kind === 'paragraph') yield child.text;
    else if (child.kind === 'list') for (const item of child.items) yield* paragraphsOf(item.children);
  }
}

/** Length of what `line` begins with where a sign of `value` may be meant; 0 when it does not. */
function signLength(line: string, value: string): number {
  const from = opens.includes(line.charAt(0)) ? 1 : 0;
  const after = from + value.length;
  if (value === '' || !line.startsWith(value, from)) return 0;
  if (marks.includes(line.charAt(after))) return /^[.、,]\d/.test(line.slice(after)) ? 0 : after + 1;
  const isDigit = /\d$/.test(value);
  return isDigit && (/^\d/.test(line.slice(after)) || counters.includes(line.charAt(after))) ? 0 : after;
}

/** The line below `previous` that begins like the one sign that is missing before `item`; null when none does. */
export function missedSign(text: string, previous: Item, item: Item): MissedSign | null {
  const { enumerator, expected } = item;
  if (expected === undefined || enumerator.value !== expected + 1) return null;
  const due = printSign(previous.enumerator, expected);
  if (due === null) return null;
  const { before, after } = previous.enumerator.style;
  const value = foldWidth(due.slice(before.length, due.length - after.length));
  for (const { start, end } of paragraphsOf(previous.children)) {
    const length = signLength(`${foldWidth(text.slice(start, Math.min(end, start + 12)))} `, value);
    if (length > 0) return { range: rangeOf(start, Math.min(start + length, end)), due };
  }
  return null;
}
