// How far in each line of a body belongs, from what its tree says. Knows nothing of comments, blank lines or edits.
import type { Body, BodyChild, ItemChild } from '../syntax/tree.ts';
import { isBlankCode } from '../text/width.ts';

/** Columns for each level, and for the outermost: an indented line is never a field line. */
export const step = 2;

interface Row {
  readonly kind: 'item' | 'heading' | 'paragraph' | 'note' | 'ellipsis';
  /** Offset of its first character that is no blank. */
  readonly start: number;
  /** Columns before that character as it is written; behind a keyword, those that the line would have of its own. */
  readonly width: number;
  /** The level that it belongs to, from 0. */
  readonly depth: number;
  /** An item that is the first of its list. */
  readonly startsList: boolean;
}

/** An item that a line may stand below. */
interface OpenItem {
  readonly width: number;
  readonly depth: number;
}

function widthBefore(text: string, start: number): number {
  let width = 0;
  let at = start - 1;
  for (; isBlankCode(text.charCodeAt(at)); at--) width += /[\t\u3000]/.test(text.charAt(at)) ? step : 1;
  return at < 0 || /[\r\n\ufeff]/.test(text.charAt(at)) ? width : step;
}

/**
 * Where a note or （略） belongs: level with the item that it was written level with, since it may say something of any
 * level and nothing in its text tells which.
 */
function keptDepth(width: number, open: readonly OpenItem[]): number {
  const above = open.findLast((item) => item.width <= width);
  if (above === undefined) return 0;
  return above.width === width ? above.depth : above.depth + 1;
}

function rowsOf(text: string, body: Body): Row[] {
  const rows: Row[] = [];
  const walk = (nodes: readonly (BodyChild | ItemChild)[], open: readonly OpenItem[]): void => {
    const depth = open.length;
    for (const node of nodes) {
      if (node.kind === 'list') {
        for (const [index, item] of node.items.entries()) {
          const { start } = item.enumerator.range;
          const width = widthBefore(text, start);
          rows.push({ kind: 'item', start, width, depth, startsList: index === 0 });
          walk(item.children, [...open, { width, depth }]);
        }
      } else if (node.kind !== 'blank' && node.kind !== 'comment') {
        const { kind, text: range } = node;
        const width = widthBefore(text, range.start);
        const isFree = kind === 'note' || kind === 'ellipsis';
        rows.push({
          kind,
          start: range.start,
          width,
          depth: isFree ? keptDepth(width, open) : depth,
          startsList: false,
        });
      }
    }
  };
  walk(body.children, []);
  return rows;
}

/**
 * The columns of blanks that belong before each line of a body, by the offset of the line's first character that is no
 * blank. Items stand by their level and their paragraphs below them; a paragraph right above a new list is its title, and
 * stands level with it together with the lines above that were written level with the title.
 */
export function* bodyIndents(text: string, body: Body): Generator<readonly [start: number, columns: number]> {
  let title: { readonly depth: number; readonly width: number | null } | null = null;
  for (const { kind, start, width, depth, startsList } of rowsOf(text, body).reverse()) {
    if (kind !== 'paragraph') title = startsList ? { depth, width: null } : null;
    else if (title?.width === null) title = { depth: title.depth, width };
    else if (title?.width !== width) title = null;
    const level = kind === 'paragraph' && title !== null ? Math.min(depth, title.depth) : depth;
    yield [start, step * (level + 1)];
  }
}
