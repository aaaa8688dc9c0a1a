// Whether the parser reads what was meant: an edit that moves items is made only where it does.
import type { BodyFacts } from '../../facts/facts.ts';
import { factsOf } from '../../facts/facts.ts';
import { parseBlock } from '../../syntax/parse.ts';
import type { Body, Item, List } from '../../syntax/tree.ts';
import { applyEdits, type TextEdit } from '../../text/range.ts';
import type { ItemPlace } from './itemPlace.ts';

interface Nested {
  readonly item: Item;
  /** How deep the item is nested, from 0. */
  readonly depth: number;
}

/** The items of a body in the order of their lines. */
export function nestedItems(body: Body): Nested[] {
  const found: Nested[] = [];
  const walk = ({ items }: List, depth: number): void => {
    for (const item of items) {
      found.push({ item, depth });
      for (const child of item.children) if (child.kind === 'list') walk(child, depth + 1);
    }
  };
  for (const child of body.children) if (child.kind === 'list') walk(child, 0);
  return found;
}

export const isWithin = ({ range }: Item, outer: Item): boolean =>
  range.start >= outer.range.start && range.end <= outer.range.end;

/** How deep the items of the body are when the one of `place` and all that it holds is so much deeper. */
export const depthsWithin = ({ body, item }: ItemPlace, deeper: number): number[] =>
  nestedItems(body.node).map((each) => (isWithin(each.item, item) ? each.depth + deeper : each.depth));

/** How deep they are when two siblings change places, the lower right below the upper. */
export function exchangedDepths({ body }: ItemPlace, upper: Item, lower: Item): number[] {
  const items = nestedItems(body.node);
  const [first, second] = [upper, lower].map((outer) => items.filter(({ item }) => isWithin(item, outer)));
  const from = items.findIndex(({ item }) => item === upper);
  const exchanged = [...(second ?? []), ...(first ?? [])];
  return items.toSpliced(from, exchanged.length, ...exchanged).map(({ depth }) => depth);
}

const breaksIn = (items: readonly Nested[]): number =>
  items.filter(({ item }) => item.expected !== undefined).length;

/** Whether after `edits` the items of the body are nested as `depths` says, and no numbering breaks that did not before. */
export function readsAs(place: ItemPlace, edits: readonly TextEdit[], depths: readonly number[]): boolean {
  const { block, body, text } = place;
  const after = bodiesOf(block.node.kind, applyEdits(text, edits))[block.facts.bodies.indexOf(body)];
  if (after === undefined) return false;
  const [before, now] = [nestedItems(body.node), nestedItems(after.node)];
  return now.map(({ depth }) => depth).join() === depths.join() && breaksIn(now) <= breaksIn(before);
}

/** The bodies of a block of this kind, were it written so. */
export function bodiesOf(kind: string, text: string): readonly BodyFacts[] {
  if (kind !== 'measureSection' && kind !== 'revision') return [];
  return factsOf(text, parseBlock(kind, text)).bodies;
}
