// The printed lines of a body as it nests: what is laid out, divided or counted line by line.
import { type Range, rangeOf } from '../text/range.ts';
import type { Body, BodyChild, ItemChild } from './tree.ts';

export interface PrintedLine {
  /** From its first to its last character that is no blank, the enumerator with it. */
  readonly range: Range;
  /** How deep its item is nested, from 0. */
  readonly depth: number;
}

/** Adds the lines of `children` to `lines`; their items stand at `depth`. */
function add(children: readonly (BodyChild | ItemChild)[], depth: number, lines: PrintedLine[]): void {
  for (const child of children) {
    if (child.kind === 'comment' || child.kind === 'blank') continue;
    if (child.kind !== 'list') {
      lines.push({ range: child.text, depth: Math.max(0, depth - 1) });
      continue;
    }
    for (const { enumerator, text, children: below } of child.items) {
      lines.push({ range: rangeOf(enumerator.range.start, Math.max(text.end, enumerator.range.end)), depth });
      add(below, depth + 1, lines);
    }
  }
}

export function printedLines({ children }: Body): PrintedLine[] {
  const lines: PrintedLine[] = [];
  add(children, 0, lines);
  return lines;
}
