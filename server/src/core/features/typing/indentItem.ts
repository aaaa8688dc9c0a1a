// Tab: an item goes below the one before it, with everything below itself.
import type { Family, List } from '../../syntax/tree.ts';
import { rangeOf, type TextEdit } from '../../text/range.ts';
import { adaptChildren } from './adaptChildren.ts';
import { indentationOf, moveLines, stepOf } from './indentation.ts';
import { printedEnd } from './itemLines.ts';
import { type ItemPlace, ownLineStart } from './itemPlace.ts';
import { levelsIn, settledLevels, usualLevels } from './levelsBelow.ts';
import { type LevelStyle, styleAfter, styleOf } from './levelStyle.ts';
import { depthsWithin, readsAs } from './readsAs.ts';
import { resignItem } from './resign.ts';
import { countingOn, shiftSigns } from './shiftSigns.ts';

/** How the item is written from now on, and where it stands. */
interface Target {
  readonly level: LevelStyle;
  readonly value: number;
  readonly indentation: string;
}

/** The edits; none where the item is the first of its list, or would be read otherwise. */
export function indentItem(place: ItemPlace): TextEdit[] {
  const depths = depthsWithin(place, 1);
  for (const target of targetsOf(place)) {
    const edits = editsTo(place, target);
    if (edits !== null && readsAs(place, edits, depths)) return edits;
  }
  return [];
}

function targetsOf(place: ItemPlace): Target[] {
  const { text, list, item, body, holders } = place;
  const previous = list.items[list.items.indexOf(item) - 1];
  if (previous === undefined) return [];
  const inner = previous.children.findLast((child): child is List => child.kind === 'list');
  const last = inner?.items.at(-1);
  if (inner !== undefined && last !== undefined) {
    const indentation = indentationOf(text, inner, last);
    return [{ level: styleAfter(place, inner, last), value: last.enumerator.value + 1, indentation }];
  }
  const above = indentationOf(text, list, previous);
  const indentation = above + stepOf(text, body.lists, above);
  const taken = new Set<Family>([...holders.map((holder) => holder.item), previous].map(familyOf));
  const holder = styleOf(text, list, previous);
  return [
    ...settledLevels(place, holder),
    ...levelsIn(place, holder.sign.family, null),
    ...usualLevels(holder),
  ]
    .filter(({ sign }) => !taken.has(sign.family))
    .map((level) => ({ level, value: 1, indentation }));
}

const familyOf = ({ enumerator }: ItemPlace['item']): Family => enumerator.family;

function editsTo(place: ItemPlace, { level, value, indentation }: Target): TextEdit[] | null {
  const { text, list, item, body, holders } = place;
  const previous = list.items[list.items.indexOf(item) - 1];
  const above = [...holders.map((holder) => holder.item), ...(previous === undefined ? [] : [previous])];
  const taken = new Set<Family>([...above.map(familyOf), level.sign.family]);
  const own = resignItem(text, item, level, value);
  const others = shiftSigns(place, countingOn(body.lists, list, item), -1);
  const children = adaptChildren(place, item, { holder: level, taken, beside: null });
  if (own === null || others === null || children === null) return null;
  const lines = rangeOf(ownLineStart(text, item), printedEnd(text, item));
  return [
    ...moveLines(text, lines, indentationOf(text, list, item), indentation),
    own,
    ...children,
    ...others,
  ];
}
