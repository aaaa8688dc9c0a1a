// How the siblings of one list are written, and what their numbers should be.
import { printSign, styleKey } from '../syntax/printSign.ts';
import type { Enumerator, Item, List } from '../syntax/tree.ts';
import type { Range, TextEdit } from '../text/range.ts';

/** Whether every item is written as the first is: nearly every list is. */
export function isUniform({ items }: List): boolean {
  const first = items[0]?.enumerator;
  return items.every(({ enumerator: { family, style } }) => {
    const { before, after, numeral } = style;
    return (
      family === first?.family &&
      numeral === first.style.numeral &&
      before === first.style.before &&
      after === first.style.after
    );
  });
}

/** The enumerator whose style most siblings share, the earliest of equals. */
export function commonStyle({ items }: List): Enumerator | null {
  const full = areFull(items);
  const groups = new Map<string, { enumerator: Enumerator; count: number }>();
  for (const { enumerator } of items) {
    const key = styleKey(enumerator, full);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { enumerator, count: 1 });
    else group.count++;
  }
  let common: { enumerator: Enumerator; count: number } | null = null;
  for (const group of groups.values()) if (common === null || group.count > common.count) common = group;
  return common?.enumerator ?? null;
}

const areFull = (items: readonly Item[]): boolean => {
  const single = items.filter(({ enumerator: { value } }) => value < 10);
  const full = single.filter(({ enumerator: { style } }) => style.numeral === 'full');
  return full.length * 2 > single.length;
};

/** ⑳ and then (21): many fonts end at ⑳. */
const isPastCircled = ({ family, value }: Enumerator, common: Enumerator): boolean =>
  common.family === 'circled' && family === '(digit)' && value > 20;

/** The items of a list that are not written as most of their siblings are. */
export function unlikeSiblings(list: List, common: Enumerator): Item[] {
  const full = areFull(list.items);
  const key = styleKey(common, full);
  return list.items.filter(
    ({ enumerator }) => styleKey(enumerator, full) !== key && !isPastCircled(enumerator, common),
  );
}

/** A sign in place of another, with the blank that a bare sign needs before text. */
export function replaceSign(text: string, range: Range, sign: string): TextEdit {
  const next = text.charAt(range.end);
  const needsBlank = /[0-9０-９ア-ンｱ-ﾝ一-十Ⅰ-ⅻ]$/.test(sign) && /[^\s\u3000]/.test(next);
  return { range, newText: needsBlank ? `${sign} ` : sign };
}

/** The value each item should have: counted on from the first, jumps over items left out kept. */
function dueValues({ items }: List): number[] {
  const due: number[] = [];
  for (const [index, { enumerator, expected }] of items.entries()) {
    const previous = due[index - 1];
    if (previous === undefined) due.push(expected ?? enumerator.value);
    else {
      const before = items[index - 1]?.enumerator.value ?? 0;
      const jumped =
        expected === undefined && enumerator.value > before + 1 && items[index - 1]?.expected === undefined;
      due.push(jumped && enumerator.value > previous ? enumerator.value : previous + 1);
    }
  }
  return due;
}

/** The edits that give every item of the list its number in the list's own style; null when a sign is lacking. */
export function renumber(text: string, list: List): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const [index, value] of dueValues(list).entries()) {
    const item = list.items[index];
    if (item === undefined || item.enumerator.value === value) continue;
    const sign = printSign(item.enumerator, value);
    if (sign === null) return null;
    edits.push(replaceSign(text, item.enumerator.range, sign));
  }
  return edits;
}
