// What the keys do in an item of a body: Enter, Tab, Shift+Tab, Alt+↑ and Alt+↓. One answer for each, or none where the key
// is the editor's.
import type { Analysis } from '../../analysis.ts';
import { shiftRange, type TextEdit } from '../../text/range.ts';
import { afterEnter } from './afterEnter.ts';
import { indentItem } from './indentItem.ts';
import { type ItemPlace, lineAt, ownLineStart, placeOfLine } from './itemPlace.ts';
import { moveItem } from './moveItem.ts';
import { outdentItem } from './outdentItem.ts';

/** `enter` is asked after the editor made the line of the cursor, the others before anything is done. */
export type TypingKind = 'enter' | 'indent' | 'outdent' | 'moveUp' | 'moveDown';

export interface Typed {
  /** None where the key does nothing. */
  readonly edits: readonly TextEdit[];
  /** Where the cursor is after them. */
  readonly cursor: number;
}

const moves: Readonly<Record<Exclude<TypingKind, 'enter'>, (place: ItemPlace) => TextEdit[]>> = {
  indent: indentItem,
  outdent: outdentItem,
  moveUp: (place) => moveItem(place, -1),
  moveDown: (place) => moveItem(place, 1),
};

/** What a key does with the cursor at `offset`; null where it is the editor's alone. */
export function typingEdits(analysis: Analysis, offset: number, kind: TypingKind): Typed | null {
  if (kind === 'enter') {
    const edits = afterEnter(analysis, offset);
    return edits && { edits, cursor: offsetAfter(edits, offset, true) };
  }
  const line = lineAt(analysis, analysis.positionAt(offset).line);
  const place = placeOfLine(analysis, line);
  if (place === null) return null;
  const by = place.block.offset;
  if (ownLineStart(place.text, place.item) + by < line.start) return null;
  const edits = moves[kind](place).map(({ range, newText }) => ({ range: shiftRange(range, by), newText }));
  // A cursor before the sign would stay with the line that comes to this place.
  const from = Math.max(offset, place.item.enumerator.range.end + by);
  return { edits, cursor: edits.length === 0 ? offset : offsetAfter(edits, from, false) };
}

/** Where a cursor at `offset` is after `edits`; `isTaken` along by what is inserted right at it. */
function offsetAfter(edits: readonly TextEdit[], offset: number, isTaken: boolean): number {
  let moved = offset;
  for (const { range, newText } of edits) {
    const isBehind = range.start === offset && (range.end > offset || !isTaken);
    if (range.start > offset || isBehind) continue;
    moved += newText.length - (Math.min(range.end, offset) - range.start);
  }
  return moved;
}
