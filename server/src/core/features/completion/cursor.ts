// Where something is to be written: the line up to the cursor, and the block and body it is in.
import type { Analysis } from '../../analysis.ts';
import type { BodyFacts } from '../../facts/facts.ts';
import type { AnalyzedBlock } from '../../liveBlock.ts';
import { bodyHeadAt, fieldHeadAt } from '../../syntax/lineHead.ts';
import type { FieldName } from '../../syntax/tree.ts';
import { trimmed } from '../../text/lines.ts';
import { isBlankCode } from '../../text/width.ts';
import { blockAt } from '../locate.ts';

export interface Cursor {
  readonly analysis: Analysis;
  readonly offset: number;
  readonly lineStart: number;
  /** What is written on the line before the cursor. */
  readonly before: string;
  /** Length of the blanks that the line begins with. */
  readonly indent: number;
  /** The block that the line belongs to; null above the first. */
  readonly block: AnalyzedBlock | null;
  /** The body of a section or of a side that the cursor is in; blank lines after a body still are. */
  readonly body: BodyFacts | null;
}

export function cursorAt(analysis: Analysis, offset: number): Cursor {
  const { line } = analysis.positionAt(offset);
  const lineStart = analysis.offsetAt({ line, character: 0 });
  const before = analysis.slice({ start: lineStart, end: offset });
  const indent = trimmed(before, 0, before.length).start;
  const block = containingBlock(analysis, lineStart);
  const body = block === null ? null : bodyAt(block, offset);
  return { analysis, offset, lineStart, before, indent, block, body };
}

/** The block that a line belongs to: blank lines after a block still do while something is typed there. */
function containingBlock(analysis: Analysis, lineStart: number): AnalyzedBlock | null {
  const block = blockAt(analysis, lineStart);
  if (block === null) return null;
  for (let index = analysis.blocks.indexOf(block); index >= 0; index--) {
    const candidate = analysis.blocks[index];
    if (candidate !== undefined && !['blank', 'comment', 'unknown'].includes(candidate.node.kind))
      return candidate;
  }
  return null;
}

function bodyAt({ facts, offset: start, text }: AnalyzedBlock, offset: number): BodyFacts | null {
  const at = Math.min(offset - start, text.length);
  return facts.bodies.find(({ node }) => node.range.start <= at && at <= node.range.end) ?? null;
}

/** The field whose value is being written on its own line, and the value up to the cursor; null on another line. */
export function valueBefore({ before }: Cursor): { readonly name: FieldName; readonly value: string } | null {
  const head = fieldHeadAt(before, 0, before.length);
  return head === null ? null : { name: head.name, value: before.slice(head.colon + 1).trimStart() };
}

/** Whether what may be the sign of an item ends at the cursor, and nothing is written of the item: 「ア」 may begin a word. */
export function isBehindSign({ before, indent }: Cursor): boolean {
  const head = bodyHeadAt(`${before} `, indent, before.length + 1);
  return (
    head?.kind === 'item' &&
    indent + head.length >= before.length &&
    !isBlankCode(before.charCodeAt(before.length - 1))
  );
}

/** What of an item is written: the line up to the cursor, after an enumerator and the blanks behind it. */
export function itemBefore(cursor: Cursor): string {
  const { before } = cursor;
  let from = before.length - (valueBefore(cursor)?.value ?? before.slice(cursor.indent)).length;
  const head = from < before.length ? bodyHeadAt(before, from, before.length) : null;
  if (head?.kind === 'item') from += head.length;
  while (from < before.length && isBlankCode(before.charCodeAt(from))) from++;
  return before.slice(from);
}
