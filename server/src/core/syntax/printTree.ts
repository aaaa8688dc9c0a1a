// The leaves of a tree, which in a row are its text, and the tree as the JSON that other programs read.
import { type Range, rangeOf, shiftRange } from '../text/range.ts';
import type { Block, Body, DocumentNode, Field, Item, List } from './tree.ts';

/** Nodes that own their characters themselves. */
export type Leaf = { readonly kind: string; readonly range: Range };

function bodyLeaves(body: Body): Leaf[] {
  return body.children.flatMap((child) => (child.kind === 'list' ? listLeaves(child) : [child]));
}

const listLeaves = (list: List): Leaf[] => list.items.flatMap(itemLeaves);

function itemLeaves(item: Item): Leaf[] {
  const below = item.children.flatMap((child): Leaf[] =>
    child.kind === 'list' ? listLeaves(child) : [child],
  );
  const end = below[0]?.range.start ?? item.range.end;
  return [{ kind: 'item', range: rangeOf(item.range.start, end) }, ...below];
}

/** A field that goes on over the lines below is cut at the comments between its lines. */
function fieldLeaves({ range, comments }: Field): Leaf[] {
  const leaves: Leaf[] = [];
  let from = range.start;
  const addUpTo = (end: number) => {
    if (from < end) leaves.push({ kind: 'field', range: rangeOf(from, end) });
  };
  for (const comment of comments) {
    addUpTo(comment.range.start);
    leaves.push(comment);
    from = comment.range.end;
  }
  addUpTo(range.end);
  return leaves;
}

/** The leaves of a block in order: every character of the block belongs to exactly one. */
export function leavesOf(block: Block): Leaf[] {
  if (block.kind === 'unknown' || block.kind === 'comment' || block.kind === 'blank') return [block];
  return block.children.flatMap((child): Leaf[] => {
    if (child.kind === 'body') return bodyLeaves(child);
    if (child.kind === 'field') return fieldLeaves(child);
    if (child.kind !== 'bodyField') return [child];
    const head = { kind: 'keyword', range: rangeOf(child.range.start, child.body.range.start) };
    return [head, ...bodyLeaves(child.body)];
  });
}

const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

/** A copy of a node with every range moved, and the characters of its `text`, `value` and sign beside them. */
function place(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => place(element, by));
  if (isRange(value)) return shiftRange(value, by);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, place(member, by)]));
}

/** The JSON form of the tree, with offsets in the whole document; its schema is schemas/tree.schema.json. */
export const treeToJson = ({ text, blocks }: DocumentNode): unknown => ({
  kind: 'document',
  version: 1,
  text,
  children: blocks.map(({ offset, node }) => place(node, offset)),
});
