// Text → tree, total and lossless: every text gives a tree, and every character belongs to exactly one leaf.
import { type Line, splitLines, trimmed } from '../text/lines.ts';
import { isNearMiss } from './keywords.ts';
import { colonNear, fieldHeadAt } from './lineHead.ts';
import { parseLoose } from './fieldLines.ts';
import { parseHeader, parseRevision, parseSection } from './parseBlock.ts';
import { isComment } from './parseBody.ts';
import type { Block, DocumentNode, PlacedBlock } from './tree.ts';

type BlockKind = 'header' | 'measureSection' | 'revision' | 'loose';

const blockStarts: Readonly<Record<string, BlockKind>> = {
  評価書: 'header',
  対策: 'measureSection',
  変更: 'revision',
};

/** What a line in column 0 starts, if it starts a block. */
function blockStartAt(text: string, start: number, end: number): BlockKind | null {
  const code = text.charCodeAt(start);
  if (code !== 0x8a55 /* 評 */ && code !== 0x5bfe /* 対 */ && code !== 0x5909 /* 変 */) return null;
  const head = fieldHeadAt(text, start, end);
  return head === null ? null : (blockStarts[head.name] ?? null);
}

/** A near-miss of 変更日 with 項目 on the line below: without it, a row of the table would go unseen. */
function isMisspeltRevision(text: string, line: Line, below: Line | undefined): boolean {
  if (below === undefined || text.charCodeAt(line.start) !== 0x5909 /* 変 */) return false;
  const colon = colonNear(text, line.start, line.contentEnd);
  if (colon === -1 || fieldHeadAt(text, line.start, line.contentEnd) !== null) return false;
  if (!isNearMiss(text.slice(line.start, colon), '変更')) return false;
  return fieldHeadAt(text, below.start, below.contentEnd)?.name === '項目';
}

const parsers: Readonly<Record<Exclude<BlockKind, 'loose'>, (text: string) => Block>> = {
  header: parseHeader,
  measureSection: parseSection,
  revision: parseRevision,
};

/** Where the blanks and comments that end a block begin: they stand between the blocks. */
function trailingFrom(text: string, lines: readonly Line[], first: number, last: number): number {
  let line = last;
  while (line > first) {
    const { start, contentEnd } = lines[line] as Line;
    const bare = trimmed(text, start, contentEnd);
    if (bare.start < bare.end && !isComment(text, bare.start, bare.end)) break;
    line--;
  }
  return line + 1;
}

/** The tree of `text`. `reuse` gives the block of an earlier parse that had the same text, if there was one. */
export function parse(text: string, reuse: (text: string) => Block | null = () => null): DocumentNode {
  const lines = splitLines(text);
  const blocks: PlacedBlock[] = [];
  let kind: BlockKind = 'loose';
  let first = 0;
  const addLoose = ({ start, contentEnd, end }: Line) => {
    const own = { start: 0, contentEnd: contentEnd - start, end: end - start };
    const line = text.slice(start, end);
    blocks.push({ offset: start, text: line, node: parseLoose(line, own) });
  };
  const close = (end: number) => {
    const content = kind === 'loose' ? first : trailingFrom(text, lines, first, end - 1);
    if (kind !== 'loose') {
      const offset = (lines[first] as Line).start;
      const source = text.slice(offset, (lines[content - 1] as Line).end);
      blocks.push({ offset, text: source, node: reuse(source) ?? parsers[kind](source) });
    }
    for (const line of lines.slice(content, end)) addLoose(line);
  };
  for (const [index, line] of lines.entries()) {
    const { start, contentEnd } = line;
    const from = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
    const misspelt = isMisspeltRevision(text, line, lines[index + 1]) ? 'revision' : null;
    const starts = blockStartAt(text, from, contentEnd) ?? misspelt;
    if (starts === null) continue;
    close(index);
    kind = starts;
    first = index;
  }
  close(lines.length);
  return { kind: 'document', text, blocks };
}
