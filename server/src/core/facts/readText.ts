// A text that is only read: what stands in its blocks, and nothing of what is found there.
import { parseBlock } from '../syntax/parse.ts';
import { type BlockKind, splitBlocks } from '../syntax/splitBlocks.ts';
import type { Block, PlacedBlock } from '../syntax/tree.ts';
import { copyOf } from '../text/copyOf.ts';
import { type BlockFacts, factsOf } from './facts.ts';

export interface ReadBlock extends PlacedBlock {
  readonly facts: BlockFacts;
}

/** A document as its blocks, in order and without a gap. An analysis is one as well. */
export interface ReadDocument {
  readonly blocks: readonly ReadBlock[];
}

const kindOf = ({ kind }: Block): BlockKind =>
  kind === 'header' || kind === 'measureSection' || kind === 'revision' ? kind : 'loose';

/** The blocks of `text`; those that `like`, another version of it, has as well are taken from there. */
export function readText(text: string, like: ReadDocument = { blocks: [] }): ReadDocument {
  const known = new Map(like.blocks.map((block) => [kindOf(block.node) + block.text, block]));
  const blocks = splitBlocks(text, true).map(({ kind, start, end }): ReadBlock => {
    const written = text.slice(start, end);
    const same = known.get(kind + written);
    if (same !== undefined) return { offset: start, text: same.text, node: same.node, facts: same.facts };
    const own = copyOf(written);
    const node = parseBlock(kind, own);
    return { offset: start, text: own, node, facts: factsOf(own, node) };
  });
  return { blocks };
}
