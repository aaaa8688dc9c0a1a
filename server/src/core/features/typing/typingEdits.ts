// What the keys do in an item of a body. One answer for each, or none where the key is the editor's.
import type { Analysis } from '../../analysis.ts';
import type { TextEdit } from '../../text/range.ts';
import { afterEnter } from './afterEnter.ts';

/** It is asked after the editor made the line of the cursor. */
export type TypingKind = 'enter';

export interface Typed {
  /** None where the key does nothing. */
  readonly edits: readonly TextEdit[];
  /** Where the cursor is after them. */
  readonly cursor: number;
}

/** What a key does with the cursor at `offset`; null where it is the editor's alone. */
export function typingEdits(analysis: Analysis, offset: number, _kind: TypingKind): Typed | null {
  const edits = afterEnter(analysis, offset);
  return edits && { edits, cursor: offsetAfter(edits, offset) };
}

/** Where a cursor at `offset` is after `edits`; what is inserted right at it takes it along. */
function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  let moved = offset;
  for (const { range, newText } of edits) {
    const isBehind = range.start === offset && range.end > offset;
    if (range.start > offset || isBehind) continue;
    moved += newText.length - (Math.min(range.end, offset) - range.start);
  }
  return moved;
}
