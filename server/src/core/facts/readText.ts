// A text that is only read: what stands in its blocks, and nothing of what is found there.
import { parse } from '../syntax/parse.ts';
import type { PlacedBlock } from '../syntax/tree.ts';
import { type BlockFacts, factsOf } from './facts.ts';

export interface ReadBlock extends PlacedBlock {
  readonly facts: BlockFacts;
}

/** A document as its blocks, in order and without a gap. An analysis is one as well. */
export interface ReadDocument {
  readonly blocks: readonly ReadBlock[];
}

export const readText = (text: string): ReadDocument => ({
  blocks: parse(text).blocks.map((block) => ({ ...block, facts: factsOf(block.text, block.node) })),
});
