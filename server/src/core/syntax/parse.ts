// Text → tree, total and lossless: every text gives a tree, and every character belongs to exactly one leaf.
import { copyOf } from '../text/copyOf.ts';
import { splitLines } from '../text/lines.ts';
import { parseLoose } from './fieldLines.ts';
import { parseHeader, parseRevision, parseSection } from './parseBlock.ts';
import { type BlockKind, splitBlocks } from './splitBlocks.ts';
import type { Block, DocumentNode } from './tree.ts';

function parseLine(text: string): Block {
  const [line = { start: 0, contentEnd: 0, end: 0 }] = splitLines(text);
  return parseLoose(text, line);
}

const parsers: Readonly<Record<BlockKind, (text: string) => Block>> = {
  header: parseHeader,
  measureSection: parseSection,
  revision: parseRevision,
  loose: parseLine,
};

/** The tree of the block that `text` is, all of it. */
export const parseBlock = (kind: BlockKind, text: string): Block => parsers[kind](text);

/** The tree of `text`. */
export function parse(text: string): DocumentNode {
  const blocks = splitBlocks(text, true).map(({ kind, start, end }) => {
    const own = copyOf(text.slice(start, end));
    return { offset: start, text: own, node: parseBlock(kind, own) };
  });
  return { kind: 'document', text, blocks };
}
