// What a document says of each of its items now: the 対策 section, or, where it has none, what the last revision left. Of a
// published table only excerpts may be known.
import { byDate, pathKey } from '../chains.ts';
import { type BlockFacts, bodyOf, valueOf } from '../facts/facts.ts';
import type { Form } from '../forms/forms.ts';
import type { ReadBlock, ReadDocument } from '../facts/readText.ts';
import { type BodyText, bodyTextOf, isExcerpt, nothing } from './bodyText.ts';

export interface ItemText {
  /** Its `pathKey`. */
  readonly key: string;
  /** As the document writes it. */
  readonly path: string;
  /** Whether two sections have this item: nobody can tell which is meant. */
  readonly isTwice: boolean;
  /** Null where that is so, or only parts of the text are known. */
  readonly text: () => BodyText | null;
  /** The section, or the revision, that says so. */
  readonly block: ReadBlock;
}

export interface ItemTexts {
  /** By `pathKey`, sections first, each in the order of the document. */
  readonly items: ReadonlyMap<string, ItemText>;
  /** Whether the document has sections: then an item without one is not in it. */
  readonly hasSections: boolean;
  /** What `revisionsByItem` gives. */
  readonly rows: ReadonlyMap<string, readonly ReadBlock[]>;
}

export const isSection = ({ block }: ItemText): boolean => block.node.kind === 'measureSection';

interface Told {
  readonly facts: BlockFacts;
  readonly forms: readonly Form[] | undefined;
  readonly item: ItemText;
}

const known = new WeakMap<ReadBlock, Told>();

/**
 * What a section says, and what a revision leaves, of its item; the key is empty where it has none, and in other blocks. Told
 * once for a block: nearly all are what they were at the last key.
 */
function itemOf(block: ReadBlock, forms: readonly Form[] | undefined): ItemText {
  const before = known.get(block);
  if (before !== undefined && before.facts === block.facts && before.forms === forms) return before.item;
  const { node, facts } = block;
  const name = node.kind === 'measureSection' ? '対策' : node.kind === 'revision' ? '項目' : null;
  const path = name === null ? '' : valueOf(facts, name);
  const key = name === null ? '' : pathKey(path, forms);
  const text = () => (node.kind === 'revision' ? leftBy(facts) : (bodyTextOf(facts, 'section') ?? nothing));
  const item = { key, path, isTwice: false, text, block };
  known.set(block, { facts, forms, item });
  return item;
}

/** The revisions of each item by `pathKey`, those without an item left out, oldest first. */
export function revisionsByItem(
  blocks: readonly ReadBlock[],
  forms?: readonly Form[],
): ReadonlyMap<string, ReadBlock[]> {
  const chains = new Map<string, ReadBlock[]>();
  for (const block of blocks) {
    const key = block.node.kind === 'revision' ? itemOf(block, forms).key : '';
    if (key === '') continue;
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [block]);
    else chain.push(block);
  }
  for (const chain of chains.values()) if (chain.length > 1) chain.sort((a, b) => byDate(a.facts, b.facts));
  return chains;
}

/** What a revision leaves, where it tells all of it. */
function leftBy(facts: BlockFacts): BodyText | null {
  const body = bodyOf(facts, 'after');
  return body === undefined || isExcerpt(body) ? null : bodyTextOf(facts, 'after');
}

/** `forms`: those by which spellings of one item are told; the official ones where there are no others. */
export function itemTexts({ blocks }: ReadDocument, forms?: readonly Form[]): ItemTexts {
  const items = new Map<string, ItemText>();
  for (const block of blocks) {
    if (block.node.kind !== 'measureSection') continue;
    const item = itemOf(block, forms);
    const { key } = item;
    if (key !== '') items.set(key, items.has(key) ? { ...item, isTwice: true, text: () => null } : item);
  }
  const hasSections = items.size > 0;
  const rows = revisionsByItem(blocks, forms);
  for (const [key, chain] of rows) {
    const block = chain.at(-1);
    if (block !== undefined && !items.has(key)) items.set(key, itemOf(block, forms));
  }
  return { items, hasSections, rows };
}
