// Alt+↑ and Alt+↓: an item changes places with a sibling, each with all its lines. The signs stay where they are.
import { lineEndLength } from '../../text/lines.ts';
import { applyEdits, type Range, rangeOf, shiftRange, sliceOf, type TextEdit } from '../../text/range.ts';
import { exchangedSigns } from './exchangedSigns.ts';
import { commentedStart, printedEnd } from './itemLines.ts';
import { isBehindKeyword, type ItemPlace } from './itemPlace.ts';
import { exchangedDepths, readsAs } from './readsAs.ts';
import type { Item } from '../../syntax/tree.ts';

/**
 * The edits that change places with the sibling `by` places on; none where there is none, or the lines would be read
 * otherwise. The item's own lines are not written anew, so that the cursor stays in them.
 */
export function moveItem(place: ItemPlace, by: 1 | -1): TextEdit[] {
  const { text, list, item } = place;
  const other = list.items[list.items.indexOf(item) + by];
  if (other === undefined) return [];
  const [upper, lower] = by === 1 ? [item, other] : [other, item];
  const [first, second] = [linesOf(text, upper), linesOf(text, lower)];
  // A comment would come behind the keyword.
  if (second.start < lower.enumerator.range.start && isBehindKeyword(text, upper)) return [];
  const signs = exchangedSigns(place, upper, lower);
  const edits = by === 1 ? moveUp(text, first, second, signs) : moveDown(text, first, second, signs);
  return readsAs(place, edits, exchangedDepths(place, upper, lower)) ? edits : [];
}

/** From the first character, without the indentation, to the end of the last line, without its line end. */
const linesOf = (text: string, item: Item): Range =>
  rangeOf(commentedStart(text, item), printedEnd(text, item));

const isIn = ({ start, end }: Range, { range }: TextEdit): boolean =>
  range.start >= start && range.end <= end;

function written(text: string, lines: Range, signs: readonly TextEdit[]): string {
  const own = signs.filter((sign) => isIn(lines, sign));
  return applyEdits(
    sliceOf(text, lines),
    own.map(({ range, newText }) => ({ range: shiftRange(range, -lines.start), newText })),
  );
}

/** The second lines go above the first ones. */
function moveUp(text: string, first: Range, second: Range, signs: readonly TextEdit[]): TextEdit[] {
  const between = text.slice(first.end, second.start);
  const moved = written(text, second, signs) + between;
  const kept = signs.filter((sign) => isIn(first, sign));
  const start = kept.find(({ range }) => range.start === first.start);
  // Two edits at one place would leave it to the editor which of them comes first.
  const inserted =
    start === undefined
      ? { range: rangeOf(first.start, first.start), newText: moved }
      : { range: start.range, newText: moved + start.newText };
  const removed = { range: rangeOf(first.end, second.end), newText: '' };
  return [inserted, ...kept.filter((sign) => sign !== start), removed];
}

/** The first lines go below the second ones. */
function moveDown(text: string, first: Range, second: Range, signs: readonly TextEdit[]): TextEdit[] {
  const between = text.slice(first.end, second.start);
  const after = rangeOf(second.end, second.end + lineEndLength(text, second.end));
  // What is inserted right at a cursor takes it along; what replaces the line end behind it does not.
  const inserted = { range: after, newText: between + written(text, first, signs) + sliceOf(text, after) };
  const removed = { range: rangeOf(first.start, second.start), newText: '' };
  return [removed, ...signs.filter((sign) => isIn(second, sign)), inserted];
}
