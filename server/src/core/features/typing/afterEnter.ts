// What a line that Enter has just made becomes: the next item of the list, the first one below a parent, or the end of a
// list. The editor makes the line at once; this comes after it, and where it has nothing to say the line stays as it is.
import type { Analysis } from '../../analysis.ts';
import type { Item, ItemChild } from '../../syntax/tree.ts';
import { lineEndAt, splitLines } from '../../text/lines.ts';
import { applyEdits, type Range, rangeOf, shiftRange, sliceOf, type TextEdit } from '../../text/range.ts';
import { indentationOf, replaceFrom } from './indentation.ts';
import { isPrinted } from './itemLines.ts';
import { contentAt, type ItemPlace, lineAt, ownLineStart, placeOfLine } from './itemPlace.ts';
import { handBack, leaveList } from './leaveList.ts';
import { type LevelStyle, printLead, styleAfter, styleOf } from './levelStyle.ts';
import { bodiesOf } from './readsAs.ts';
import { countingOn, shiftSigns } from './shiftSigns.ts';

/** The item above the new line, both lines and the cursor, counted from the block's first character. */
interface NewLine {
  readonly place: ItemPlace;
  readonly above: Range;
  readonly made: Range;
  readonly cursor: number;
}

/** The edits after Enter made the line of `offset`; null where the line is to stay as it is. */
export function afterEnter(analysis: Analysis, offset: number): TextEdit[] | null {
  const { line } = analysis.positionAt(offset);
  if (line === 0) return null;
  const [above, made] = [lineAt(analysis, line - 1), lineAt(analysis, line)];
  const place = placeOfLine(analysis, above, made.end);
  if (place === null) return null;
  const by = place.block.offset;
  const cursor = offset - by;
  const edits = editsFor({ place, above: shiftRange(above, -by), made: shiftRange(made, -by), cursor });
  return edits && edits.map(({ range, newText }) => ({ range: shiftRange(range, by), newText }));
}

function editsFor(line: NewLine): TextEdit[] | null {
  const { place, above, made } = line;
  const { item, text } = place;
  const isOwn = ownLineStart(text, item) >= above.start;
  const moved = sliceOf(text, made).trim();
  if (moved !== '') return isOwn && isText(item, made) && !goesOn.test(moved) ? parted(line) : null;
  const below = item.children.filter(({ range }) => range.start >= made.start);
  const first = below.find(isPrinted);
  if (isOwn && item.text.start === item.text.end) {
    if (first === undefined) return leaveList(place, made);
    const handed = first.kind === 'list' && place.holders.length === 0 ? handBack(place, made, first) : null;
    if (handed !== null) return handed;
  }
  if (!isOwn && !isContinuation(place, above)) return null;
  if (first?.kind === 'list') return isOwn ? firstBelow(line, first.items[0]) : null;
  // The new item would take what stands below it from the one above.
  if (below.some(({ kind }) => kind === 'list') || isRightBelow(place, first, made)) return null;
  return nextItem(line);
}

/** What begins no sentence: the end of one, or of a sign. */
const goesOn = /^[.．)）\]］」』】〕、。，,]/;

/** The next item with what was behind the cursor, where the parser reads it as one: not 「イ」 before a particle. */
function parted(line: NewLine): TextEdit[] | null {
  const { place, made } = line;
  const edits = nextItem(line);
  if (edits === null) return null;
  const text = applyEdits(place.text, edits);
  const body = bodiesOf(place.block.node.kind, text)[place.block.facts.bodies.indexOf(place.body)];
  const end = lineEndAt(text, made.start);
  const isRead = body?.lists.some(({ items }) =>
    items.some(({ enumerator: { range } }) => range.start >= made.start && range.end <= end),
  );
  return isRead === true ? edits : null;
}

/** Whether what came onto the new line is read as text, and not as an item, a note or a comment. */
const isText = ({ children }: Item, { start, end }: Range): boolean =>
  children.some(({ kind, range }) => kind === 'paragraph' && range.start >= start && range.start <= end);

/** Whether an item's text goes on in the line below the new one; further out than its sign stands a title. */
const isRightBelow = (
  { text, list, item }: ItemPlace,
  child: ItemChild | undefined,
  { start }: Range,
): boolean =>
  child?.kind === 'paragraph' &&
  splitLines(text.slice(start, child.range.start)).length === 1 &&
  text.startsWith(indentationOf(text, list, item), child.range.start);

/** Whether the line above goes on with the item's text: without a gap, and further in than its sign. */
function isContinuation({ text, list, item }: ItemPlace, above: Range): boolean {
  const indentation = indentationOf(text, list, item);
  const lines = item.children.filter(({ range }) => range.start <= above.start);
  return lines.every((child) => {
    if (child.kind !== 'paragraph') return false;
    const blanks = text.slice(child.range.start, child.text.start);
    return blanks.startsWith(indentation) && blanks.length > indentation.length;
  });
}

/** The next sign on the new line; what counts on from the item is counted on by one. */
function nextItem(line: NewLine): TextEdit[] | null {
  const { text, body, list, item } = line.place;
  const others = shiftSigns(line.place, countingOn(body.lists, list, item), 1);
  const indentation = indentationOf(text, list, item);
  return withLead(line, indentation, styleAfter(line.place, list, item), item.enumerator.value + 1, others);
}

/** The new line as the first of the items below the item: `first` until now. */
function firstBelow(line: NewLine, first: Item | undefined): TextEdit[] | null {
  const { text, body } = line.place;
  const list = body.lists.find(({ items }) => items[0] === first);
  if (first === undefined || list === undefined) return null;
  const others = shiftSigns(line.place, [first, ...countingOn(body.lists, list, first)], 1);
  const style = styleOf(text, list, first);
  return withLead(line, indentationOf(text, list, first), style, first.enumerator.value, others);
}

function withLead(
  { place: { text }, made, cursor }: NewLine,
  indentation: string,
  style: LevelStyle,
  value: number,
  others: readonly TextEdit[] | null,
): TextEdit[] | null {
  const lead = printLead(style, value);
  if (lead === null || others === null) return null;
  const content = contentAt(text, made.start).start;
  // The cursor comes behind the sign, and the blanks behind the cursor go.
  const before = rangeOf(made.start, Math.min(cursor, content));
  const after = before.end < content ? [{ range: rangeOf(before.end, content), newText: '' }] : [];
  return [replaceFrom(text, before, indentation + lead), ...after, ...others];
}
