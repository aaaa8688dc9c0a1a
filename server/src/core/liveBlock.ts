// One block of a document that is edited: its tree and facts, which never change, and what is found in it, which does.
// What a block has to know of the others is asked elsewhere.
import { type BlockFacts, factsOf } from './facts/facts.ts';
import { countStyle } from './facts/styleMarks.ts';
import { type Suppression, suppressionsIn } from './facts/suppressions.ts';
import { unreadableIn } from './garbled.ts';
import type { Place } from './facts/place.ts';
import type { Finding } from './rules/rule.ts';
import { parseBlock } from './syntax/parse.ts';
import type { BlockKind } from './syntax/splitBlocks.ts';
import type { Block } from './syntax/tree.ts';
import { Chunk } from './text/chunk.ts';

export interface AnalyzedBlock {
  /** Stays with a block while it is edited; no two blocks of a document share it. */
  readonly id: number;
  /** Of its first character in the document. An edit above moves it. */
  readonly offset: number;
  /** Zero-based line of its first character. */
  readonly line: number;
  readonly text: string;
  readonly node: Block;
  readonly facts: BlockFacts;
  /** In the order of the text, with offsets from the block's first character. Another array when they changed. */
  readonly findings: readonly Finding[];
}

export class LiveBlock extends Chunk implements AnalyzedBlock {
  readonly id: number;
  readonly kind: BlockKind;
  readonly node: Block;
  readonly facts: BlockFacts;
  readonly suppressions: readonly Suppression[];
  /** What it adds to how the document is written. */
  readonly styleCounts: Uint32Array;
  /** How many characters show that the file was read in the wrong encoding, or is no text. */
  readonly unreadable: number;
  /** What the rules say that look at nothing else, and, for a place, all of them; before history and suppressions are. */
  own: readonly Finding[] | null = null;
  found: { readonly place: Place; readonly findings: readonly Finding[] } | null = null;
  findings: readonly Finding[] = [];

  constructor(id: number, kind: BlockKind, text: string, lineEnds: number) {
    super(text, lineEnds);
    this.id = id;
    this.kind = kind;
    this.node = parseBlock(kind, text);
    this.facts = factsOf(text, this.node);
    this.suppressions = suppressionsIn(text, this.node);
    this.styleCounts = countStyle(this.facts);
    this.unreadable = unreadableIn(text);
  }
}

/** Text that was edited and not yet read again, and the blocks it was before. */
export class EditedText extends Chunk {
  readonly kind = 'edited';
  readonly replaced: readonly LiveBlock[];

  constructor(text: string, replaced: readonly LiveBlock[]) {
    super(text);
    this.replaced = replaced;
  }
}

export const isCommentBlock = (chunk: LiveBlock | EditedText | undefined): chunk is LiveBlock =>
  chunk?.kind === 'loose' && chunk.node.kind === 'comment';
