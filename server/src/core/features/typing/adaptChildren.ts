// The lists below an item that changed its level. They take the signs that the document has there, and keep their own where
// it writes them so as well or says nothing.
import type { Family, Item, List } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/range.ts';
import type { ItemPlace } from './itemPlace.ts';
import { isBullet, levelsIn, settledLevels, usualLevels } from './levelsBelow.ts';
import { type LevelStyle, styleOf } from './levelStyle.ts';
import { resign } from './resign.ts';

/** What is known of the level that the lists come to. */
interface Coming {
  /** How the item is written that they are below from now on. */
  readonly holder: LevelStyle;
  /** The families of the items that they are below, that of `holder` among them. */
  readonly taken: ReadonlySet<Family>;
  /** How the lists of that level are written that they come beside. */
  readonly beside: LevelStyle | null;
}

/** The edits that give the lists below `item` the signs of their new level; null where a sign is lacking. */
export function adaptChildren(place: ItemPlace, item: Item, coming: Coming): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const list of item.children) {
    const adapted = list.kind === 'list' ? adaptList(place, list, coming) : [];
    if (adapted === null) return null;
    edits.push(...adapted);
  }
  return edits;
}

function adaptList(place: ItemPlace, list: List, coming: Coming): TextEdit[] | null {
  const [first] = list.items;
  if (first === undefined) return [];
  const level = levelFor(place, first.enumerator.family, coming);
  const own = level === null ? [] : resign(place.text, list, level);
  const holder = level ?? styleOf(place.text, list, first);
  const inner = { holder, taken: new Set([...coming.taken, holder.sign.family]), beside: null };
  const edits = list.items.map((item) => adaptChildren(place, item, inner));
  if (own === null || edits.includes(null)) return null;
  return [...own, ...edits.flatMap((each) => each ?? [])];
}

/** How a list of `family` is to be written at its new level, numbers as numbers and bullets as bullets; null as it is. */
function levelFor(place: ItemPlace, family: Family, { holder, taken, beside }: Coming): LevelStyle | null {
  const may = ({ sign }: LevelStyle): boolean =>
    !taken.has(sign.family) && isBullet(sign.family) === isBullet(family);
  const stays = !taken.has(family);
  const settled = settledLevels(place, holder).find(may);
  const known = levelsIn(place, holder.sign.family, place.item).filter(may);
  const isKnown = stays && known.some(({ sign }) => sign.family === family);
  const due =
    (beside !== null && may(beside) ? beside : settled) ??
    (isKnown ? null : known[0]) ??
    (stays ? null : usualLevels(holder).find(may));
  return due === undefined || due === null || due.sign.family === family ? null : due;
}
