// Which sign stands at which level, where the configuration settles it, and the lists that stand at another one.
import { bodyHeadAt } from '../syntax/lineHead.ts';
import type { ItemHead } from '../syntax/readHead.ts';
import { printSign } from '../syntax/printSign.ts';
import type { Body, Enumerator, Family, List } from '../syntax/tree.ts';
import type { TextEdit } from '../text/range.ts';
import { replaceSign } from './listStyle.ts';
import { type ListPlace, listPlaces } from './missedSign.ts';

interface Level {
  /** As the configuration writes it. */
  readonly sample: string;
  readonly family: Family;
  readonly style: ItemHead['style'];
}

/** A list that stands at another level than its sign has. */
export interface OutOfOrder {
  readonly first: Enumerator;
  /** The item that it stands below. */
  readonly holder: Enumerator;
  /** The first sign of the level below the holder; null below the last level. */
  readonly due: string | null;
  /** What gives the list that sign; null where one is lacking, or the list would run into one below it. */
  readonly edits: readonly TextEdit[] | null;
}

const known = new WeakMap<readonly string[], readonly Level[]>();

/** `samples`: the first sign of each level, the outermost first. */
function levelsOf(samples: readonly string[]): readonly Level[] {
  const levels = known.get(samples) ?? samples.flatMap((sample) => levelOf(sample) ?? []);
  known.set(samples, levels);
  return levels;
}

export function levelOf(sample: string): Level | null {
  const head = bodyHeadAt(`${sample} `, 0, sample.length + 1);
  if (head?.kind !== 'item') return null;
  // イ is the first of イロハ, and the second of アイウ.
  const first = head.candidates.find(({ value }) => value <= 1);
  return first === undefined ? null : { sample, family: first.family, style: head.style };
}

/** Null for a list that has let another family in: which one is meant is not clear. */
function familyOf({ items }: List): Family | null {
  const [family = null] = items.map(({ enumerator }) => enumerator.family);
  return items.every(({ enumerator }) => enumerator.family === family) ? family : null;
}

const startsAtFirst = ({ items: [first] }: List): boolean =>
  first !== undefined && first.enumerator.value <= 1;

const isBullet = (family: Family | null): boolean => family?.startsWith('bullet ') === true;

/**
 * The lists that do not stand one level below their holder, none inside another. A bullet may stand below any level, a
 * list in another of its like is counted apart, what （略） stands for may be the level between, and an excerpt may begin
 * anywhere.
 */
export function outOfOrder(text: string, body: Body, samples: readonly string[]): OutOfOrder[] {
  const levels = levelsOf(samples);
  const levelOfList = (list: List): number => {
    const family = familyOf(list);
    return levels.findIndex((level) => level.family === family);
  };
  const inner = new Set<List>();
  const found: OutOfOrder[] = [];
  for (const [list, { among, holder }] of listPlaces(body)) {
    if (holder === null) continue;
    const [own, above] = [levelOfList(list), levelOfList(holder.list)];
    const isDeep = own > above + 1 && !isBullet(familyOf(list)) && !among.some(isEllipsis);
    // Below the last item it may be a list above that starts: the holder's own has to go on.
    const isHigh = own < above && holder.item !== holder.list.items.at(-1);
    const isOff = own !== -1 && above !== -1 && startsAtFirst(list) && (isHigh || isDeep);
    if (isOff || inner.has(holder.list)) inner.add(list);
    const [first] = list.items;
    if (first === undefined || !isOff || inner.has(holder.list)) continue;
    const due = levels[above + 1];
    found.push({
      first: first.enumerator,
      holder: holder.item.enumerator,
      due: due?.sample ?? null,
      edits: due === undefined ? null : resigned(text, list, due),
    });
  }
  return found;
}

function resigned(text: string, list: List, due: Level): readonly TextEdit[] | null {
  if (below(list).some((each) => familyOf(each) === due.family)) return null;
  const edits = list.items.flatMap(({ enumerator: { range, value } }, index) => {
    const sign = printSign(due, value === 0 ? index + 1 : value);
    return sign === null ? [] : [replaceSign(text, range, sign)];
  });
  return edits.length === list.items.length ? edits : null;
}

const below = ({ items }: List): readonly List[] =>
  items.flatMap(({ children }) =>
    children.flatMap((each) => (each.kind === 'list' ? [each, ...below(each)] : [])),
  );

const isEllipsis = ({ kind }: ListPlace['among'][number]): boolean => kind === 'ellipsis';
