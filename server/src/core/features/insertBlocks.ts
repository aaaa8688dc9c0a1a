// Blocks put into a document where they neither divide a block nor take in what stands between others.
import type { ReadBlock, ReadDocument } from '../facts/readText.ts';
import { rangeOf, type TextEdit } from '../text/range.ts';

const isHead = ({ node }: ReadBlock): boolean =>
  node.kind === 'header' || node.kind === 'measureSection' || node.kind === 'revision';

/**
 * The edit that inserts `text`, whole blocks with `\n` at the ends of their lines, above the first head behind `offset`, or at
 * the end: what stands below no head would go on with the blocks that were inserted above it.
 */
export function insertBlocks(document: ReadDocument, offset: number, text: string): TextEdit {
  const { blocks } = document;
  const own = blocks.findLastIndex((block) => block.offset <= offset);
  const next = blocks.findIndex((block, index) => index > own && isHead(block));
  return insertAbove(document, next === -1 ? blocks.length : next, text);
}

/** The same above the head at `index` of the blocks and the comments directly on it, with a blank line before and behind. */
export function insertAbove({ blocks }: ReadDocument, index: number, text: string): TextEdit {
  let first = index;
  while (blocks[first - 1]?.node.kind === 'comment') first--;
  const [above, below] = [blocks[first - 1], blocks[first]];
  const endsLine = above === undefined || /[\r\n]$/.test(above.text);
  const before = above === undefined || above.node.kind === 'blank' ? '' : '\n';
  const behind = below === undefined || below.node.kind === 'blank' ? '' : '\n';
  const written = `${endsLine ? '' : '\n'}${before}${text}${behind}`;
  const at = below?.offset ?? (above === undefined ? 0 : above.offset + above.text.length);
  // A byte order mark is one at the very top alone.
  const mark = at === 0 && below?.text.startsWith('\ufeff') === true ? 1 : 0;
  return { range: rangeOf(at + mark, at + mark), newText: written.replaceAll('\n', lineEndOf(blocks)) };
}

const lineEndOf = (blocks: readonly ReadBlock[]): string => {
  for (const { text } of blocks) {
    const found = /\r\n?|\n/.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return '\n';
};
