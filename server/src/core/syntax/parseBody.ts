// The lines of a body as lists of items, headings, paragraphs and notes. Which line is what: lineHead.ts; how
// items nest: nest.ts.
import { trimmed } from '../text/lines.ts';
import { type Range, rangeOf, sliceOf } from '../text/range.ts';
import { bodyHeadAt } from './lineHead.ts';
import { nest } from './nest.ts';
import { type Entry, type ItemEntry, type Placement, plainEntries } from './reading.ts';
import { isAbsence, isBare, paragraphKind, stopsMidSentence } from './signs.ts';
import { type OtherSide, otherSideOf } from './otherSide.ts';
import { printSign } from './printSign.ts';
import type { Candidate, ItemHead } from './readHead.ts';
import type { Body, BodyChild, EnumeratorStyle, Item, ItemChild, List } from './tree.ts';

/** A line of a body, read but not yet nested. */
export interface BodyLine {
  readonly range: Range;
  /** Without the blanks around it. */
  readonly text: Range;
  readonly kind: 'item' | 'heading' | 'note' | 'ellipsis' | 'paragraph' | 'comment' | 'blank';
  readonly head: ItemHead | null;
}

/** `//` and a blank, `//` alone, or `// hyoka-…`: never printed. `from` is the first character that is no blank. */
export const isComment = (text: string, from: number, end: number): boolean => {
  if (text.charCodeAt(from) !== 0x2f || text.charCodeAt(from + 1) !== 0x2f || from + 1 >= end) return false;
  return from + 2 >= end || /\s/.test(text.charAt(from + 2));
};

export function readBodyLine(source: string, start: number, contentEnd: number, end: number): BodyLine {
  const range = rangeOf(start, end);
  const text = trimmed(source, start, contentEnd);
  if (text.start === text.end) return { range, text, kind: 'blank', head: null };
  if (isComment(source, text.start, text.end)) return { range, text, kind: 'comment', head: null };
  const head = bodyHeadAt(source, text.start, text.end);
  if (head === null) return { range, text, kind: 'paragraph', head: null };
  return { range, text, kind: head.kind, head: head.kind === 'item' ? head : null };
}

/** How far the signs on an item's own line count: 4 in 「３．性別、４．生年月日」. Signs stand after a blank, 、 or →. */
function throughOf(text: string, { family, value }: Candidate, style: EnumeratorStyle): number {
  let through = value;
  for (let from = 0; ; through++) {
    const sign = printSign({ family, style }, through + 1);
    const at = sign === null ? -1 : text.indexOf(sign, from);
    if (sign === null || sign === style.before || at === -1) return through;
    const isMarked = style.numeral === 'circled' || style.numeral === 'parenthesised';
    if (!isMarked && !/[\s\u3000、。，→]/.test(text.charAt(at - 1))) return through;
    from = at + sign.length;
  }
}

/** What nesting asks of a line with a sign, found out when it asks: nearly always it does not. */
class ItemLine implements ItemEntry {
  readonly kind = 'item';
  readonly candidates: readonly Candidate[];
  readonly onlyIfExpected: boolean;
  readonly onlyIfFollowed: boolean;
  readonly isBare: boolean;
  readonly #text: string;
  readonly #line: BodyLine;
  readonly #head: ItemHead;
  readonly #above: BodyLine | undefined;

  constructor(text: string, line: BodyLine, head: ItemHead, above: BodyLine | undefined) {
    this.candidates = head.candidates;
    this.onlyIfExpected = head.onlyIfExpected;
    this.onlyIfFollowed = head.onlyIfFollowed;
    this.isBare = isBare(head.style) || head.style.before === '第';
    this.#text = text;
    this.#line = line;
    this.#head = head;
    this.#above = above;
  }

  goesOn(): boolean {
    const above = this.#above;
    if (above?.kind !== 'item' && above?.kind !== 'paragraph') return false;
    return stopsMidSentence(sliceOf(this.#text, above.text));
  }

  through(candidate: Candidate): number {
    const { start, end } = this.#line.text;
    return throughOf(this.#text.slice(start + this.#head.length, end), candidate, this.#head.style);
  }
}

function entryOf(text: string, line: BodyLine, above: BodyLine | undefined): Entry {
  if (line.head !== null) return new ItemLine(text, line, line.head, above);
  switch (line.kind) {
    case 'heading':
      return plainEntries[text.charAt(line.text.start) === '第' ? 'article' : 'heading'];
    case 'ellipsis':
      return plainEntries.ellipsis;
    case 'paragraph':
      return plainEntries[paragraphKind(sliceOf(text, line.text))];
    default:
      return plainEntries.other;
  }
}

const entriesOf = (text: string, lines: readonly BodyLine[]): Entry[] =>
  lines.map((line, index) => entryOf(text, line, lines[index - 1]));

/** What the other side of a revision needs to know of the body that has these lines. */
export function otherSide(text: string, lines: readonly BodyLine[]): OtherSide {
  const printed = lines.filter(({ kind }) => kind !== 'blank' && kind !== 'comment');
  const [first] = printed;
  const isAbsent = first === undefined || (printed.length === 1 && isAbsence(sliceOf(text, first.text)));
  return otherSideOf(entriesOf(text, lines), isAbsent);
}

/** An item and its list while they may still grow. */
interface OpenItem {
  readonly item: Omit<Item, 'range' | 'children' | 'expected'> & {
    range: Range;
    children: ItemChild[];
    expected?: number;
  };
  readonly list: { kind: 'list'; range: Range; items: Item[] };
}

/** Shared by the items that have none: most have none. */
const noChildren: ItemChild[] = [];

/** Adds a child to the innermost open item, or to the body where none is open. */
function addChild(open: readonly OpenItem[], body: BodyChild[], child: ItemChild): void {
  const item = open.at(-1)?.item;
  if (item === undefined) body.push(child);
  else if (item.children === noChildren) item.children = [child];
  else item.children.push(child);
}

/** Closes the items below `depth`, which end at `end`; `goesOn`: the list of the first of them has another item. */
function closeTo(open: OpenItem[], depth: number, end: number, goesOn = false): void {
  while (open.length > depth) {
    const { item, list } = open.pop() as OpenItem;
    if (item.range.end !== end) item.range = rangeOf(item.range.start, end);
    // What is pushed to has room for more: copied, it takes what it needs.
    if (item.children.length > 1) item.children = item.children.slice();
    if (open.length === depth && goesOn) continue;
    if (list.range.end !== end) list.range = rangeOf(list.range.start, end);
    if (list.items.length > 1) list.items = list.items.slice();
  }
}

/**
 * The body of `lines`, whose ranges follow each other without a gap. `range` is the body's own; `other` is what is
 * known of the other side of a revision.
 */
export function buildBody(
  text: string,
  range: Range,
  lines: readonly BodyLine[],
  other: (() => OtherSide) | null,
): Body {
  const placements = nest(entriesOf(text, lines), other);
  const children: BodyChild[] = [];
  const open: OpenItem[] = [];
  let index = 0;
  for (const line of lines) {
    const placement = placements[index++] ?? null;
    if (line.kind === 'heading') {
      closeTo(open, 0, line.range.start);
      children.push({ kind: 'heading', range: line.range, text: line.text });
    } else if (line.head !== null && placement !== null) {
      placeItem(text, line, line.head, placement, open, children);
    } else {
      addChild(open, children, leafOf(line));
    }
  }
  closeTo(open, 0, lines.at(-1)?.range.end ?? range.end);
  return { kind: 'body', range, children: children.slice() };
}

function leafOf(line: BodyLine): Exclude<ItemChild, List> {
  const { range, text } = line;
  if (line.kind === 'blank') return { kind: 'blank', range };
  const kind = line.kind === 'item' || line.kind === 'heading' ? 'paragraph' : line.kind;
  return { kind, range, text };
}

function placeItem(
  text: string,
  line: BodyLine,
  head: ItemHead,
  placement: Placement,
  open: OpenItem[],
  children: BodyChild[],
): void {
  const { candidate, depth, expected, starts } = placement;
  const signEnd = line.text.start + head.length;
  const { family, value } = candidate;
  const item: OpenItem['item'] = {
    kind: 'item',
    range: line.range,
    enumerator: { range: rangeOf(line.text.start, signEnd), family, value, style: head.style },
    text: trimmed(text, signEnd, line.text.end),
    children: noChildren,
  };
  // Hardly any item has it, and copying it in would cost every one.
  if (expected !== null) item.expected = expected;
  const sibling = starts ? undefined : open[depth];
  closeTo(open, depth, line.range.start, sibling !== undefined);
  if (sibling !== undefined) {
    sibling.list.items.push(item);
    open.push({ item, list: sibling.list });
    return;
  }
  const list: OpenItem['list'] = { kind: 'list', range: line.range, items: [item] };
  addChild(open, children, list);
  open.push({ item, list });
}
