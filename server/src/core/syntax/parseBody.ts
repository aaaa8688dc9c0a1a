// The lines of a body as lists of items, headings, paragraphs and notes. Which line is what: lineHead.ts; how
// items nest: nest.ts.
import { type Line, trimmed } from '../text/lines.ts';
import { type Range, rangeOf } from '../text/range.ts';
import { bodyHeadAt } from './lineHead.ts';
import { type Entry, nest, type Placement } from './nest.ts';
import type { BodyHead, Candidate } from './readHead.ts';
import type { Body, BodyChild, Item, ItemChild, List } from './tree.ts';

/** A line of a body, read but not yet nested. */
export interface BodyLine {
  readonly range: Range;
  /** Without the blanks around it. */
  readonly text: Range;
  readonly kind: 'item' | 'heading' | 'note' | 'ellipsis' | 'paragraph' | 'comment' | 'blank';
  readonly head: (BodyHead & { kind: 'item' }) | null;
}

/** `//` and a blank, `//` alone, or `// hyoka-…`: never printed. `from` is the first character that is no blank. */
export const isComment = (text: string, from: number, end: number): boolean => {
  if (text.charCodeAt(from) !== 0x2f || text.charCodeAt(from + 1) !== 0x2f || from + 1 >= end) return false;
  return from + 2 >= end || /\s/.test(text.charAt(from + 2));
};

export function readBodyLine(text: string, start: number, contentEnd: number, end: number): BodyLine {
  const trimmedLine = trimmed(text, start, contentEnd);
  const line = (kind: BodyLine['kind'], head: BodyLine['head'] = null): BodyLine => ({
    range: rangeOf(start, end),
    text: trimmedLine,
    kind,
    head,
  });
  if (trimmedLine.start === trimmedLine.end) return line('blank');
  if (isComment(text, trimmedLine.start, trimmedLine.end)) return line('comment');
  const head = bodyHeadAt(text, trimmedLine.start, trimmedLine.end);
  if (head === null) return line('paragraph');
  return head.kind === 'item' ? line('item', head) : line(head.kind);
}

export const readBodyLines = (text: string, lines: readonly Line[]): BodyLine[] =>
  lines.map(({ start, contentEnd, end }) => readBodyLine(text, start, contentEnd, end));

/** The enumerator that a body starts with, as far as its sign alone tells. */
export function firstCandidate(lines: readonly BodyLine[]): Candidate | null {
  const first = lines.find(({ kind }) => kind !== 'blank' && kind !== 'comment');
  return first?.head?.candidates[0] ?? null;
}

const leadIn = /次の|次に|以下の|下記/;

function entryOf(text: string, line: BodyLine): Entry {
  if (line.head !== null)
    return { kind: 'item', candidates: line.head.candidates, onlyIfExpected: line.head.onlyIfExpected };
  if (line.kind === 'heading' || line.kind === 'ellipsis') return { kind: line.kind };
  if (line.kind !== 'paragraph') return { kind: 'other' };
  const sentence = text.slice(line.text.start, line.text.end);
  return { kind: !sentence.includes('。') || leadIn.test(sentence) ? 'title' : 'other' };
}

interface OpenItem {
  readonly item: { -readonly [K in keyof Item]: Item[K] } & { children: ItemChild[] };
  readonly list: { kind: 'list'; range: Range; items: Item[] };
}

/**
 * The body of `lines`, whose ranges follow each other without a gap. `range` is the body's own; `excerpt` is the first
 * enumerator of the other side of a revision.
 */
export function buildBody(
  text: string,
  range: Range,
  lines: readonly BodyLine[],
  excerpt: Candidate | null,
): Body {
  const placements = nest(
    lines.map((line) => entryOf(text, line)),
    excerpt,
  );
  const children: BodyChild[] = [];
  const open: OpenItem[] = [];
  for (const [index, line] of lines.entries()) {
    const placement = placements[index] ?? null;
    if (line.kind === 'heading') {
      open.length = 0;
      children.push({ kind: 'heading', range: line.range, text: line.text });
    } else if (line.head !== null && placement !== null) {
      placeItem(text, line, line.head, placement, open, children);
    } else {
      const node = leafOf(line);
      const parent = open.at(-1);
      if (parent === undefined) children.push(node);
      else parent.item.children.push(node);
    }
    for (const { item, list } of open) {
      item.range = rangeOf(item.range.start, line.range.end);
      list.range = rangeOf(list.range.start, line.range.end);
    }
  }
  return { kind: 'body', range, children };
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
  head: BodyHead & { kind: 'item' },
  placement: Placement,
  open: OpenItem[],
  children: BodyChild[],
): void {
  const { candidate, expected, starts } = placement;
  const signEnd = line.text.start + head.length;
  const item: OpenItem['item'] = {
    kind: 'item',
    range: line.range,
    enumerator: { range: rangeOf(line.text.start, signEnd), ...candidate, style: head.style },
    text: trimmed(text, signEnd, line.text.end),
    children: [],
    ...(expected === null ? {} : { expected }),
  };
  const sibling = open[placement.depth];
  open.length = Math.min(open.length, placement.depth);
  if (sibling !== undefined && !starts) {
    sibling.list.items.push(item);
    open.push({ item, list: sibling.list });
    return;
  }
  const list: OpenItem['list'] = { kind: 'list', range: line.range, items: [item] };
  const parent = open.at(-1);
  if (parent === undefined) children.push(list);
  else parent.item.children.push(list);
  open.push({ item, list });
}
