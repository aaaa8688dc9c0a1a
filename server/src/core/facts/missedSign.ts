// A sign that is a keystroke off, so that its line was read as text of the item above: `2、` or `2技術的対策` before `3.`.
// Asked only where that number is missing; on its own such a line is text.
import { bodyHeadAt } from '../syntax/lineHead.ts';
import { printSign } from '../syntax/printSign.ts';
import { isBare, stopsMidSentence } from '../syntax/signs.ts';
import type { Body, BodyChild, Enumerator, Item, ItemChild, List } from '../syntax/tree.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { foldWidth } from '../text/width.ts';

const opens = '([{（［〔「';
const marks = ')]},.:、。';
const counters = '年月日時分秒名人件台回個条項号円枚冊階週歳割倍度つかカヶヵ箇段種%-/~';

/** A sign that was not read as one of its list, and how it should have been written. */
export interface MissedSign {
  /** The two characters `2、` of 「2、技術的対策」. */
  readonly range: Range;
  readonly due: string;
  /** It was read as a sign, of a list of its own: `イ` between `ア）` and `ウ）`. */
  readonly isOther: boolean;
}

/** Where a list stands: what it is among, and the item that holds it with that item's own list. */
export interface ListPlace {
  readonly among: readonly BodyChild[];
  readonly at: number;
  readonly holder: { readonly item: Item; readonly list: List } | null;
}

/** Where each list of a body stands. */
export function listPlaces({ children }: Body): ReadonlyMap<List, ListPlace> {
  const places = new Map<List, ListPlace>();
  const walk = (among: readonly BodyChild[], holder: ListPlace['holder']) => {
    for (const [at, list] of among.entries()) {
      if (list.kind !== 'list') continue;
      places.set(list, { among, at, holder });
      for (const item of list.items) walk(item.children, { item, list });
    }
  };
  walk(children, null);
  return places;
}

interface Line {
  readonly text: Range;
  readonly isOther: boolean;
}

const paragraphLine = (text: Range): Line => ({ text, isOther: false });
const itemLine = ({ enumerator, text }: Item): Line => ({
  text: rangeOf(enumerator.range.start, Math.max(enumerator.range.end, text.end)),
  isOther: true,
});

/** The lines that may have been meant for items: paragraphs, and what is the only item of its list. */
function* linesOf(children: readonly ItemChild[]): Generator<Line> {
  for (const child of children) {
    if (child.kind === 'paragraph') yield paragraphLine(child.text);
    else if (child.kind === 'list') {
      const [only] = child.items;
      if (child.items.length === 1 && only !== undefined && only.expected === undefined) yield itemLine(only);
      for (const item of child.items) yield* linesOf(item.children);
    }
  }
}

/** The lines before a list that may have been meant for its first item, the nearest first. */
function* linesBefore({ among, at, holder }: ListPlace): Generator<Line> {
  for (let i = at - 1; i >= 0; i--) {
    const child = among[i];
    if (child?.kind === 'paragraph') yield paragraphLine(child.text);
    else if (child?.kind !== 'blank' && child?.kind !== 'comment') return;
  }
  if (holder?.list.items.length === 1 && isBare(holder.item.enumerator.style)) yield itemLine(holder.item);
}

/** What a sign is without bracket and dot, and a circled one without its circle. */
function bareValue({ family, style }: Enumerator, value: number, sign: string): string {
  if (family === 'circled' || style.numeral === 'parenthesised') return String(value);
  return foldWidth(sign.slice(style.before.length, sign.length - style.after.length));
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

function firstLike(
  text: string,
  lines: Iterable<Line>,
  enumerator: Enumerator,
  value: number,
): MissedSign | null {
  const due = printSign(enumerator, value);
  if (due === null) return null;
  const bare = bareValue(enumerator, value, due);
  for (const { text: line, isOther } of lines) {
    const { start, end } = line;
    const length = signLength(`${foldWidth(text.slice(start, Math.min(end, start + 12)))} `, bare);
    if (length > 0) return { range: rangeOf(start, Math.min(start + length, end)), due, isOther };
  }
  return null;
}

/**
 * The line below `previous`, or before a list without its first, that begins like the one sign that is missing before
 * `item`; null when none does.
 */
export function missedSign(
  text: string,
  previous: Item | undefined,
  item: Item,
  place: () => ListPlace | undefined,
): MissedSign | null {
  const { enumerator, expected } = item;
  if (expected === undefined || enumerator.value !== expected + 1) return null;
  if (previous !== undefined)
    return firstLike(text, linesOf(previous.children), previous.enumerator, expected);
  const where = expected === 1 ? place() : undefined;
  return where === undefined ? null : firstLike(text, linesBefore(where), enumerator, expected);
}

/** No line is wrapped after so few characters. */
const shortLine = 12;
const isSentence = (text: string, range: Range): boolean => sliceOf(text, range).includes('。');

/**
 * `4 記録` right below the last of ①②③, where it can be no wrapped line: the sign before ended its sentence, or all are
 * short titles.
 */
export function missedLast(text: string, { items }: List): MissedSign | null {
  const last = items.at(-1);
  const [line] = last?.children ?? [];
  if (last === undefined || items.length < 3 || line?.kind !== 'paragraph') return null;
  if (!/digit|circled/.test(last.enumerator.family)) return null;
  const { start, end } = line.text;
  const head = bodyHeadAt(text, start, end);
  if (head?.kind !== 'item' || head.onlyIfExpected || !isBare(head.style) || start + head.length === end)
    return null;
  const value = last.enumerator.value + 1;
  if (!head.candidates.some((each) => each.family === 'digit' && each.value === value)) return null;
  const above = sliceOf(text, last.text);
  const areTitles = () =>
    !isSentence(text, line.text) &&
    items.every((item) => item.text.end - item.text.start <= shortLine && !isSentence(text, item.text));
  if (stopsMidSentence(above) || !(above.endsWith('。') || areTitles())) return null;
  const due = printSign(last.enumerator, value);
  return due === null ? null : { range: rangeOf(start, start + head.length), due, isOther: false };
}
