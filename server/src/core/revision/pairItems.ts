// Which item of an earlier document became which of a later one: by path, and, where a path was renamed, by what it says.
import { likeness, weigh, wordsOf } from '../compare/words.ts';
import type { Form } from '../forms/forms.ts';
import { canonicalPath } from '../forms/formIndex.ts';
import { type ItemText, type ItemTexts, isSection } from './itemTexts.ts';

/** One item, in both documents or in one. */
export interface ItemPair {
  /** What the later document calls it, where it has it. */
  readonly named: ItemText;
  readonly base: ItemText | null;
  /** The item that is in force; null when it is in no section. */
  readonly now: ItemText | null;
}

/** Two items under other paths are one when they are as like as this; short ones, and two items of the forms, never are. */
const likeEnough = 0.75;
const longEnough = 30;

/** Fewer characters may be those of any item: なし, a number. */
const tellingEnough = 4;

function byText(all: readonly ItemText[]): Map<string, ItemText[]> {
  const found = new Map<string, ItemText[]>();
  for (const item of all) {
    const content = item.text()?.content ?? '';
    found.set(content, [...(found.get(content) ?? []), item]);
  }
  return found;
}

/** Items that say the very same, and no others do. */
function sameTexts(
  gone: readonly ItemText[],
  come: readonly ItemText[],
  isOfForm: (item: ItemText) => boolean,
): Map<ItemText, ItemText> {
  const before = byText(gone);
  const found = new Map<ItemText, ItemText>();
  for (const [content, [to, ...more]] of byText(come)) {
    const [from, ...others] = before.get(content) ?? [];
    if (content.length < tellingEnough || to === undefined || from === undefined) continue;
    if (more.length + others.length === 0 && !(isOfForm(from) && isOfForm(to))) found.set(to, from);
  }
  return found;
}

/** For each item of `come` the one of `gone` that it was under another path. */
function renamed(
  gone: readonly ItemText[],
  come: readonly ItemText[],
  forms?: readonly Form[],
): ReadonlyMap<ItemText, ItemText> {
  const isOfForm = ({ path }: ItemText): boolean => canonicalPath(path, forms) !== null;
  if (gone.length === 0 || come.length === 0) return new Map();
  const weighed = (all: readonly ItemText[]) =>
    all.flatMap((item) => {
      const content = item.text()?.content ?? '';
      return content.length < longEnough ? [] : [{ item, weighed: weigh(wordsOf(content)) }];
    });
  const before = weighed(gone);
  const alike = weighed(come)
    .flatMap((to) => before.map((from) => ({ from, to, like: likeness(from.weighed, to.weighed) })))
    .filter(({ like, from, to }) => like >= likeEnough && !(isOfForm(from.item) && isOfForm(to.item)))
    .sort((one, other) => other.like - one.like);
  const found = sameTexts(gone, come, isOfForm);
  const taken = new Set<ItemText>(found.values());
  for (const { from, to } of alike) {
    if (taken.has(from.item) || found.has(to.item)) continue;
    taken.add(from.item);
    found.set(to.item, from.item);
  }
  return found;
}

/**
 * The items of two documents: those in force in their order, then those that are gone, then those that came and went in
 * between. A document without sections does not tell that an item is not in it, so of those only what both have.
 */
export function pairItems(base: ItemTexts, now: ItemTexts, forms?: readonly Form[]): readonly ItemPair[] {
  const sections = [...now.items.values()].filter(isSection);
  const inForce = new Set(sections.map(({ key }) => key));
  const gone = [...base.items.values()].filter(({ key }) => !inForce.has(key));
  const come = sections.filter(({ key }) => !base.items.has(key));
  const were = renamed(gone, come, forms);
  const taken = new Set(were.values());
  const passing = [...now.items.values()].filter((item) => !isSection(item) && !base.items.has(item.key));
  return [
    ...sections.map((item) => ({
      named: item,
      base: base.items.get(item.key) ?? were.get(item) ?? null,
      now: item,
    })),
    ...gone
      .filter((item) => isSection(item) && !taken.has(item))
      .map((item) => ({ named: item, base: item, now: null })),
    ...(now.hasSections ? passing : []).map((item) => ({ named: item, base: null, now: null })),
  ];
}
