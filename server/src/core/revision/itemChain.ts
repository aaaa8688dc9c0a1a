// The places of one item in a document: its section and its revisions, as one leads to the other. Ranges count in the document.
import { pathKey } from '../chains.ts';
import { bodyOf, itemPathOf, type Role, valueRange } from '../facts/facts.ts';
import type { ReadBlock, ReadDocument } from '../facts/readText.ts';
import type { Form } from '../forms/forms.ts';
import { type Range, rangeOf, shiftRange } from '../text/range.ts';
import { itemTexts, revisionsByItem } from './itemTexts.ts';

export interface ItemChain {
  /** The section or revision that was asked about. */
  readonly own: ReadBlock;
  /** One, unless the document has none or repeats it. */
  readonly sections: readonly ReadBlock[];
  /** Oldest first. */
  readonly revisions: readonly ReadBlock[];
}

const isSection = ({ node }: ReadBlock): boolean => node.kind === 'measureSection';

/** The chain of the item whose section or revision holds the character at `offset`; null where there is none. */
export function chainAt({ blocks }: ReadDocument, offset: number, forms: readonly Form[]): ItemChain | null {
  const own = blocks.findLast((block) => block.offset <= offset);
  const path = own && itemPathOf(own.facts)?.path;
  if (own === undefined || path === undefined) return null;
  const key = pathKey(path, forms);
  const isOf = (block: ReadBlock) => pathKey(itemPathOf(block.facts)?.path ?? '', forms) === key;
  return {
    own,
    sections: blocks.filter((block) => isSection(block) && isOf(block)),
    revisions: revisionsByItem(blocks, forms).get(key) ?? [],
  };
}

/** The path of a block as it is written: 「Ⅲ 8. 監査」 of 「対策：Ⅲ 8. 監査」. */
export function pathRange({ facts, offset }: ReadBlock): Range {
  const field = itemPathOf(facts)?.field;
  return shiftRange(field === undefined ? rangeOf(0, 0) : valueRange(field), offset);
}

/** The keyword of a field: 「変更後」. */
function keywordRange({ facts, offset }: ReadBlock, name: '変更前' | '変更後'): Range | null {
  const field = facts.fields.get(name);
  return field === undefined ? null : shiftRange(field.keyword, offset);
}

/** The side of a revision that holds `offset`, its keyword with it; null in the other fields. */
function sideAt({ facts, offset: from, node }: ReadBlock, offset: number): Role | null {
  if (node.kind !== 'revision') return null;
  for (const [name, role] of [
    ['変更前', 'before'],
    ['変更後', 'after'],
  ] as const) {
    const field = facts.fields.get(name);
    const body = bodyOf(facts, role);
    if (field === undefined || body === undefined) continue;
    if (from + field.keyword.start <= offset && offset <= from + body.node.range.end) return role;
  }
  return null;
}

/**
 * Where the text at `offset` comes from or leads to along the chain of its item: of a section the 変更後 of its latest revision; of
 * 変更前 the 変更後 before it; of 変更後 the 変更前 after it, or the section; of the other fields the section. Null where there is none.
 */
export function chainTarget(chain: ItemChain, offset: number): Range | null {
  const { own, sections, revisions } = chain;
  if (isSection(own)) {
    const latest = revisions.at(-1);
    return latest === undefined ? null : (keywordRange(latest, '変更後') ?? pathRange(latest));
  }
  const at = revisions.indexOf(own);
  const side = sideAt(own, offset);
  const previous = revisions[at - 1];
  if (side === 'before') return previous === undefined ? null : keywordRange(previous, '変更後');
  const next = side === 'after' ? revisions[at + 1] : undefined;
  if (next !== undefined) return keywordRange(next, '変更前');
  const [section] = sections;
  return section === undefined ? null : pathRange(section);
}

/** All places of the item, its section first, then its revisions, the latest first. */
export const chainPlaces = ({ sections, revisions }: ItemChain): readonly ReadBlock[] => [
  ...sections,
  ...revisions.toReversed(),
];

/** Whether `offset` is in the text of a body, and not in what says which item it is of. */
export const isInBodyText = ({ own }: ItemChain, offset: number): boolean =>
  own.facts.bodies.some(
    ({ node: { range } }) => own.offset + range.start <= offset && offset <= own.offset + range.end,
  );

/** Each section whose item has revisions, and each revision that is not the only one of its item. */
export function changedBlocks(document: ReadDocument, forms: readonly Form[]): readonly ReadBlock[] {
  const { items, rows } = itemTexts(document, forms);
  const sections = [...items.values()].filter(({ key, block }) => isSection(block) && rows.has(key));
  return [
    ...sections.map(({ block }) => block),
    ...[...rows.values()].flatMap((chain) => (chain.length < 2 ? [] : chain)),
  ];
}
