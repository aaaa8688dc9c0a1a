// The next enumerator of each list that is open, as Enter would write it, with the numbers behind it counted on.
import { t } from '@vscode/l10n';
import type { BodyFacts } from '../../facts/facts.ts';
import type { AnalyzedBlock } from '../../liveBlock.ts';
import type { Item, ItemChild, List } from '../../syntax/tree.ts';
import { lineEndAt } from '../../text/lines.ts';
import { rangeOf, shiftRange, type TextEdit } from '../../text/range.ts';
import { foldWidth } from '../../text/width.ts';
import { itemsAt } from '../locate.ts';
import { indentationOf } from '../typing/indentation.ts';
import type { BodyPlace, Listed } from '../typing/itemPlace.ts';
import { type LevelStyle, printLead, styleAfter, styleOf } from '../typing/levelStyle.ts';
import { bodiesOf } from '../typing/readsAs.ts';
import { countingOn, shiftSigns } from '../typing/shiftSigns.ts';
import type { Completion } from './completion.ts';
import type { Cursor } from './cursor.ts';

/** A sign that may stand on the line, `above` the item after which it does. */
interface Next {
  readonly above: Item;
  readonly indentation: string;
  readonly style: LevelStyle;
  readonly value: number;
  /** The edits of the signs that count on from it; null where one of them can count no further. */
  readonly others: readonly TextEdit[] | null;
}

function nextOf(place: BodyPlace, { list, item }: Listed): Next {
  const { text, body } = place;
  return {
    above: item,
    indentation: indentationOf(text, list, item),
    style: styleAfter(place, list, item),
    value: item.enumerator.value + 1,
    others: shiftSigns(place, countingOn(body.lists, list, item), 1),
  };
}

/** The sign of `list`, which stands below `above`, for an item in front of its first. */
function firstOf(place: BodyPlace, list: List, above: Item): Next[] {
  const { text, body } = place;
  const [first] = list.items;
  if (first === undefined) return [];
  const others = shiftSigns(place, [first, ...countingOn(body.lists, list, first)], 1);
  const [indentation, style] = [indentationOf(text, list, first), styleOf(text, list, first)];
  return [{ above, indentation, style, value: first.enumerator.value, others }];
}

/** The innermost list first; none whose sign would take what goes on below the line from a list inside. */
function nextAt(place: BodyPlace, at: number): Next[] {
  const found: Next[] = [];
  const isBelow = ({ range }: Item | ItemChild): boolean => range.start >= at;
  for (const listed of itemsAt(place.body.lists, Math.min(at, place.text.length)).reverse()) {
    const { list, item } = listed;
    const inner = item.children.find((child): child is List => child.kind === 'list' && isBelow(child));
    if (inner !== undefined) return [...found, ...firstOf(place, inner, item)];
    found.push(nextOf(place, listed));
    if (list.items.at(-1) !== item) break;
  }
  return found;
}

function toCompletion({ text }: BodyPlace, next: Next, typed: string): Omit<Completion, 'range'>[] {
  const { above, indentation, style, value, others } = next;
  const lead = printLead(style, value);
  if (lead === null || others === null || !foldWidth(lead).startsWith(foldWidth(typed))) return [];
  const written = text.slice(above.enumerator.range.start, above.enumerator.range.end);
  return [
    {
      label: lead.trimEnd(),
      detail: t`「${written}」の次`,
      kind: 'enumerator',
      newText: indentation + lead,
      also: others,
    },
  ];
}

/** The body as it is without what is typed of a sign, which may be read as one; null on a line that has its sign already. */
function placeWithout(
  typed: string,
  cursor: Cursor,
  block: AnalyzedBlock,
  body: BodyFacts,
): BodyPlace | null {
  const { text } = block;
  const [start, at] = [cursor.lineStart - block.offset, cursor.offset - block.offset];
  const end = lineEndAt(text, start);
  const own = body.lists
    .flatMap(({ items }) => items)
    .find(({ enumerator: { range } }) => range.start >= start && range.end <= end);
  if (own === undefined) return { text, body };
  if (own.enumerator.range.end !== at || text.slice(at, end).trim() !== '') return null;
  const without = text.slice(0, at - typed.length) + text.slice(at);
  const there = bodiesOf(block.node.kind, without)[block.facts.bodies.indexOf(body)];
  return there === undefined ? null : { text: without, body: there };
}

export function completeSigns(cursor: Cursor): Completion[] {
  const { block, body, before, indent, lineStart, offset } = cursor;
  if (block === null || body === null) return [];
  const typed = before.slice(indent);
  const place = placeWithout(typed, cursor, block, body);
  if (place === null) return [];
  const by = block.offset + block.text.length - place.text.length;
  return nextAt(place, lineStart - block.offset)
    .flatMap((next) => toCompletion(place, next, typed))
    .map((completion) => ({
      ...completion,
      range: rangeOf(lineStart, offset),
      // They stand below the line of the cursor.
      also: (completion.also ?? []).map((edit) => ({ ...edit, range: shiftRange(edit.range, by) })),
    }));
}
