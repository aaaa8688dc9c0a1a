// Which item a line of a document belongs to, and what holds that item. All but `lineAt` counts from the block's first
// character.
import type { Analysis } from '../../analysis.ts';
import type { BodyFacts } from '../../facts/facts.ts';
import { lineStart } from '../../format/layParts.ts';
import type { AnalyzedBlock } from '../../liveBlock.ts';
import type { Item, List } from '../../syntax/tree.ts';
import { lineEndAt, trimmed } from '../../text/lines.ts';
import { type Range, rangeOf } from '../../text/range.ts';
import { blockAt, itemsAt } from '../locate.ts';

/** An item and the list that it is in. */
export interface Listed {
  readonly list: List;
  readonly item: Item;
}

export interface BodyPlace {
  /** The text of the block, and of what was asked for below it. */
  readonly text: string;
  readonly body: BodyFacts;
}

export interface ItemPlace extends BodyPlace, Listed {
  readonly analysis: Analysis;
  readonly block: AnalyzedBlock;
  /** The items that the item lies in, outermost first. */
  readonly holders: readonly Listed[];
}

/** A line in the document, without its line end. */
export function lineAt(analysis: Analysis, line: number): Range {
  const start = analysis.offsetAt({ line, character: 0 });
  const below = line + 1 < analysis.lineCount ? analysis.offsetAt({ line: line + 1, character: 0 }) : null;
  const written = analysis.slice(rangeOf(start, below ?? analysis.length));
  return rangeOf(start, start + lineEndAt(written, 0));
}

/**
 * The item that the line `start` to `end` of the document is a part of; null where it is part of none. Its text reaches to
 * `until`, an offset in the document, where the block does not: a blank line below a block is none of it.
 */
export function placeOfLine(analysis: Analysis, { start, end }: Range, until = end): ItemPlace | null {
  const block = blockAt(analysis, start);
  if (block === null) return null;
  const textEnd = Math.max(block.offset + block.text.length, until);
  const text = analysis.slice(rangeOf(block.offset, textEnd));
  const at = Math.min(end - block.offset, block.text.length);
  for (const body of block.facts.bodies) {
    const path = itemsAt(body.lists, at);
    const own = path.at(-1);
    // A blank line below an item is in its range, and so is the first line of the field below.
    if (own === undefined || at > body.node.range.end) continue;
    const holders = path.slice(0, -1);
    return { analysis, block, text, body, holders, ...own };
  }
  return null;
}

/** Where the item's own line starts. */
export const ownLineStart = (text: string, { enumerator }: Item): number =>
  lineStart(text, enumerator.range.start);

/** The end of the item's own line, without its line end. */
export const ownLineEnd = (text: string, { enumerator }: Item): number =>
  lineEndAt(text, enumerator.range.end);

/** The characters of the line at `start` without the blanks around them; empty at its end where there are none. */
export const contentAt = (text: string, start: number): Range => trimmed(text, start, lineEndAt(text, start));

/** Whether the item stands in the line of 変更前 or 変更後. */
export const isBehindKeyword = (text: string, item: Item): boolean =>
  text.slice(ownLineStart(text, item), item.enumerator.range.start).replace('\ufeff', '').trim() !== '';
